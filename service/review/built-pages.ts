// The reviewing pages as `npm run build` left them: a handful of files, read once, so that no path leads anywhere else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface BuiltPages {
  /** The one document; every page is drawn into it. */
  index: Buffer;
  /** Scripts and sheets, by name; a name changes with its content. */
  assets: ReadonlyMap<string, { type: string; bytes: Buffer }>;
}

export const PAGES_FOLDER = join(import.meta.dirname, '../../.output/review-pages');

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** Null where they have not been built. */
export function readBuiltPages(folder = PAGES_FOLDER): BuiltPages | null {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return null;
  const assets = new Map<string, { type: string; bytes: Buffer }>();
  for (const name of readdirSync(join(folder, 'assets'))) {
    const type = types[extname(name)];
    if (type) assets.set(name, { type, bytes: readFileSync(join(folder, 'assets', name)) });
  }
  return { index: readFileSync(index), assets };
}
