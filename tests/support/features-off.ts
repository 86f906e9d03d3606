/** The address bar's suggestions are two web pages of their own, started with every window: a third of what it costs. */
const SUGGESTIONS = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What Playwright 1.65 turns off itself. Of two lists Chromium takes the last, so ours has to name these too. */
const PLAYWRIGHTS = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Argument for a Chromium that nobody looks at: without what only costs. */
export const featuresOff = `--disable-features=${[...SUGGESTIONS, ...PLAYWRIGHTS].join(',')}`;
