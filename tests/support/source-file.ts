import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { inRoot, root } from '../../scripts/setup/root.ts';

export interface Import {
  /** As written. */
  from: string;
  /** Gone after compiling: `import type`, or nothing but types inside the braces. */
  typeOnly: boolean;
}

export interface SourceFile {
  /** From the repository's root. */
  path: string;
  lines: number;
  tree: ts.SourceFile;
  imports: Import[];
}

const isSource = (path: string): boolean => /\.tsx?$/.test(path) && !path.includes('node_modules');

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules') return [];
    return statSync(path).isDirectory() ? walk(path) : [path];
  });

const onlyTypes = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
};

/** Every node of a tree, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

function importsOf(tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(tree)) {
    const declared = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    if (declared && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ from: node.moduleSpecifier.text, typeOnly: onlyTypes(node) });
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push({ from: node.arguments[0]?.getText().slice(1, -1) ?? '', typeOnly: false });
  }
  return found;
}

export function readSource(path: string): SourceFile {
  const text = readFileSync(inRoot(path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, lines: text.trimEnd().split('\n').length, tree, imports: importsOf(tree) };
}

/** Every TypeScript file below a folder of the repository. */
export const sourcesIn = (folder: string): SourceFile[] =>
  walk(inRoot(folder))
    .filter(isSource)
    .map((path) => readSource(relative(root, path)));

/** Path of a relative import from the repository's root, or the package's name. */
export const targetOf = (file: SourceFile, { from }: Import): string =>
  from.startsWith('.') ? join(dirname(file.path), from) : from;
