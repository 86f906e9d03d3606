import { emptyKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';
import { extractFile } from '../../lib/extract/extract-file.ts';
import type { Extracted } from '../../lib/extract/extracted.ts';
import { MOST_TEXT, MOST_UNPACKED, startAllowance } from '../../lib/extract/zip/limits.ts';
import { detectorIds } from '../../lib/model/detector-id.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { nodeMeans } from '../../scripts/setup/node-means.ts';

/** What came of one file. */
export interface Outcome {
  kind: string;
  text: string | null;
  unreadable: string | null;
  /** The finding about what was not read. */
  unread: string | null;
  /** Everything that may never be, one plain line each. */
  faults: string[];
  /** Bytes asked of the file, bytes unpacked. */
  asked: number;
  unpacked: number;
}

const known = new Set<string>(detectorIds);
/** A format may look at its ends, its list and its contents; what it reads again and again is no reading. */
const MOST_PASSES = 4;
const MOST_MORE = 4 * 1024 * 1024;

/** Milliseconds of its own work a file may take until it is late: what else the machine does does not count. */
const MOST_WORK = 4000;

function workClock(): () => boolean {
  const { user, system } = process.threadCpuUsage();
  return () => {
    const now = process.threadCpuUsage();
    return now.user + now.system - user - system > MOST_WORK * 1000;
  };
}

/** Extracts and scans as the extension does, and says what no answer may ever look like. */
export async function readHostile(bytes: Uint8Array, name: string): Promise<Outcome> {
  let asked = 0;
  const source = {
    size: bytes.length,
    read: (from: number, to: number) => {
      const part = bytes.subarray(Math.max(0, from), Math.max(0, from, to));
      asked += part.length;
      return Promise.resolve(part);
    },
  };
  const allowance = startAllowance();
  const extracted = await extractFile(source, name, { allowance, means: nodeMeans, isLate: workClock() });
  const found = extracted.text === null ? [] : scan(extracted.text, emptyKit);
  const unpacked = MOST_UNPACKED - allowance.bytes;
  const faults = [
    ...shapeFaults(extracted),
    ...[...extracted.findings, ...found].flatMap((finding) => findingFaults(finding, extracted.text ?? '')),
    ...(asked > MOST_PASSES * bytes.length + MOST_MORE ? [`asked for ${asked} of ${bytes.length} bytes`] : []),
    ...('broken' in globalThis ? ['what was in the file has been run'] : []),
    ...(unpacked > MOST_UNPACKED ? [`unpacked ${unpacked} bytes`] : []),
  ];
  const { kind, text, unreadable } = extracted;
  const unread = extracted.findings.find(({ detector }) => detector === 'unreadable')?.what ?? null;
  return { kind, text, unreadable, unread, faults, asked, unpacked };
}

function shapeFaults({ kind, text, unreadable, findings, places = [] }: Extracted): string[] {
  const faults: string[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(kind)) faults.push(`kind ${kind}`);
  if ((text?.length ?? 0) > MOST_TEXT) faults.push(`${text?.length} units of text`);
  if (text === null && unreadable === null && findings.length === 0) faults.push('says nothing at all');
  const isTold = findings.some(({ detector }) => detector === 'unreadable');
  if (isTold !== (unreadable !== null)) faults.push('unread and not said, or said and not unread');
  if (unreadable !== null && /[\x00-\x1f]|undefined|NaN|\[object/.test(unreadable)) faults.push('an unfit reason');
  for (const [index, { at, name }] of places.entries()) {
    const before = places[index - 1]?.at ?? 0;
    if (!(at >= before && at <= (text?.length ?? 0))) faults.push(`place ${index} at ${at}`);
    if (name === '' || name.length > 1000) faults.push(`place ${index} has no fit name`);
  }
  return faults;
}

function findingFaults({ detector, confidence, start, end, what }: Finding, text: string): string[] {
  const about = `${detector} ${what}`;
  const isWhole = start === null && end === null;
  const isInside = start !== null && end !== null && start >= 0 && start <= end && end <= text.length;
  return [
    ...(known.has(detector) ? [] : [`unknown detector ${detector}`]),
    ...(confidence >= 0 && confidence <= 1 ? [] : [`${about}: confidence ${confidence}`]),
    ...(isWhole || isInside ? [] : [`${about}: from ${start} to ${end}`]),
    ...(/^[\w.-]+$/.test(what) ? [] : [`${about}: unfit name`]),
  ];
}
