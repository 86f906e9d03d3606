import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

/** What Vite does with `?inline`, for esbuild: the sheet as a string. */
const inlineCss: Plugin = {
  name: 'inline-css',
  setup(bundler) {
    bundler.onResolve({ filter: /\.css\?inline$/ }, async ({ path, resolveDir, kind }) => ({
      path: (await bundler.resolve(path.replace('?inline', ''), { resolveDir, kind })).path,
      namespace: 'inline-css',
    }));
    bundler.onLoad({ filter: /./, namespace: 'inline-css' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

/** The stage with every screen, as one script and one sheet. */
export async function bundleStage(): Promise<{ script: string; css: string }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('stage.tsx', import.meta.url))],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [inlineCss],
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), css: text('.css') };
}
