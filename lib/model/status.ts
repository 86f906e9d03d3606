/** Where a production stands on a tool. `unlisted`: in our catalogue, without an entry in the policy. */
export const toolStatuses = ['approved', 'conditional', 'unlisted', 'blocked'] as const;
export type ToolStatus = (typeof toolStatuses)[number];

/** What a rule asks for, mildest first. `log` lets it through and records it. */
export const actions = ['log', 'warn', 'justify', 'block'] as const;
export type Action = (typeof actions)[number];

export const stricter = (a: Action, b: Action): Action => (actions.indexOf(a) >= actions.indexOf(b) ? a : b);
