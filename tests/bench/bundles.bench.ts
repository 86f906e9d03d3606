import { readFileSync, readdirSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { outputOf } from '../../scripts/setup/extension.ts';
import type { BenchRow } from './bench-row.ts';

const folder = outputOf('chromium');

/** A script with everything it imports before it runs. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  for (const [, path = ''] of text.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g))
    withImports(new URL(path, `file:///${file}`).pathname.slice(1), seen);
  return seen;
}

const scriptsOf = (page: string): string[] => {
  const html = readFileSync(`${folder}/${page}`, 'utf8');
  const entries = [...html.matchAll(/src="\/([^"]+\.js)"/g)].map(([, path = '']) => path);
  const all = new Set<string>();
  for (const entry of entries) withImports(entry, all);
  return [...all];
};

const assets = (pattern: RegExp): string[] =>
  readdirSync(`${folder}/assets`)
    .filter((name) => pattern.test(name))
    .map((name) => `assets/${name}`);

const weigh = (files: readonly string[]) => ({
  raw: files.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0) / 1000,
  packed: files.reduce((sum, file) => sum + gzipSync(readFileSync(`${folder}/${file}`)).length, 0) / 1000,
});

const row = (name: string, files: readonly string[], target?: string): BenchRow => {
  const { raw, packed } = weigh(files);
  const base = { name: `loads: ${name}`, value: raw, unit: 'kB', baseline: { name: 'kB packed', value: packed } };
  return target ? { ...base, target } : base;
};

/** What each page of ours loads, raw and packed: the table of the build in hand. */
export default function bundlesBench(): Promise<BenchRow[]> {
  const content = (name: string) => [`content-scripts/${name}.js`];
  return Promise.resolve([
    row('every frame of a tool, guard', content('guard'), 'under 60 kB'),
    row('every frame of a tool, page hook', content('page-hook'), 'under 12 kB'),
    row('a frame somebody writes in, detection', content('detection')),
    row('a frame that asks, panel', content('panel')),
    row('background', ['background.js']),
    ...['popup', 'options', 'review', 'welcome', 'scanner'].map((page) =>
      row(`${page} page`, scriptsOf(`${page}.html`)),
    ),
    row('scanner worker, at once', assets(/^worker-/)),
    row('scanner worker, at the first PDF', assets(/^pdf[.-]/)),
    row('scanner worker, at the first picture with writing', [
      ...assets(/^tesseract/),
      'ocr/tesseract.wasm',
      'ocr/eng.traineddata.gz',
    ]),
  ]);
}
