// npm run verify:bundle -- [FOLDER]: the verifier as one file for any Node 20, and as one page for any browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { inRoot } from './setup/root.ts';

async function bundle(entry: string, platform: 'node' | 'browser'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inRoot('service', 'verify', entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform,
    target: 'es2022',
    minify: platform === 'browser',
  });
  return outputFiles[0]!.text;
}

/** Writes `verify.mjs` and `verify.html`; returns their paths. */
export async function writeVerifier(folder: string): Promise<{ script: string; page: string }> {
  mkdirSync(folder, { recursive: true });
  const [script, page] = [join(folder, 'verify.mjs'), join(folder, 'verify.html')];
  writeFileSync(script, await bundle('main.ts', 'node'));
  // Nothing in a script may end its element.
  const inPage = (await bundle('page.ts', 'browser')).replaceAll('</script', '<\\/script');
  const html = readFileSync(inRoot('service', 'verify', 'page.html'), 'utf8');
  writeFileSync(
    page,
    html.replace('/* verifier */', () => inPage),
  );
  return { script, page };
}

if (process.argv[1] === import.meta.filename) {
  const { script, page } = await writeVerifier(resolve(process.argv[2] ?? 'dist'));
  console.log(`${script}\n${page}`);
}
