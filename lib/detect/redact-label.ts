// The label says what kind of thing stood there, so that an answer can still refer to it.
import type { DetectorId } from '../model/detector-id.ts';
import type { Finding } from '../model/finding.ts';

const byWhat: Record<string, string> = {
  title: 'TITLE',
  showcode: 'SHOWCODE',
  codename: 'CODENAME',
  character: 'CHARACTER',
  location: 'LOCATION',
  cast: 'CAST MEMBER',
  crew: 'CREW MEMBER',
  vendor: 'VENDOR',
  'e-mail': 'E-MAIL',
  phone: 'PHONE NUMBER',
  address: 'ADDRESS',
  'birth-date': 'DATE OF BIRTH',
  passport: 'PASSPORT',
  'national-id': 'ID NUMBER',
  'bank-account': 'BANK ACCOUNT',
  'card-number': 'CARD NUMBER',
  'health-note': 'HEALTH NOTE',
};

const byDetector: Partial<Record<DetectorId, string>> = {
  script: 'SCRIPT PASSAGE',
  'protected-passage': 'SCRIPT PASSAGE',
  'protected-term': 'PROTECTED NAME',
  'personal-data': 'PERSONAL DATA',
  secret: 'KEY',
  'talent-likeness': 'LIKENESS REQUEST',
  'copyrighted-work': 'WORK',
  'uninspected-channel': 'SHARE LINK',
};

const specific = new Set<DetectorId>(['protected-term', 'personal-data']);

export const labelOf = ({ detector, what }: Finding): string =>
  (specific.has(detector) && byWhat[what]) || (byDetector[detector] ?? detector.replaceAll('-', ' ').toUpperCase());
