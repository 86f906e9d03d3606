// npm run protect -- --policy P.json FILE…: what a production wants recognised, turned into fingerprints and terms of its policy.
// Exit 0: everything was taken up. 1: some files could not be read; the rest was taken up. 2: nothing was changed, why is on stderr.
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { extractFile } from '../lib/extract/extract-file.ts';
import type { Policy } from '../lib/model/policy.ts';
import type { ProtectedTerm, TermKind } from '../lib/model/protection.ts';
import { base64urlBytes } from '../lib/detect/passages/base64url-bytes.ts';
import { newTerms } from '../lib/protect/passages/merge-terms.ts';
import { proposeTerms } from '../lib/protect/passages/propose-terms.ts';
import { isTermList, readTerms } from '../lib/protect/passages/read-terms.ts';
import { type SealedPassages, registerPassages } from '../lib/protect/passages/register-passages.ts';
import { type Document, type Written, writePolicy } from '../lib/protect/passages/write-policy.ts';
import { type SealedPictures, registerPictures } from '../lib/protect/pictures/register-pictures.ts';
import { readPolicyFile, sha256 } from './policy-file.ts';
import { add, isFolder, isStill, readFolder, readStill, type Stills } from './read-stills.ts';
import { nodeMeans } from './setup/node-means.ts';

const USAGE =
  'Usage: npm run protect -- --policy P.json FILE… (scripts: .fountain .fdx .docx .odt .txt .md; lists: .csv .tsv .txt; pictures: .jpg .png .webp .gif .bmp .tif, and folders of them)';
/** From here a policy's terms alone may outgrow it, and an empty list makes a place for them in a bundle. */
const MANY_TERMS = 1000;

class Unusable extends Error {}

interface Material extends Stills {
  scripts: string[];
  proposed: ProtectedTerm[];
  listed: ProtectedTerm[];
}

/** Paths are meant from where the person typed the command. */
const here = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function readArguments(words: readonly string[]): { policy: string; files: string[] } {
  const at = words.indexOf('--policy');
  const policy = at < 0 ? undefined : words[at + 1];
  const files = words.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  if (policy === undefined || files.length === 0) throw new Unusable(USAGE);
  return { policy: here(policy), files };
}

async function readMaterial(files: readonly string[]): Promise<Material> {
  const found: Material = { scripts: [], proposed: [], listed: [], pictures: [], unread: [] };
  for (const file of files) {
    if (isFolder(here(file)) || isStill(file)) {
      await readPictures(file, found);
      continue;
    }
    const text = await textOf(file, found);
    if (text === null) continue;
    if (isTermList(text, basename(file))) {
      const terms = readTerms(text, basename(file));
      found.listed.push(...terms);
      console.log(`${file}: a list of ${terms.length} names.`);
    } else {
      const terms = proposeTerms(text);
      found.scripts.push(text);
      found.proposed.push(...terms);
      console.log(`${file}: a script of ${text.split(/\s+/).length} words; ${terms.length} names proposed from it.`);
    }
  }
  return found;
}

async function readPictures(file: string, found: Material): Promise<void> {
  try {
    const stills = await (isFolder(here(file)) ? readFolder(file, here(file)) : readStill(file, here(file)));
    add(found, stills);
    console.log(`${file}: ${stills.pictures.length} ${stills.pictures.length === 1 ? 'picture' : 'pictures'}.`);
  } catch (error) {
    found.unread.push(`${file}: ${whyNot(error)}.`);
  }
}

const whyNot = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
    ? 'there is no such file'
    : 'the file could not be read';

async function textOf(file: string, { unread }: Material): Promise<string | null> {
  try {
    const { text, unreadable, kind } = await extractFile(readFileSync(here(file)), file, { means: nodeMeans });
    if (text === null) unread.push(`${file}: ${unreadable ?? `${kind}, nothing in it to read as text`}.`);
    return text;
  } catch (error) {
    unread.push(`${file}: ${whyNot(error)}.`);
    return null;
  }
}

function policyOf(file: string): { document: Document; policy: Policy } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Unusable(`${file} could not be read. Nothing was changed.`);
  }
  const reading = readPolicyFile(file, { mayBeExpired: true });
  if (!reading.ok)
    throw new Unusable(['The policy was refused, nothing was changed:', ...reading.reasons].join('\n  - '));
  return { document: JSON.parse(text.replace(/^\uFEFF/, '')) as Document, policy: reading.policy };
}

const random = (size: number): Uint8Array => new Uint8Array(randomBytes(size));

function register(policy: Policy, scripts: readonly string[], terms: number): SealedPassages | null {
  const { passages } = policy.protect;
  if (passages === null && scripts.length === 0 && terms < MANY_TERMS) return null;
  const before =
    passages?.data === undefined ? null : { key: base64urlBytes(passages.key), data: base64urlBytes(passages.data) };
  return registerPassages({ before, texts: scripts, random });
}

function registerStills(policy: Policy, { pictures }: Stills): SealedPictures | null {
  const { images } = policy.protect;
  if (images === null && pictures.length === 0) return null;
  const before =
    images?.data === undefined ? null : { key: base64urlBytes(images.key), data: base64urlBytes(images.data) };
  return registerPictures({ before, pictures, random });
}

/** Under another name first: a crash leaves the old file or the new one, never half of one. */
function replaceFiles(files: readonly (readonly [string, string])[], mode: number): void {
  for (const [path, text] of files) writeFileSync(`${path}.part`, text, { mode, flush: true });
  for (const [path] of files) renameSync(`${path}.part`, path);
}

const kinds = (terms: readonly ProtectedTerm[]): string => {
  const counts = new Map<TermKind, number>();
  for (const { kind } of terms) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
};

function say(
  passages: SealedPassages | null,
  pictures: SealedPictures | null,
  added: ProtectedTerm[],
  written: Written,
  file: string,
  bundle: string,
): void {
  if (passages) {
    console.log(`Registered: ${passages.count} fingerprints in all, sealed under a new key.`);
    console.log(`Any ${passages.catches} unchanged words in a row are recognised, most shorter excerpts too.`);
  }
  if (pictures) console.log(`Registered: ${pictures.count} pictures in all, sealed under a new key.`);
  console.log(
    `Terms added: ${added.length}${added.length > 0 ? ` (${kinds(added)})` : ''}. Look through them in ${basename(file)}.`,
  );
  if (written.bundle !== null)
    console.log(`Too large for the policy alone: the rest is in ${bundle}. Keep the two together.`);
  console.log('Raise "revision" before you publish the policy.');
}

async function main(): Promise<void> {
  const { policy: file, files } = readArguments(process.argv.slice(2));
  const { document, policy } = policyOf(file);
  const material = await readMaterial(files);
  if (material.scripts.length + material.listed.length + material.pictures.length > 0) {
    const added = newTerms(policy.protect.terms, [...material.listed, ...material.proposed]);
    const terms = [...policy.protect.terms, ...added];
    const passages = register(policy, material.scripts, terms.length);
    const pictures = registerStills(policy, material);
    const bundle = `${basename(file).replace(/\.json$/i, '')}.bundle`;
    const written = writePolicy(document, { passages, pictures, terms }, bundle, sha256);
    const beside = join(dirname(file), bundle);
    const bundled = written.bundle === null ? [] : [[beside, written.bundle] as const];
    replaceFiles([...bundled, [file, written.policy]], statSync(file).mode & 0o777);
    say(passages, pictures, added, written, file, bundle);
  }
  if (material.unread.length > 0) console.error(['Not taken up:', ...material.unread].join('\n  - '));
  process.exitCode = material.unread.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  if (!(error instanceof Unusable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
