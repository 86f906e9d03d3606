import type { Reading } from '../extracted.ts';
import { htmlText } from '../formats/html.ts';
import type { Extract, Inner } from '../formats/nested.ts';
import { rtfText } from '../formats/rtf.ts';
import type { Job } from '../job.ts';
import { decodeAs } from '../mail/charset.ts';
import { messageText } from '../mail/message.ts';
import { unpackRichText } from '../mail/rich-text.ts';
import type { Compound } from '../ole/open-compound.ts';

/** Properties by their number in Outlook's list. */
const SUBJECT = '0037';
const SENDER = ['0C1A', '0C1F', '5D01'];
const RECIPIENTS = [
  ['To', '0E04'],
  ['Cc', '0E03'],
  ['Bcc', '0E02'],
] as const;
const PERSON = ['3001', '39FE', '3003'];
const BODY = '1000';
const PAGE = '1013';
const RICH = '1009';
const DATA = '3701';
const NAMES = ['3707', '3704', '3001'];
const MOST_ATTACHED = 1000;

export const isOutlookMessage = (compound: Compound): boolean => compound.at('__properties_version1.0') !== undefined;

/** A message as Outlook keeps it: subject, people, the message in each of its wordings, and what hangs from it. */
export const outlookText = (compound: Compound, job: Job, extract: Extract): Promise<Reading> =>
  messageIn(compound, '', job, extract);

async function messageIn(compound: Compound, folder: string, job: Job, extract: Extract): Promise<Reading> {
  const words = (property: string, inside = folder) => wordsOf(compound, inside, property);
  const people: string[] = [];
  for (const { path } of foldersOf(compound, folder, '__recip_version1.0_'))
    for (const property of PERSON) people.push(await words(property, `${path}/`));
  const recipients = await Promise.all(
    RECIPIENTS.map(async ([name, property]) => [name, await words(property)] as const),
  );
  const sender = await Promise.all(SENDER.map((property) => words(property)));
  const page = compound.at(`${folder}__substg1.0_${PAGE}0102`);
  const rich = compound.at(`${folder}__substg1.0_${RICH}0102`);
  return messageText(
    {
      headers: [
        ['Subject', await words(SUBJECT)],
        ['From', unique(sender)],
        ...recipients,
        ['Recipients', unique(people)],
      ],
      bodies: [
        await words(BODY),
        htmlText((await words(PAGE)) || (page ? decodeAs(await compound.bytes(page), '') : '')),
        rich ? rtfText(unpackRichText(await compound.bytes(rich))) : '',
      ],
      attached: await attachedTo(compound, folder),
    },
    job,
    extract,
  );
}

const unique = (values: readonly string[]): string => [...new Set(values.filter((value) => value !== ''))].join(', ');

const foldersOf = (compound: Compound, folder: string, kind: string) =>
  compound.entries.filter(({ path, isFolder }) => isFolder && isStraightIn(path, folder, kind)).slice(0, MOST_ATTACHED);
const isStraightIn = (path: string, folder: string, kind: string): boolean =>
  path.startsWith(folder + kind) && !path.includes('/', folder.length);

/** In two bytes a letter, or in one of an encoding it does not name. */
async function wordsOf(compound: Compound, folder: string, property: string): Promise<string> {
  const wide = compound.at(`${folder}__substg1.0_${property}001F`);
  if (wide) return new TextDecoder('utf-16le').decode(await compound.bytes(wide)).replaceAll('\0', '');
  const narrow = compound.at(`${folder}__substg1.0_${property}001E`);
  return narrow ? decodeAs(await compound.bytes(narrow), '').replaceAll('\0', '') : '';
}

async function attachedTo(compound: Compound, folder: string): Promise<Inner[]> {
  const inners: Inner[] = [];
  for (const { path } of foldersOf(compound, folder, '__attach_version1.0_')) {
    const names = await Promise.all(NAMES.map((property) => wordsOf(compound, `${path}/`, property)));
    const name = names.find((name) => name !== '') ?? 'attachment';
    const data = compound.at(`${path}/__substg1.0_${DATA}0102`);
    const message = compound.at(`${path}/__substg1.0_${DATA}000D`);
    if (data) inners.push({ name, size: data.size, bytes: (most) => compound.bytes(data, most) });
    else if (message) inners.push(await asText(compound, `${message.path}/`, name));
  }
  return inners;
}

/** A message within the message lies open among the streams: its words are given as a text. */
async function asText(compound: Compound, folder: string, name: string): Promise<Inner> {
  const page = compound.at(`${folder}__substg1.0_${PAGE}0102`);
  const parts = [
    await wordsOf(compound, folder, SUBJECT),
    await wordsOf(compound, folder, '0C1A'),
    await wordsOf(compound, folder, '0E04'),
    (await wordsOf(compound, folder, BODY)) || (page ? htmlText(decodeAs(await compound.bytes(page), '')) : ''),
  ];
  const bytes = new TextEncoder().encode(parts.filter((part) => part !== '').join('\n'));
  return {
    name: `${name}.txt`,
    size: bytes.length,
    bytes: (most = Infinity) => Promise.resolve(bytes.subarray(0, most)),
  };
}
