import { relative } from 'node:path';
import { root } from './setup/root.ts';
import { buildExtension, extensionId } from './setup/extension.ts';
import type { Flavour } from './setup/extension.ts';

const flavour: Flavour = process.argv.includes('--store') ? 'store' : 'managed';
const chrome = buildExtension('chromium', flavour);
const firefox = buildExtension('firefox', flavour);

console.log(`Chromium  ${relative(root, chrome)}  id ${extensionId(chrome) ?? '(no key in the manifest)'}`);
console.log(`Firefox   ${relative(root, firefox)}  id guard@slateguard.example`);
