import type { Detector } from '../detector.ts';
import { budget } from './budget.ts';
import { callSheet } from './call-sheet.ts';
import { cameraMedia } from './camera-media.ts';
import { contacts } from './contacts.ts';
import { contract } from './contract.ts';
import { copyrightedWork } from './copyrighted-work.ts';
import { deliveryPackage } from './delivery-package.ts';
import { editData } from './edit-data.ts';
import { marking } from './marking.ts';
import { personalData } from './personal-data.ts';
import { protectedPassage } from './protected-passage.ts';
import { protectedPattern } from './protected-pattern.ts';
import { protectedTerm } from './protected-term.ts';
import { report } from './report.ts';
import { schedule } from './schedule.ts';
import { script } from './script.ts';
import { secret } from './secret.ts';
import { storyboard } from './storyboard.ts';
import { talentLikeness } from './talent-likeness.ts';
import { timedText } from './timed-text.ts';
import { uninspectedChannel } from './uninspected-channel.ts';

/** Every detector that reads text. The order is that of the published ids. */
export const detectors: readonly Detector[] = [
  script,
  callSheet,
  schedule,
  budget,
  contract,
  contacts,
  report,
  storyboard,
  editData,
  cameraMedia,
  deliveryPackage,
  timedText,
  marking,
  protectedTerm,
  protectedPassage,
  protectedPattern,
  personalData,
  secret,
  uninspectedChannel,
  talentLikeness,
  copyrightedWork,
];
