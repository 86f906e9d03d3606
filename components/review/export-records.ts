import type { LocalRecord } from '../../lib/messaging/replies.ts';
import type { AskRecords } from './use-records.ts';

const PAGE = 200;

/** Every record of this browser, oldest page last, as one JSON text. */
export async function exportRecords(ask: AskRecords): Promise<string> {
  const records: LocalRecord[] = [];
  let before: number | null = null;
  do {
    const page = await ask(before, PAGE);
    records.push(...page.records);
    before = page.next;
  } while (before !== null);
  return JSON.stringify(
    { records: records.map(({ record, state, receiptAt }) => ({ ...record, state, receiptAt })) },
    null,
    2,
  );
}

/** Hands a text to the person as a file. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
