// Package lists of a cinema or streaming master name every asset of a finished film before it is out.
import type { Finding } from '../../model/finding.ts';
import type { Detector, ScanText } from '../detector.ts';
import { withTrade } from '../trade/with-trade.ts';

const signs: readonly string[] = [
  'smpte-ra.org/schemas/429-7',
  'smpte-ra.org/schemas/429-8',
  'smpte-ra.org/schemas/429-9',
  'smpte-ra.org/schemas/430-',
  'smpte-ra.org/schemas/2067-',
  'smpte-ra.org/ns/2067-',
  'smpte-ra.org/schemas/428-',
  'digicine.com/proto-asdcp',
];
const parts: readonly [string, string][] = [
  ['<assetmap', 'asset-map'],
  ['<am:assetmap', 'asset-map'],
  ['<packinglist', 'packing-list'],
  ['<pkl:packinglist', 'packing-list'],
  ['<compositionplaylist', 'composition'],
  ['<cpl:compositionplaylist', 'composition'],
  ['<dcinemasecuritymessage', 'key-message'],
  ['<etm:dcinemasecuritymessage', 'key-message'],
  ['<outputprofilelist', 'output-profile'],
  ['<volumeindex', 'volume-index'],
];
const contents = [
  'urn:uuid:',
  '<assetlist',
  '<chunklist',
  '<reellist',
  '<segmentlist',
  '<annotationtext',
  '<contenttitletext',
  '<editrate',
  '<originalfilename',
  '<cipherdata',
  '<keylist',
  '<hash>',
];

export const deliveryPackage: Detector = withTrade(
  { id: 'delivery-package', label: 'Cinema or streaming package', detect },
  'delivery-list',
);

function detect(input: ScanText): Finding[] {
  const { folded, text } = input;
  if (!folded.includes('<')) return [];
  const root = parts.find(([tag]) => folded.includes(tag));
  const inside = contents.filter((tag) => folded.includes(tag)).length;
  if (!root && inside < 2) return [];
  const named = signs.some((sign) => folded.includes(sign));
  if (!root && !named) return [];
  const confidence = root && named ? (inside > 0 ? 0.95 : 0.6) : inside >= 2 ? 0.75 : inside === 1 ? 0.5 : 0.3;
  const start = root ? folded.indexOf(root[0]) : 0;
  return [{ detector: 'delivery-package', confidence, start, end: text.length, what: root?.[1] ?? 'package' }];
}
