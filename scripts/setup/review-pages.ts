import { build } from 'vite';
import { inRoot } from './root.ts';

/** Where the pages land, for the service to serve. */
export const pagesFolder = inRoot('.output', 'review-pages');

/** Builds the reviewing pages of the service. Throws with what Vite said. */
export async function buildReviewPages(): Promise<string> {
  await build({
    configFile: false,
    root: inRoot('service', 'pages'),
    base: '/review/',
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: pagesFolder,
      emptyOutDir: true,
      target: 'es2023',
      // Nothing inside the document: the pages' policy allows no inline script, style or picture.
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
    },
  });
  return pagesFolder;
}
