import { inRoot } from './root.ts';

interface Packages {
  ensurePackages: (folder: string) => void;
}

/** Installs the third-party front-ends of `tests/pages`: only tests and `npm start -- --once` need them. */
export async function ensurePages(): Promise<void> {
  const { ensurePackages } = (await import(new URL('packages.mjs', import.meta.url).href)) as Packages;
  ensurePackages(inRoot('tests', 'pages'));
}
