// Once everything was seen: does the service's closing word fit it, and is everything missing accounted for?
import { Chain, notCovered } from './chains.ts';
import type { Stretch } from './chains.ts';
import { BLOCK, isSignedText, manifestText, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { Line } from './read-line.ts';
import type { Seen } from './verify-export.ts';

export async function checkManifest(seen: Seen, line: Extract<Line, { kind: 'manifest' }> | null): Promise<void> {
  for (const { leaf, line: at } of seen.remarks.unaccounted()) seen.fault('erased', `leaf ${leaf}`, at);
  if (!seen.isTorn)
    for (const { size } of seen.heads)
      seen.fault('tree', `${size} leaves were signed for, ${seen.tree.size} are here`, null);
  if (!line) return seen.fault('manifest', 'missing', null);
  const isSigned = seen.key && (await isSignedText(seen.means, seen.key, manifestText(line.json), line.signature));
  if (!isSigned) return seen.fault('manifest', 'signature', null);
  const manifest = readManifest(line.json);
  if (!manifest) return seen.fault('manifest', 'form', null);
  checkCounts(seen, manifest);
  checkBlocks(seen, manifest);
  checkChains(seen, manifest);
  for (const { device, epoch, sequence, at } of manifest.forks)
    seen.report.notes.push(`A second history of device ${device}, epoch ${epoch}, ${sequence}, was offered at ${at}.`);
}

function checkCounts({ report, tree, fault, faulty }: Seen, manifest: Manifest): void {
  const counted = { size: tree.size, records: report.records, erased: report.erased, statements: report.statements };
  const wrong = Object.entries(counted).filter(([what, count]) => manifest[what as keyof Manifest] !== count);
  // A line that was named already explains a count that is off.
  if (faulty.size === 0) for (const [what, count] of wrong) fault('manifest', `${what}: ${count} are here`, null);
  if (!report.checkpoint || report.checkpoint.size !== manifest.size) fault('checkpoint', 'none of this size', null);
}

function checkBlocks({ blocks, fault, faulty, line }: Seen, manifest: Manifest): void {
  const lines = line - 1;
  for (let index = 0; index < Math.max(blocks.length, manifest.blocks.length); index++) {
    const [first, last] = [index * BLOCK + 1, Math.min((index + 1) * BLOCK, lines)];
    if (blocks[index] === manifest.blocks[index]) continue;
    const isNamed = [...faulty].some((at) => at >= first && at <= last);
    if (!isNamed) fault('block', `lines ${first} to ${last}`, first);
    // One line more or less moves all that follow.
    if (manifest.lines !== lines) return;
  }
}

function checkChains(seen: Seen, { chains }: Manifest): void {
  const named = new Map(chains.map((chain) => [`${chain.device} ${chain.epoch}`, chain]));
  for (const name of new Set([...seen.chains.keys(), ...named.keys()])) {
    const { gaps = [], others = [] } = named.get(name) ?? {};
    const missing = (seen.chains.get(name) ?? new Chain()).missing();
    const where = (stretch: Stretch): string => `device ${name.replace(' ', ', epoch ')}, ${said(stretch)}`;
    const ascending = [...gaps, ...others].sort((a, b) => a[0] - b[0]);
    for (const stretch of notCovered(missing, ascending)) seen.fault('gap', where(stretch), null);
    for (const stretch of notCovered(gaps, missing)) seen.fault('gap-named', where(stretch), null);
    const explained = seen.remarks.explainedIn(name.split(' ')[1] ?? '');
    for (const gap of gaps) {
      const isExplained = notCovered([gap], explained).length === 0;
      seen.report.notes.push(`${isExplained ? 'A gap the device explains' : 'A gap nobody explains'}: ${where(gap)}.`);
    }
  }
}

const said = ([first, last]: Stretch): string => (first === last ? String(first) : `${first} to ${last}`);
