import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../scripts/setup/catalogues.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { browserCatalogue } from '../../scripts/setup/locale-files.ts';
import { ownCopy } from './chromium.ts';

/**
 * A copy of the built extension whose words for this browser's language are those given. A browser here may bring no
 * language but English; what it does with a catalogue, and with what one lacks, is the same in all of them.
 */
export function speakingExtension(words: Catalogue): string {
  const folder = ownCopy(outputOf('chromium'))!;
  for (const locale of ['en_US', 'en_GB']) {
    mkdirSync(join(folder, '_locales', locale), { recursive: true });
    writeFileSync(join(folder, '_locales', locale, 'messages.json'), browserCatalogue(words));
  }
  return folder;
}
