/** Every key this extension keeps in `storage.local` and `storage.session`, and whose it is. */
export const localKeys = {
  /** lib/log: second witness of the log's head, {@link import('../log/witness.ts').Witness}. */
  witness: 'log.witness',
  /** lib/log: which database is in use, a number; grows when one had to be given up. */
  generation: 'log.generation',
  /** lib/log: sittings as last counted, so that killing the browser does not lose them. */
  sittings: 'log.sittings',
  /** lib/log: questions that are before a person now. */
  questions: 'log.questions',
  /** lib/approvals: the production's answers, and who still waits for one. */
  answers: 'approvals.answers',
  /** lib/declare: uses declared on this computer, newest first. */
  declarations: 'declare.kept',
  /** lib/background: whose account each tool is used on, where a person was asked. */
  accounts: 'background.accounts',
  /** lib/background: when a missing cue of a tool's page was last put on record. */
  missingCues: 'background.missing-cues',
  /** lib/outputs: what was taken from tools with this browser, newest first. */
  outputs: 'outputs.kept',
  /** lib/discover: sites that behave like a tool nobody has listed. */
  candidates: 'discover.candidates',
  /** lib/policy: last policy that was accepted whole. */
  lastPolicy: 'policy.last-known-good',
  /** lib/policy: when the signed policy was last asked for, and what came of it. */
  policyChecked: 'policy.checked',
  /** lib/policy: the catalogue update that was taken last, and what came of the last question. */
  catalogue: 'policy.catalogue',
  /** lib/policy: files of fingerprints the policy names, by their hash. */
  policyLists: 'policy.lists',
  /** lib/background: "production tool" pairs where a person stayed with a reason. */
  stayed: 'background.stayed',
  /** lib/background: the production this browser works for, or that it works for none. */
  show: 'background.show',
  /** lib/background: productions whose work here has ended, and how far their records and material are. */
  closings: 'background.closings',
  /** lib/background: the production a person brought this browser to by a link. */
  joined: 'background.joined',
  /** lib/background: which notice was read, and which has opened by itself. */
  notice: 'background.notice',
  /** lib/background: which layers were in force when last told. */
  layers: 'background.layers',
  /** lib/background: what happened to the guard off a show, told on one. */
  untold: 'background.untold',
  /** lib/background: a policy for development installs only, as JSON text. */
  developmentPolicy: 'policy.development',
} as const;

export const sessionKeys = {
  /** lib/log: sittings of this browser session. */
  sittings: 'log.sittings',
  /** lib/background: prompts on their way to an approved tool. */
  carried: 'background.carried',
  /** lib/background: whose account each tool's page says it is on. */
  accounts: 'background.accounts',
  /** lib/background: cues of tools' pages that are gone. */
  missingCues: 'background.missing-cues',
  /** lib/discover: sites of which too little was seen yet. */
  hints: 'discover.hints',
  /** lib/background: downloads that are under way. */
  downloads: 'background.downloads',
  /** lib/background: "production tool" pairs where a person stayed after a warning. */
  stayed: 'background.stayed',
  /** lib/background: a newer version waits for nobody to be at a tool. */
  update: 'background.update',
  /** lib/background: which policy the browser's own rules and the open pages follow. */
  carriedOut: 'background.carried-out',
} as const;
