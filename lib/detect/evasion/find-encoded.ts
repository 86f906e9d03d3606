// A page of script in base64 is still the page: what a run of it carries is scanned like any text, and the run is what is reported.
import type { Finding } from '../../model/finding.ts';
import { decodeRun } from './decode-run.ts';
import { encodedRuns, type Run, SHORTEST_RUN } from './encoded-runs.ts';
import { registered } from './registered.ts';

/** Decoded text looked at in all, in UTF-16 units; more is a file. */
const MOST_DECODED = 300_000;

/** A run and where what it carries lies in the decoded text. */
interface Piece extends Run {
  from: number;
  to: number;
  /** Part of a signed web token, which names its holder as a matter of course. */
  token: boolean;
}

/**
 * Findings in what the encoded runs of `text` carry, each over the runs it stands in.
 * @param look scans the decoded text, the runs of one text in order, a line each.
 */
export function findEncoded(text: string, look: (decoded: string) => Finding[]): Finding[] {
  const runs = encodedRuns(text);
  if (runs.length === 0) return [];
  const { pieces, decoded } = readPieces(text, runs);
  if (pieces.length === 0) return [];
  return look(decoded).flatMap((finding) => {
    const first = finding.start === null ? 0 : pieceAt(pieces, finding.start);
    const last = finding.end === null ? pieces.length - 1 : pieceAt(pieces, Math.max(0, finding.end - 1));
    const ordinary = pieces[first]!.token && !registered.has(finding.detector);
    return ordinary ? [] : [{ ...finding, start: pieces[first]!.start, end: pieces[last]!.end }];
  });
}

function readPieces(text: string, runs: readonly Run[]): { pieces: Piece[]; decoded: string } {
  const pieces: Piece[] = [];
  let decoded = '';
  for (const run of runs) {
    for (const { start, end, carried } of partsOf(text, run)) {
      if (decoded.length + carried.length > MOST_DECODED) return { pieces, decoded };
      const from = decoded.length;
      decoded += `${carried}\n`;
      pieces.push({ start, end, from, to: decoded.length, token: isToken(text, start, end) });
    }
  }
  return { pieces, decoded };
}

type Part = Run & { carried: string };

/** The run as a whole, or without a last line that is ordinary text, or what stands between its strokes, as in an address. */
function partsOf(text: string, { start, end }: Run): Part[] {
  const run = text.slice(start, end);
  const whole = decodeRun(run.replaceAll(/[\r\n]/g, ''));
  if (whole !== null) return [{ start, end, carried: whole }];
  const cut = run.lastIndexOf('\n');
  if (cut > 0) {
    const carried = decodeRun(run.slice(0, cut).replaceAll(/[\r\n]/g, ''));
    return carried === null ? [] : [{ start, end: start + cut, carried }];
  }
  const parts: Part[] = [];
  for (const { 0: part, index } of run.matchAll(/[A-Za-z\d]+/g)) {
    if (part.length < SHORTEST_RUN || part.length === run.length) continue;
    const carried = decodeRun(part);
    if (carried !== null) parts.push({ start: start + index, end: start + index + part.length, carried });
  }
  return parts;
}

const isToken = (text: string, start: number, end: number): boolean =>
  text.startsWith('eyJ', start) && (text.charAt(end) === '.' || text.charAt(start - 1) === '.');

/** Index of the piece that holds an offset of the decoded text. */
function pieceAt(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pieces[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
