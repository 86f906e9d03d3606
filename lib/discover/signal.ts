/** `strong` says enough alone. */
export type Weight = 'strong' | 'weak';

/** Something a page did that GenAI tools do. Nothing of what was said is in it. */
export interface Signal {
  /** Kebab; `calls:claude` names a tool of the catalogue. */
  name: string;
  weight: Weight;
  /** A page of its own, or a feature inside an ordinary one. */
  kind: 'site' | 'feature';
}

/** What the browser tells of a request, less what it carries. */
export interface SeenRequest {
  url: string;
  method: string;
}
