import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { inRoot } from '../../scripts/setup/root.ts';

const folder = inRoot('tests', 'pages');
const font = 'dataurl' as const;

export interface PageBundle {
  script: string;
  style: string;
}

const entryOf = (name: string): string =>
  [`${folder}/${name}.js`, `${folder}/${name}.jsx`].find((path) => existsSync(path)) ?? `${folder}/${name}.js`;

// chatscope was written for React 18 and misbehaves on 19.
const olderReact = { react: 'react-18', 'react-dom': 'react-dom-18' };

/** Bundles one test page of `tests/pages` with the real packages it mounts. */
export async function bundlePage(name: string): Promise<PageBundle> {
  const { outputFiles } = await build({
    entryPoints: [entryOf(name)],
    outdir: folder,
    absWorkingDir: folder,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'chrome130',
    jsx: 'automatic',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: name === 'chatscope' ? olderReact : {},
    loader: { '.woff': font, '.woff2': font, '.ttf': font, '.svg': font, '.png': font },
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

/** Names of the test pages, each a file of `tests/pages`. */
export const isPage = (name: string): boolean => /^[a-z-]+$/.test(name) && existsSync(entryOf(name));
