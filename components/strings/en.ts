import type { AnswerKind, Gesture } from '../../lib/model/attempt.ts';
import type { GuardEvent } from '../../lib/model/record.ts';
import type { PolicyStamp } from '../../lib/model/snapshot.ts';
import type { ToolStatus } from '../../lib/model/status.ts';
import { detectorNames } from './detectors.ts';

const some = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

const statusWords: Record<ToolStatus, string> = {
  approved: 'Approved',
  conditional: 'With conditions',
  unlisted: 'Not on the list yet',
  blocked: 'Not on this show',
};

const gestureWords: Record<Gesture, string> = {
  arrival: 'Opening',
  paste: 'Paste on',
  'drag-text': 'Text dragged to',
  drop: 'File dropped on',
  file: 'File picked for',
  type: 'Typed on',
  send: 'Prompt on',
  request: 'Request from',
  capture: 'Camera, voice or screen on',
};

const sourceWords: Record<PolicyStamp['source'], string> = {
  managed: 'from your IT department',
  'last known good': 'last one received',
  'built-in': 'built-in rules',
  bundle: 'from your production',
};

const answerWords: Record<AnswerKind, string> = {
  none: '',
  cancelled: 'you cancelled',
  removed: 'you removed it and went on',
  continued: 'you continued',
  asked: 'you asked for approval',
  switched: 'you switched to another tool',
};

const guardEventWords: Record<GuardEvent, string> = {
  installed: 'Guard installed',
  updated: 'Guard updated',
  'policy-applied': 'New policy in force',
  'policy-refused': 'A policy was refused',
  'layer-lost': 'A layer of the guard was lost',
  gap: 'A gap in the log',
  overflow: 'The log ran out of room',
  quarantine: 'A record was set aside',
  tampering: 'A page interfered with the guard',
  error: 'Something went wrong in the guard',
};

/** Every sentence a person sees, in one language. Another language is another object of this type. */
export const en = {
  lang: 'en',
  some,
  detectorNames,
  statusWords,
  gestureWords,
  answerWords,
  guardEventWords,
  sourceWords,
  panel: {
    held: 'Held. Nothing has been sent.',
    arrival: (tool: string) => `You’re opening ${tool}`,
    cancel: 'Cancel',
    remove: 'Remove and continue',
    continue: 'Continue anyway',
    stay: 'Stay',
    ask: 'Ask for approval',
    goTo: (tool: string) => `Go to ${tool}`,
    found: 'What was found',
    places: (n: number) => some(n, 'place', 'places'),
    yourText: 'Your text',
    files: 'Files held',
    moreFiles: (n: number) => `and ${some(n, 'more file', 'more files')}`,
    unreadable: (why: string) => `Couldn’t be read: ${why}`,
    rule: (setBy: string) => `Set by: ${setBy}`,
    ruleId: 'Rule',
    policy: 'Policy',
    production: 'Production',
    reason: 'Reason',
    reasonHint: 'A few words on what it’s for. The production will read this, so leave the material itself out.',
    reasonShort: 'Add a reason of three words or more to go on.',
    covered: 'Something is covering this panel, so only leaving is possible. Close what covers it and try again.',
    checking: 'Recording…',
    facts: 'About this tool',
    unverified: 'unverified',
    checked: (date: string) => `checked ${date}`,
    trains: 'Trains on what you enter',
    publicByDefault: 'Public by default',
  },
  popup: {
    title: 'Slateguard',
    noTool: 'No AI tool on this page',
    noToolBody: 'Slateguard doesn’t look at this page. It only works on generative AI tools.',
    notAnswering: 'Slateguard isn’t answering',
    notAnsweringBody:
      'Reload this page. If it stays like this, restart the browser and tell your production’s contact.',
    retry: 'Try again',
    fine: (tool: string) => `${tool} is fine to use`,
    conditional: (tool: string) => `${tool} is fine with conditions`,
    unlisted: (tool: string) => `${tool} isn’t on the list yet`,
    blocked: (tool: string) => `${tool} is off this show`,
    tier: 'Tier',
    mode: 'Guard',
    modes: { managed: 'Page and network', 'page-only': 'Page only' },
    whole: 'all working',
    degraded: 'Partly working',
    policy: 'Policy',
    revision: (n: number, source: string) =>
      source === sourceWords['built-in'] ? 'Built-in rules' : `Revision ${n}, ${source}`,
    refusal: 'A newer policy was refused. The one before stays in force.',
    refusedWhy: (why: string) => `Reason: ${why}`,
    issued: 'issued',
    stillShared: 'What you enter is still checked, and its use is shared with the production.',
    today: 'Recorded today',
    production: (title: string, organisation: string | null) => (organisation ? `${title} · ${organisation}` : title),
    notSet: 'No production set',
    todayNone: 'Nothing yet today.',
    held: (n: number) => some(n, 'time held', 'times held'),
    continued: (n: number) => `${n.toLocaleString('en-GB')} continued`,
    visits: (n: number) => some(n, 'ordinary visit', 'ordinary visits'),
    delivery: 'Sending',
    all: 'Everything recorded about me',
    health: 'Guard health',
  },
  delivery: {
    none: 'Everything has arrived.',
    waiting: (n: number) => `${some(n, 'record is', 'records are')} waiting on this computer.`,
    soon: (n: number) => `${n === 1 ? 'It' : 'They'}’ll go shortly.`,
    offline: (n: number) =>
      n === 0
        ? 'The network is away. Records wait here until it’s back.'
        : `${n === 1 ? 'It' : 'They'}’ll go when the network is back.`,
    refused: 'The production’s service doesn’t know this browser any more. Tell your production’s contact.',
    interfered: 'Something between here and the service is answering in its place, perhaps a hotel or airport sign-in.',
    local: 'No service is set up, so records stay on this computer.',
    storage: 'This computer has no room for records. Free some disk space.',
    quarantined: (n: number) => `${some(n, 'record was', 'records were')} refused by the service and set aside.`,
    last: (when: string) => `Last receipt ${when}.`,
  },
  review: {
    title: 'Everything recorded about me',
    intro:
      'This is all this browser has recorded, newest first. No prompt, file or passage is ever in it; a reason you typed is.',
    held: 'held',
    noted: 'noted',
    visit: (tool: string, minutes: number) => `${tool}, ${some(minutes, 'minute', 'minutes')}`,
    prompts: (n: number) => some(n, 'prompt', 'prompts'),
    pastes: (n: number) => some(n, 'paste', 'pastes'),
    files: (n: number) => some(n, 'file', 'files'),
    approval: {
      asked: (tool: string) => `Approval asked for ${tool}`,
      answered: (tool: string) => `Approval answered for ${tool}`,
      used: (tool: string) => `Approval used on ${tool}`,
    },
    declaration: 'Use declared',
    output: 'Something taken from a tool',
    groups: { all: 'All', held: 'Held or noted', use: 'Ordinary use', guard: 'The guard itself' },
    filters: 'Show',
    search: 'Search these records',
    columns: { when: 'When', what: 'What', state: 'Where it is' },
    states: { waiting: 'Waiting here', delivered: 'Delivered', refused: 'Set aside' },
    receipt: (when: string) => `Receipt ${when}`,
    asSent: 'As sent',
    older: 'Show older',
    exportAll: 'Export as JSON',
    exporting: 'Exporting…',
    exportFailed: 'The export stopped: the guard isn’t answering.',
    empty: 'Nothing recorded yet',
    emptyBody: 'When you use an AI tool, or something is held, it appears here within a few seconds.',
    noMatch: 'No record matches.',
    shown: (n: number) => `${some(n, 'record', 'records')} shown`,
    keys: '/ search · j and k move · Enter opens · ? keys',
    silent: 'The guard isn’t answering, so its records can’t be read right now.',
  },
  health: {
    title: 'Guard health',
    intro: 'What to read out when you ask IT or the production office for help.',
    production: 'Production',
    organisation: 'Organisation',
    productionId: 'Production id',
    policyId: 'Policy',
    revision: 'Revision',
    source: 'Source',
    issued: 'Issued',
    refused: 'Refused policy',
    mode: 'Guard',
    missing: 'Not working',
    nothing: 'Nothing',
    waiting: 'Records waiting',
    oldest: 'Oldest waiting',
    lastReceipt: 'Last receipt',
    nextAttempt: 'Next attempt',
    trouble: 'Delivery',
    quarantined: 'Records set aside',
    never: 'Never',
    again: 'Check again',
    sections: { policy: 'Policy', guard: 'Guard', delivery: 'Delivery' },
  },
  welcome: {
    title: 'Slateguard is on',
    intro:
      'It keeps a show’s material out of AI tools that haven’t been cleared, and keeps the record a production has to give.',
    parts: [
      {
        title: 'What is guarded',
        lines: [
          'Generative AI tools: chat, image, video, voice, music, translation and the like.',
          'There, what you paste, drop, pick or type is checked on this computer before it goes. If it looks like the show’s material, you’re asked first.',
        ],
      },
      {
        title: 'What is never looked at',
        lines: [
          'Every other page. Mail, banking, shopping, news: none of our code works there.',
          'A few sites have an AI tool among other things. There the guard sleeps until you open that part.',
          'Your screen, your keystrokes elsewhere, your browsing history.',
        ],
      },
      {
        title: 'What is recorded',
        lines: [
          'Which tool, when, what kind of thing was found, and what you chose.',
          'Never your prompt, your file or the words that matched. Ordinary use is counted, not copied.',
          'If you type a reason, the reason.',
        ],
      },
      {
        title: 'Who sees it',
        lines: [
          'Your production, if it runs a disclosure service. Otherwise it stays on this computer.',
          'You, always: everything recorded about you is one click away in the toolbar.',
        ],
      },
    ],
    records: 'See everything recorded about me',
    health: 'Check that the guard is working',
  },
} as const;
