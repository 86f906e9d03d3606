// Scaffolds: the file, its test data and its registration, so that a new one starts where the others stand.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { toolKinds } from '../lib/model/tool.ts';
import { inRoot } from './setup/root.ts';

const camel = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

function create(path: string, content: string): void {
  if (existsSync(inRoot(path))) throw new Error(`${path} is there already`);
  writeFileSync(inRoot(path), content);
  console.log(`wrote ${path}`);
}

/** Puts a line before the first one that fits, or says where it belongs. */
function insert(path: string, before: RegExp, line: string): void {
  const lines = readFileSync(inRoot(path), 'utf8').split('\n');
  const at = lines.findIndex((candidate) => before.test(candidate));
  if (at < 0) return console.log(`add to ${path}: ${line.trim()}`);
  lines.splice(at, 0, line);
  writeFileSync(inRoot(path), lines.join('\n'));
  console.log(`registered in ${path}`);
}

function newDetector(name: string): void {
  const id = camel(name);
  create(
    `lib/detect/detectors/${name}.ts`,
    `// Why a production minds: one sentence in the crew's words.
import type { Detector } from '../detector.ts';

export const ${id}: Detector = {
  id: '${name}',
  label: '${title(name)}',
  keywords: ['${name.replaceAll('-', ' ')}'],
  detect: () => [],
};
`,
  );
  create(
    `tests/detect/${name}.test.ts`,
    `import { describe, expect, it } from 'vitest';
import { emptyKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';

const raised = (text: string) => scan(text, emptyKit).filter(({ detector }) => detector === '${name}');

const hits = ['${title(name)}: a text it must recognise'];
const misses = ['A text of the same words that is none'];

describe('${name}', () => {
  it.each(hits)('recognises %s', (text) => expect(raised(text)).not.toEqual([]));
  it.each(misses)('leaves alone %s', (text) => expect(raised(text)).toEqual([]));
});
`,
  );
  insert('lib/detect/detectors/index.ts', /^$/, `import { ${id} } from './${name}.ts';`);
  insert('lib/detect/detectors/index.ts', /^\];/, `  ${id},`);
  insert('lib/model/detector-id.ts', /^\] as const/, `  '${name}',`);
  console.log(`Then: why it exists, its cues, its hits and misses; its default action in lib/policy; docs/policy.md.`);
}

function newTool(name: string, kind: string): void {
  if (!(toolKinds as readonly string[]).includes(kind)) throw new Error(`Kinds: ${toolKinds.join(', ')}`);
  const row = `  unverified('${name}', '${title(name)}', ['${kind}'], ['${name}.example']),`;
  insert(`lib/tools/catalogue/${kind}.ts`, /^\]/, row);
  console.log(
    'Then: its real hosts, `tool(…)` once they are checked, api and upload hosts; what it does with data, dated and sourced, in facts.ts.',
  );
}

const [what, name = '', kind = 'chat'] = process.argv.slice(2);
const usage = 'npm run new detector NAME, or npm run new tool NAME [KIND]; names are kebab-case';

try {
  if (!/^[a-z][a-z0-9-]{1,60}$/.test(name)) throw new Error(usage);
  if (what === 'detector') newDetector(name);
  else if (what === 'tool') newTool(name, kind);
  else throw new Error(usage);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
