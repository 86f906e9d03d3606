import { defineConfig } from 'wxt';
import { ocrFiles } from './scripts/setup/ocr-files.ts';
import { localeFiles } from './scripts/setup/locale-files.ts';
import { pdfFiles } from './scripts/setup/pdf-files.ts';
import { CHROMIUM_KEY, FIREFOX_ID } from './scripts/release/identity.ts';
import { sourceHash } from './scripts/release/sources.ts';
import { catalogueMatches, contentScriptEntries, nowhere } from './lib/tools/content-script-entries.ts';

const isStore = process.env['SLATEGUARD_FLAVOUR'] === 'store';
const output = isStore ? '-store' : '';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${output}`,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'alarms',
      // Refused tools are stopped before their page loads, also where the browser has not granted their site.
      'declarativeNetRequest',
      // What is taken from a tool's page is put on record; asked for by the person in the store flavour.
      ...(isStore ? [] : (['downloads'] as const)),
      'scripting',
      'storage',
      'tabs',
      'unlimitedStorage',
      // The network gate. Chromium grants the second to what an administrator installed, and to nothing else.
      ...(isStore ? [] : (['webRequest', 'webRequestBlocking'] as const)),
      // Files are read in a thread that can be ended; Firefox has a page for it anyway.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'" },
    // Without access to a page the panel and detection could not be put into it.
    host_permissions: isStore ? catalogueMatches() : ['<all_urls>'],
    optional_permissions: isStore ? ['downloads'] : [],
    // Not <all_urls>: written so it stands before all others, and Chromium, which looks for each of our thousands for
    // one that contains it, finds it at once; a second of every start.
    optional_host_permissions: isStore ? ['*://*/*'] : [],
    // Shown in a refused tool's place. Under an address drawn anew each time, so that no site can tell we are here.
    web_accessible_resources: [
      {
        resources: ['blocked.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    incognito: 'spanning',
    action: { default_title: 'Slateguard' },
    ...(browser === 'firefox' ? firefox : chromium),
  }),
  vite: () => ({
    worker: { format: 'es' },
    define: { __SLATEGUARD_BUILD__: JSON.stringify(sourceHash()) },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const [relativeDest, absoluteSrc] of [...pdfFiles(), ...ocrFiles()])
        files.push({ relativeDest, absoluteSrc });
      for (const [relativeDest, contents] of localeFiles()) files.push({ relativeDest, contents });
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      const entries = contentScriptEntries(manifest.content_scripts ?? []);
      manifest.content_scripts = config.browser === 'firefox' || isStore ? entries : [...entries, ...nowhere(entries)];
    },
  },
});

const chromium = {
  key: process.env['SLATEGUARD_KEY'] ?? CHROMIUM_KEY,
  minimum_chrome_version: '148',
  message_serialization: 'structured_clone',
  externally_connectable: { ids: [] },
  storage: { managed_schema: 'managed-schema.json' },
};

const firefox = {
  browser_specific_settings: {
    gecko: {
      id: FIREFOX_ID,
      strict_min_version: '140.0',
      // The record goes to the production's own service: which tool, when, what was done there, by which account.
      data_collection_permissions: {
        required: ['browsingActivity', 'personallyIdentifyingInfo', 'websiteActivity'],
        optional: [],
      },
    },
  },
};
