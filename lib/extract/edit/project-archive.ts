// Projects that are archives: their lists and markup are read, and everything in them is named.
import type { Reader } from '../formats/nested.ts';
import { breathe } from '../job.ts';
import { createSheet } from '../metadata-sheet.ts';
import { sourceOf } from '../source.ts';
import { faults, gravest } from '../zip/fault.ts';
import { MOST_DOCUMENT_DEPTH } from '../zip/limits.ts';
import { openArchive } from '../zip/open-archive.ts';
import { isSpoken, projectNames } from './project-names.ts';
import { sayCrate } from './scene-crate.ts';
import { takeGently } from './take-gently.ts';
import { sayJsonWords } from './timeline-json.ts';

const TURN = 20;

/** Resolve's projects and timelines, cuts bundled with their media, scenes with their textures. */
export const readProjectArchive: Reader = async ({ source }, job) => {
  const sheet = createSheet();
  if (job.depth >= MOST_DOCUMENT_DEPTH) return sheet.reading(`Project: ${faults['too-deep']}`);
  const inside = { ...job, depth: job.depth + 1 };
  const archive = await openArchive(source, inside);
  if (typeof archive === 'string') return sheet.reading(`Project: ${faults[archive]}`);
  for (const { name } of archive.entries) sheet.say('files in it', '', name);
  for (const [index, entry] of archive.entries.entries()) {
    if (job.isLate()) return sheet.reading(`Project: ${faults.late}`);
    if (index % TURN === TURN - 1) await breathe(inside);
    if (/\.xml$/i.test(entry.name)) {
      await takeGently(await archive.xml(entry), projectNames(sheet, { wanted: isSpoken }), inside);
    } else if (/\.(?:otio|json)$/i.test(entry.name)) sayJsonWords(await archive.text(entry), sheet);
    else if (/\.usdc?$/i.test(entry.name)) await sayCrate(sourceOf(await archive.bytes(entry)), sheet);
    else if (/\.(?:edl|txt|usda)$/i.test(entry.name)) sheet.say(entry.name, '', await archive.text(entry));
  }
  const fault = gravest(archive.faults);
  return sheet.reading(fault === null ? null : `Project: ${faults[fault]}`);
};
