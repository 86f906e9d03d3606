import { builtIn } from '../decide/built-in.ts';
import { detectorIds } from '../model/detector-id.ts';
import type { Policy } from '../model/policy.ts';
import { toolStatuses } from '../model/status.ts';

/** What is well-formed, and will hardly do what its writer had in mind: warnings that begin with the field. `today` is an ISO day. */
export const checkEffect = (policy: Policy, today: string): string[] => [
  ...checkDefault(policy),
  ...checkAccounts(policy),
  ...checkWide(policy),
  ...checkService(policy),
  ...checkRun(policy, today),
];

/** A default stands for every kind that is not named, those the built-in table keeps strictest too: said where nobody would be told of them any more. */
function checkDefault({ actions: set }: Policy): string[] {
  const given = set.default;
  if (given === undefined) return [];
  const weaker = detectorIds.filter((detector) =>
    toolStatuses.some((status) => {
      // Nobody stays on one.
      if (status === 'blocked') return false;
      const own = set[detector];
      if (typeof own === 'string' || own?.[status] !== undefined) return false;
      const action = typeof given === 'string' ? given : given[status];
      return action === 'log' && builtIn[detector][status] !== 'log';
    }),
  );
  if (weaker.length === 0) return [];
  const more = weaker.length > 5 ? ` and ${weaker.length - 5} more` : '';
  return [
    `actions.default: "log" says nothing of ${weaker.slice(0, 5).join(', ')}${more}, of which the built-in table does. Leave it out to keep that table, or name each kind.`,
  ];
}

/** Addresses and domains are what pages show; anything else matches nobody. */
const checkAccounts = ({ tools }: Policy): string[] =>
  tools.entries.flatMap(({ accounts }, i) =>
    accounts.flatMap((account, j) =>
      /^[^@\s*]*@[^@\s*]+$/.test(account.trim())
        ? []
        : [`tools.entries[${i}].accounts[${j}]: no account will match. Write an address, or "@" and the domain.`],
    ),
  );

/** What stands in nearly every text would hold nearly every text. */
function checkWide({ protect }: Policy): string[] {
  const patterns = protect.patterns.flatMap(({ regex }, i) => {
    const place = `protect.patterns[${i}].regex`;
    if (/^\/.*\/[a-z]*$/.test(regex)) return [`${place}: the slashes are part of it. Write it without them.`];
    return new RegExp(regex).test('') ? [`${place}: it is found in every text, also in an empty one.`] : [];
  });
  const terms = protect.terms.flatMap(({ text }, i) =>
    /^[\p{Script=Latin}\d]$/u.test(text.trim())
      ? [`protect.terms[${i}].text: one letter is found in nearly every text.`]
      : [],
  );
  return [...patterns, ...terms];
}

function checkService({ disclosure }: Policy): string[] {
  const { endpoint, enrolmentToken } = disclosure;
  if (endpoint === null) return [];
  const path = /\/v1(?:\/|$)/.test(new URL(endpoint).pathname)
    ? ['disclosure.endpoint: name the service alone, without "/v1" and what follows.']
    : [];
  return enrolmentToken === null
    ? [...path, 'disclosure.enrolmentToken is missing: a device the service does not know yet cannot enrol.']
    : path;
}

const checkRun = ({ productions }: Policy, today: string): string[] =>
  productions.every(({ wraps }) => wraps !== null && wraps < today)
    ? ['productions: all of them have wrapped, so nothing is recorded.']
    : [];
