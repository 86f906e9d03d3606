import type { DetectorId } from '../model/detector-id.ts';

/** `{n}` is the number found. A word without a number is for things a count says nothing about. */
export interface Label {
  /** As it stands inside a sentence about one. */
  one: string;
  other: string;
  /** What to do instead where another tool is no answer; the end of a sentence. */
  advice?: string;
}

/** What a person reads, in English. Placeholders stand in braces, so that a translator can move them. */
export const labels: Readonly<Record<DetectorId, Label>> = {
  script: { one: 'script pages', other: 'script pages' },
  'call-sheet': { one: 'a call sheet', other: 'a call sheet' },
  schedule: { one: 'a shooting schedule', other: 'a shooting schedule' },
  budget: { one: 'a budget', other: 'a budget', advice: 'leave the figures out, or ask for approval' },
  contract: { one: 'a deal memo or contract', other: 'a deal memo or contract' },
  contacts: { one: 'a contact list', other: 'a contact list' },
  report: { one: 'a production report', other: 'a production report' },
  storyboard: { one: 'storyboards or a shot list', other: 'storyboards or a shot list' },
  'edit-data': { one: 'edit data', other: 'edit data' },
  'camera-media': { one: 'camera media', other: 'camera media' },
  'delivery-package': { one: 'a delivery package', other: 'a delivery package' },
  'timed-text': { one: 'subtitles or a cue sheet', other: 'subtitles or a cue sheet' },
  marking: { one: 'a confidentiality marking', other: '{n} confidentiality markings' },
  'protected-term': { one: 'a protected name', other: '{n} protected names' },
  'protected-passage': { one: 'a protected passage', other: '{n} protected passages' },
  'protected-image': { one: 'a protected image', other: '{n} protected images' },
  'personal-data': {
    one: 'personal details',
    other: '{n} personal details',
    advice: 'take the details out, or ask for approval',
  },
  secret: { one: 'a password or key', other: '{n} passwords or keys' },
  'talent-likeness': {
    one: 'a performer’s voice, face or performance',
    other: 'a performer’s voice, face or performance',
    advice: 'it needs the performer’s written consent first',
  },
  'copyrighted-work': {
    one: 'someone else’s work or style',
    other: '{n} works or styles that belong to others',
    advice: 'try the craft instead: era, palette, lens, light',
  },
  unreadable: { one: 'a file we can’t look inside', other: '{n} files we can’t look inside' },
  'uninspected-channel': { one: 'a channel we can’t look into', other: '{n} channels we can’t look into' },
};

/** Sentences of the panel and the arrival notice. */
export const sentences = {
  looksLike: 'This looks like {found}.',
  contains: 'This contains {found}.',
  asksFor: 'This asks for {found}.',
  fileLooksLike: '{files} looks like {found}.',
  fileContains: '{files} contains {found}.',
  filesContain: '{files} contain {found}.',
  filesLookLike: '{files} look like {found}.',
  couldNotLook: 'We couldn’t look inside {files} ({why}).',
  couldNotReadAll: 'We could only read part of {files} ({why}).',
  couldNotLookPlain: 'We couldn’t look inside {files}.',
  channel: 'What goes out this way can’t be looked into.',
  couldNotCheck: 'We couldn’t finish checking this.',
  nothingFound: 'Nothing was found.',
  several: '{count} files',
  theFile: 'the file',

  block: '{who} keeps this off {tool}.',
  blockThen: '{who} keeps this off {tool}; {then}.',
  justify: '{who} asks for a reason before it goes to {tool}.',
  justifyThen: '{who} asks for a reason before it goes to {tool}; {then}.',
  warn: 'Nothing has gone to {tool} yet; {who} leaves it to you.',
  warnThen: 'Nothing has gone to {tool} yet; {then}.',
  allow: 'It went to {tool} and is on the record.',
  uncheckedBlock: 'What couldn’t be checked stays off {tool}; try again, or send less at once.',
  uncheckedWarn: 'Nothing has gone to {tool} yet; look it over before you send it.',
  isFine: '{instead} is fine',

  toolBlocked: '{tool} isn’t approved on {show}.',
  toolUnlisted: '{tool} isn’t on the list for {show} yet.',
  toolConditional: '{tool} is approved on {show} with conditions.',
  toolApproved: '{tool} is approved on {show}.',
  why: '{why}.',
  whyInstead: '{why}; {instead} is approved.',
  instead: '{instead} is approved.',
  stayWithReason: 'Staying needs a reason.',
  stayWithReasonInstead: 'Staying needs a reason; {instead} is approved.',
  askOrStay: 'You can stay, or ask for it to be approved.',
  askProduction: 'Ask {contact} if you need it.',

  thisShow: 'this show',
  theProduction: 'the production',
  theRules: 'the built-in rule',
  setByPolicy: '{organisation}, policy revision {revision}',
  setByBuiltIn: 'Built-in rules',
  setByError: 'The rule for checks that fail',
  setByNobody: 'No rule',
  with: '{first}, with {rest}',
  and: '{first} and {last}',
  comma: ', ',
} as const;
