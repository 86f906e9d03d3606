// The browser settings that close the ways around the guard, and what each of them costs the people who work there.
import type { KitBrowser } from '../release/identity.ts';
import type { Json } from './kit-order.ts';

export interface Hardening {
  name: string;
  browsers: readonly KitBrowser[];
  /** `id` is the extension's in that browser. */
  value: (id: string) => Json;
  closes: string;
  costs: string;
}

const chromiums = ['chrome', 'edge', 'chromium'] as const;
const blocked = { Value: 'blocked', Locked: true };

export const hardening: readonly Hardening[] = [
  {
    name: 'MandatoryExtensionsForIncognitoNavigation',
    browsers: ['chrome', 'chromium'],
    value: (id) => [id],
    closes: 'private windows in which the guard does not run',
    costs: 'a private window opens no page until its owner allows Slateguard there',
  },
  {
    name: 'InPrivateModeAvailability',
    browsers: ['edge'],
    value: () => 1,
    closes: 'private windows in which the guard does not run',
    costs: 'no private windows at all',
  },
  {
    name: 'BrowserGuestModeEnabled',
    browsers: chromiums,
    value: () => false,
    closes: 'guest windows, which run no extension',
    costs: 'visitors need a profile or another browser',
  },
  {
    name: 'DeveloperToolsAvailability',
    browsers: chromiums,
    value: () => 2,
    closes: 'sending by hand from the console of a tool’s page',
    costs: 'no web developer can work in this browser; leave it out for them',
  },
  {
    name: 'ExtensionDeveloperModeSettings',
    browsers: chromiums,
    value: () => 1,
    closes: 'extensions loaded from a folder',
    costs: 'nobody can try an extension of their own',
  },
  {
    name: 'BlockExternalExtensions',
    browsers: chromiums,
    value: () => true,
    closes: 'extensions that other programs put into the browser',
    costs: 'desktop programs that bring a browser extension have to be allowed by you',
  },
  {
    name: 'RemoteDebuggingAllowed',
    browsers: chromiums,
    value: () => false,
    closes: 'programs that steer the browser past the guard',
    costs: 'automated browser tests do not run on these machines',
  },
  {
    name: 'GenAiDefaultSettings',
    browsers: ['chrome', 'chromium'],
    value: () => 2,
    closes: 'the browser’s own writing and page AI, which no extension sees',
    costs: 'none of these features; each can be allowed again by its own policy',
  },
  {
    name: 'GeminiSettings',
    browsers: ['chrome', 'chromium'],
    value: () => 1,
    closes: 'Gemini in the browser’s frame, which reads open pages',
    costs: 'no Gemini button',
  },
  {
    name: 'AIModeSettings',
    browsers: ['chrome', 'chromium'],
    value: () => 1,
    closes: 'AI Mode from the address bar',
    costs: 'no AI Mode entries in the address bar and on the new tab page',
  },
  {
    name: 'HubsSidebarEnabled',
    browsers: ['edge'],
    value: () => false,
    closes: 'Copilot in the sidebar, where Edge keeps extensions out',
    costs: 'no sidebar at all',
  },
  {
    name: 'EdgeEntraCopilotPageContext',
    browsers: ['edge'],
    value: () => false,
    closes: 'Copilot reading the pages that are open',
    costs: 'Copilot cannot summarise a page',
  },
  {
    name: 'DisableSafeMode',
    browsers: ['firefox'],
    value: () => true,
    closes: 'troubleshoot mode, which starts without extensions',
    costs: 'a broken profile has to be mended by IT',
  },
  {
    name: 'BlockAboutConfig',
    browsers: ['firefox'],
    value: () => true,
    closes: 'preferences that weaken extensions',
    costs: 'nobody changes hidden preferences',
  },
  {
    name: 'BlockAboutProfiles',
    browsers: ['firefox'],
    value: () => true,
    closes: 'a restart without extensions from that page',
    costs: 'profiles are managed by IT',
  },
  {
    name: 'BlockAboutSupport',
    browsers: ['firefox'],
    value: () => true,
    closes: 'the troubleshoot button on that page',
    costs: 'support has to read versions elsewhere; about:policies stays open',
  },
  {
    name: 'DisableDeveloperTools',
    browsers: ['firefox'],
    value: () => true,
    closes: 'sending by hand from the console, extensions loaded for a session',
    costs: 'no web developer can work in this browser; leave it out for them',
  },
  {
    name: 'AIControls',
    browsers: ['firefox'],
    value: () => ({ Default: blocked, SidebarChatbot: blocked, LinkPreviewKeyPoints: blocked, SmartWindow: blocked }),
    closes: 'the chatbot in the sidebar, link previews and the AI window',
    costs: 'none of these features',
  },
];
