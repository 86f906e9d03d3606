import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../scripts/setup/root.ts';
import { nodesOf, readSource, sourcesIn, targetOf } from './support/source-file.ts';
import type { SourceFile } from './support/source-file.ts';

const lib = sourcesIn('lib');
const product = [...lib, ...sourcesIn('components'), ...sourcesIn('entrypoints')];

/** `lib/detect/fold.ts` → `detect`; a file straight in `lib` is its own stage. */
const stageOf = (path: string): string => path.split('/')[1] ?? '';

/** The table of `lib/README.md`: stage → what it may import when it runs. */
const allowed = new Map(
  [...readFileSync(inRoot('lib/README.md'), 'utf8').matchAll(/^\| `([\w.-]+)` *\|[^|]*\|([^|]*)\|$/gm)].map(
    ([, stage = '', cell = '']) => [stage, [...cell.matchAll(/`([\w.-]+)`/g)].map(([, name = '']) => name)] as const,
  ),
);

describe('the import table', () => {
  it('names every stage there is, and no other', () => {
    expect([...allowed.keys()].sort()).toEqual(
      [...new Set(lib.map(({ path }) => stageOf(path)))].filter((name) => name !== 'README.md').sort(),
    );
  });

  it.each(lib.map((file) => [file.path, file] as const))('%s', (_, file) => {
    const from = stageOf(file.path);
    const run = file.imports.filter(({ typeOnly }) => !typeOnly).map((entry) => targetOf(file, entry));
    const others = run.filter((target) => target.startsWith('lib/')).map(stageOf);
    expect(others.filter((stage) => stage !== from && !allowed.get(from)?.includes(stage))).toEqual([]);
    expect(run.filter((target) => /^(entrypoints|components|service|scripts|tests)\//.test(target))).toEqual([]);
  });
});

/** Everything a file brings along when it runs, itself included; packages by name. */
function reach(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (!existsSync(inRoot(path))) return seen;
  const file = readSource(path);
  for (const entry of file.imports) if (!entry.typeOnly) reach(targetOf(file, entry), seen);
  return seen;
}

const contentSide = [
  'entrypoints/guard.content/index.ts',
  'entrypoints/page-hook.content.ts',
  'entrypoints/detection.content/index.ts',
];

describe('what ends up in a page', () => {
  it.each(contentSide)('%s brings no log, delivery, storage, background, React or zod', (path) => {
    const forbidden =
      /^(lib\/(log|deliver|storage|background|policy)\/|components\/|react|zod|idb|webextension-polyfill)/;
    expect([...reach(path)].filter((target) => forbidden.test(target))).toEqual([]);
  });

  it('the page hook knows no extension API', () => {
    expect([...reach('entrypoints/page-hook.content.ts')]).not.toContain('lib/browser.ts');
  });
});

/** Names a file uses without having declared or received them. */
function globalsOf({ tree }: SourceFile): Set<string> {
  const nodes = [...nodesOf(tree)].filter(ts.isIdentifier);
  const isMember = (node: ts.Identifier) =>
    (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
    (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
    ts.isPropertySignature(node.parent) ||
    ts.isTypeReferenceNode(node.parent) ||
    ts.isLiteralTypeNode(node.parent);
  const declares = ({ parent }: ts.Identifier) =>
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isShorthandPropertyAssignment(parent);
  const own = new Set(nodes.filter(declares).map(({ text }) => text));
  return new Set(nodes.filter((node) => !isMember(node) && !own.has(node.text)).map(({ text }) => text));
}

const outside = [
  'document',
  'window',
  'browser',
  'chrome',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'localStorage',
  'navigator',
  'location',
  'globalThis',
  'process',
];

describe('pure stages', () => {
  const pure = lib.filter(({ path }) => ['detect', 'decide'].includes(stageOf(path)));
  it.each(pure.map((file) => [file.path, file] as const))('%s touches nothing outside itself', (_, file) => {
    expect(outside.filter((name) => globalsOf(file).has(name))).toEqual([]);
    expect(file.tree.text).not.toMatch(/\bDate\.now\(|new Date\(\)|Math\.random\(/);
  });
});

describe('one place for each', () => {
  it('the network is reached from delivery and enrolment only; files that ship with the extension, and languages to read pictures in, from one more; what a page keeps in memory, from another', () => {
    const callers = product.filter((file) => globalsOf(file).has('fetch') || /\.fetch\(/.test(file.tree.text));
    const elsewhere = callers.filter(
      ({ path }) =>
        !/^lib\/(deliver|page-hook)\/|^lib\/background\/office\.ts$|^lib\/policy\/source\.ts$|^lib\/extract\/browser-means\.ts$|^lib\/background\/read-taken\.ts$/.test(
          path,
        ),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it('records are built in lib/log/build-record.ts', () => {
    const isRecordType = (node: ts.Node | undefined) =>
      node !== undefined && /^'slateguard\.(attempt|visit|declaration|output|approval|guard)'$/.test(node.getText());
    const builds = ({ tree }: SourceFile) =>
      [...nodesOf(tree)].some(
        (node) =>
          (ts.isCallExpression(node) &&
            isRecordType(node.arguments[0]) &&
            !['z.literal', 'Symbol.for'].includes(node.expression.getText())) ||
          (ts.isPropertyAssignment(node) && node.name.getText() === 'type' && isRecordType(node.initializer)),
      );
    expect(product.filter(builds).map(({ path }) => path)).toEqual(['lib/log/build-record.ts']);
  });

  it('the extension API has one import point', () => {
    const importers = product.filter(({ imports }) =>
      imports.some(({ from, typeOnly }) => !typeOnly && /^(wxt\/browser|webextension-polyfill)$/.test(from)),
    );
    expect(importers.map(({ path }) => path)).toEqual(['lib/browser.ts']);
  });
});

/** Lines of literal tables: what a file may have any number of. */
function tableLines({ tree }: SourceFile): number {
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  const isTable = (node: ts.Node) =>
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isNoSubstitutionTemplateLiteral(node);
  const measure = (node: ts.Node): number => {
    if (ts.isFunctionLike(node)) return 0;
    if (isTable(node)) return lineOf(node.getEnd()) - lineOf(node.getStart());
    return node.getChildren().reduce((sum, child) => sum + measure(child), 0);
  };
  return measure(tree);
}

const LONGEST = 250;
const LONGEST_FUNCTION = 40;
/** Mark-up takes lines without taking thought. */
const LONGEST_COMPONENT = 48;
/** Longer than they should be; this list only shrinks. */
const outgrown = ['lib/background/office.ts', 'lib/detect/read-lines.ts'];
const LONGEST_ENTRYPOINT = 40;
const sized = [...product, ...sourcesIn('service'), ...sourcesIn('scripts')];

describe('size', () => {
  it('no file but a table is long', () => {
    const long = sized.filter((file) => file.lines - tableLines(file) > LONGEST);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('files stay short: half within 60 lines, nine in ten within 150', () => {
    const lengths = sized.map(({ lines }) => lines).sort((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;
    expect(at(0.5)).toBeLessThanOrEqual(60);
    expect(at(0.9)).toBeLessThanOrEqual(150);
  });

  it('no function is long, what it defines inside itself aside', () => {
    const long = sized
      .filter(({ path }) => !outgrown.includes(path))
      .flatMap((file) => {
        const linesOf = (node: ts.Node): number => {
          const [first, last] = [node.getStart(), node.getEnd()].map(
            (at) => file.tree.getLineAndCharacterOfPosition(at).line,
          );
          return (last ?? 0) - (first ?? 0) + 1;
        };
        const inside = (node: ts.Node): number =>
          node
            .getChildren()
            .reduce((sum, child) => sum + (ts.isFunctionLike(child) ? linesOf(child) - 1 : inside(child)), 0);
        const own = (node: ts.Node): number => linesOf(node) - inside(node);
        const limit = file.path.endsWith('.tsx') ? LONGEST_COMPONENT : LONGEST_FUNCTION;
        const functions = [...nodesOf(file.tree)].filter((node) => ts.isFunctionLike(node) && own(node) > limit);
        return functions.map((node) => `${file.path}: ${own(node)} lines, ${node.getText().slice(0, 40)}`);
      });
    expect(long).toEqual([]);
  });

  it('entrypoints only wire', () => {
    const long = sourcesIn('entrypoints').filter(({ lines }) => lines > LONGEST_ENTRYPOINT);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
