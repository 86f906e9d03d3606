import { relative } from 'node:path';
import { buildExtension, extensionId } from './setup/extension.ts';
import type { Flavour } from './setup/extension.ts';
import { buildReviewPages } from './setup/review-pages.ts';
import { root } from './setup/root.ts';

const flavour: Flavour = process.argv.includes('--store') ? 'store' : 'managed';

try {
  const chrome = buildExtension('chromium', flavour);
  const firefox = buildExtension('firefox', flavour);
  console.log(`Chromium  ${relative(root, chrome)}  id ${extensionId(chrome) ?? '(no key in the manifest)'}`);
  console.log(`Firefox   ${relative(root, firefox)}  id guard@slateguard.example`);
  console.log(`Service   ${relative(root, await buildReviewPages())}  the reviewing pages`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
