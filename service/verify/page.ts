// The page: files stay on this computer, and nothing is fetched.
import { meansHere } from './means-here.ts';
import { reportLines } from './report-lines.ts';
import { verifyAny } from './verify-any.ts';

const find = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let part; !(part = await reader.read()).done;) yield part.value;
}

async function check(): Promise<void> {
  const [file] = find<HTMLInputElement>('export').files ?? [];
  const key = find<HTMLInputElement>('key').value.trim() || null;
  const out = find<HTMLPreElement>('report');
  if (!file) return;
  out.textContent = 'Checking…';
  const report = await verifyAny(chunksOf(file), meansHere(), { key }).catch(() => null);
  const lines = report && reportLines(report, { name: file.name, isPinned: key !== null });
  out.textContent = lines?.join('\n') ?? `${file.name} could not be read.`;
}

find('export').addEventListener('change', () => void check());
find('key').addEventListener('change', () => void check());
