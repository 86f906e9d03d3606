import type { DetectorId } from '../../lib/model/detector-id.ts';

/** What crew call each thing the guard recognises. */
export const detectorNames: Record<DetectorId, string> = {
  script: 'Script pages',
  'call-sheet': 'Call sheet',
  schedule: 'Schedule',
  budget: 'Budget',
  contract: 'Contract or deal memo',
  contacts: 'Contact list',
  report: 'Production report',
  storyboard: 'Storyboard or shot list',
  'edit-data': 'Editing data',
  'camera-media': 'Camera material',
  'delivery-package': 'Delivery package',
  'timed-text': 'Subtitles or cue sheet',
  marking: 'Confidential marking',
  'protected-term': 'Protected name or code',
  'protected-passage': 'Registered passage',
  'protected-image': 'Registered image',
  'personal-data': 'Personal details',
  secret: 'Password or key',
  'talent-likeness': 'Performer’s voice or likeness',
  'copyrighted-work': 'Somebody else’s work',
  unreadable: 'File we couldn’t look inside',
  'uninspected-channel': 'Channel we can’t look into',
};
