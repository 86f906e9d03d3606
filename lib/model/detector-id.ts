/** Everything the guard can recognise. Ids are published names: never renamed, never reused. */
export const detectorIds = [
  'script',
  'call-sheet',
  'schedule',
  'budget',
  'contract',
  'contacts',
  'report',
  'storyboard',
  'edit-data',
  'camera-media',
  'delivery-package',
  'timed-text',
  'marking',
  'protected-term',
  'protected-passage',
  'protected-image',
  'personal-data',
  'secret',
  'talent-likeness',
  'copyrighted-work',
  'unreadable',
  'uninspected-channel',
] as const;

export type DetectorId = (typeof detectorIds)[number];
