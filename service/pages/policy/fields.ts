// The policy document as a form: every field of it that people write. `npm run policy:check` says what each comes to.
import { termKinds } from '../../../lib/model/protection.ts';
import { toolKinds } from '../../../lib/model/tool.ts';
import { detectorIds } from '../../../lib/model/detector-id.ts';
import { detectorName } from '../../review/english.ts';
import type { Choices, Field } from './field.ts';
import { policy as said } from './words.ts';

const plain = (values: readonly string[]): Choices => values.map((value) => [value, value]);

const delivery: readonly Field[] = [
  { name: 'on', label: 'Day', kind: 'day' },
  { name: 'title', label: 'What is delivered', kind: 'text' },
];

const production: readonly Field[] = [
  { name: 'id', label: 'Id', kind: 'text', hint: 'As devices are enrolled for it, like NL-042.' },
  { name: 'title', label: 'Title', kind: 'text' },
  { name: 'showcode', label: 'Showcode', kind: 'text' },
  { name: 'starts', label: 'First day', kind: 'day' },
  { name: 'wraps', label: 'Last day', kind: 'day' },
  {
    ...{ name: 'deliveries', label: 'Deliveries', kind: 'rows', of: delivery, title: 'on', add: 'Add a delivery' },
    hint: 'Ten days before, crew are asked once more whether what tools made is temp or final.',
    blank: () => ({ on: '' }),
  },
  {
    name: 'contact',
    label: 'Contact',
    kind: 'group',
    of: [
      { name: 'name', label: 'Contact', kind: 'text' },
      { name: 'email', label: 'E-mail', kind: 'text' },
    ],
  },
];

const toolEntry: readonly Field[] = [
  { name: 'tool', label: 'Tool', kind: 'text', hint: 'Its id, like claude or midjourney.' },
  { name: 'status', label: 'Standing', kind: 'choice', choices: plain(['approved', 'conditional', 'blocked']) },
  { name: 'tier', label: 'Tier', kind: 'text' },
  { name: 'agreement', label: 'Agreement', kind: 'text' },
  { name: 'accounts', label: 'Accounts', kind: 'lines', hint: 'An address or @domain a line.' },
  { name: 'permits', label: 'Permits', kind: 'detectors' },
  { name: 'reason', label: 'Reason', kind: 'text', hint: 'Said to whoever is stopped.' },
  { name: 'conditions', label: 'Conditions', kind: 'text' },
  { name: 'instead', label: 'Instead', kind: 'lines', hint: 'Ids of tools to offer, best first.' },
];

const customTool: readonly Field[] = [
  { name: 'id', label: 'Id', kind: 'text' },
  { name: 'name', label: 'Name', kind: 'text' },
  { name: 'kinds', label: 'Kinds', kind: 'lines', hint: toolKinds.join(', ') },
  { name: 'hosts', label: 'Hosts', kind: 'lines', hint: 'Like ai.northlight.example, one a line.' },
];

const consent: readonly Field[] = [
  { name: 'scope', label: 'Covers', kind: 'text', hint: 'In the words of the paper: ADR, episode 3.' },
  { name: 'from', label: 'From', kind: 'day' },
  { name: 'until', label: 'Until', kind: 'day' },
  { name: 'reference', label: 'Where the paper is', kind: 'text' },
];

export const productionFields: readonly Field[] = [
  { name: 'organisation', label: 'Organisation', kind: 'text' },
  {
    ...{
      name: 'productions',
      label: 'Productions',
      kind: 'rows',
      of: production,
      title: 'id',
      add: 'Add a production',
    },
    blank: () => ({ id: '' }),
  },
];

export const toolFields: readonly Field[] = [
  {
    ...{ name: 'unlisted', label: 'Arriving at any other tool', kind: 'choice' },
    choices: plain(['allow', 'warn', 'justify', 'block']),
    unset: 'As built in: warn',
  },
  {
    ...{ name: 'typeahead', label: 'While typing', kind: 'choice', choices: plain(['allow', 'off']) },
    hint: 'Requests a tool makes beside the message, where it is not approved.',
  },
  {
    ...{ name: 'entries', label: 'Tools', kind: 'rows', of: toolEntry, title: 'tool', add: 'Add a tool' },
    blank: () => ({ tool: '', status: 'approved' }),
  },
  {
    ...{ name: 'custom', label: 'Tools of your own', kind: 'rows', of: customTool, title: 'name' },
    add: 'Add one of your own',
    blank: () => ({ id: '', name: '', hosts: [] }),
  },
];

export const talentField: Field = {
  ...{ name: 'talent', label: 'Performers', kind: 'rows', title: 'name', add: 'Add a performer' },
  of: [
    { name: 'name', label: 'Name', kind: 'text' },
    {
      ...{ name: 'consent', label: 'Consents on file', kind: 'rows', of: consent, title: 'scope' },
      add: 'Add a consent',
      blank: () => ({ scope: '' }),
    },
  ],
  blank: () => ({ name: '', consent: [] }),
};

export const protectFields: readonly Field[] = [
  {
    ...{ name: 'terms', label: 'Names and terms', kind: 'rows', title: 'text', add: 'Add a term' },
    of: [
      { name: 'text', label: 'Term', kind: 'text' },
      { name: 'kind', label: 'What it is', kind: 'choice', choices: plain(termKinds) },
      { name: 'insideWords', label: 'Also inside longer words', kind: 'flag' },
    ],
    blank: () => ({ text: '', kind: 'other' }),
  },
  {
    ...{ name: 'patterns', label: 'Patterns', kind: 'rows', title: 'id', add: 'Add a pattern' },
    of: [
      { name: 'id', label: 'Id', kind: 'text' },
      { name: 'regex', label: 'Regular expression', kind: 'text' },
      {
        ...{ name: 'detector', label: 'Counts as', kind: 'choice' },
        choices: detectorIds.map((id) => [id, detectorName(id)] as const),
      },
    ],
    blank: () => ({ id: '', regex: '' }),
  },
  {
    ...{ name: 'works', label: 'Works and artists', kind: 'group' },
    of: [
      { name: 'add', label: 'Recognised besides', kind: 'json', hint: said.worksHint },
      { name: 'remove', label: 'Not recognised', kind: 'lines', hint: 'A name a line, of the list that comes along.' },
    ],
  },
];

export const otherFields: readonly Field[] = [
  { name: 'onError', label: 'When a check fails', kind: 'choice', choices: plain(['allow', 'warn', 'block']) },
  { name: 'discovery', label: 'Look for tools nobody knows yet', kind: 'flag' },
  { name: 'ocrLanguages', label: 'Languages read in pictures', kind: 'lines', hint: 'Like eng, one a line.' },
  { name: 'ocrData', label: 'Where they lie', kind: 'json' },
  {
    ...{ name: 'notice', label: 'Notice', kind: 'group' },
    of: [
      {
        name: 'version',
        label: 'Version of the notice',
        kind: 'text',
        hint: 'With a new one, people are asked again.',
      },
      { name: 'text', label: 'Words of your own', kind: 'long' },
      { name: 'url', label: 'Address of the notice', kind: 'text' },
    ],
  },
  {
    ...{ name: 'disclosure', label: 'Disclosure', kind: 'group' },
    of: [
      { name: 'endpoint', label: 'Service', kind: 'text' },
      { name: 'enrolmentToken', label: 'Enrolment token', kind: 'text' },
      { name: 'content', label: 'Content in records', kind: 'choice', choices: plain(['none', 'excerpt']) },
    ],
  },
  { name: 'bundle', label: 'Where signed policies come from', kind: 'json', hint: said.bundleHint },
  { name: 'expiresAt', label: 'Expires', kind: 'instant', hint: 'Like 2027-01-31T00:00:00Z; empty: never.' },
  { name: 'revision', label: 'Revision', kind: 'count', hint: 'Raised by itself when published.' },
  { name: 'minRevision', label: 'Oldest revision devices take', kind: 'count' },
];
