// Style is craft until it has a name on it: a listed artist, film or character needs clearing, and there is always a craft way to say it.
import type { Finding } from '../../model/finding.ts';
import type { Detector, ScanText } from '../detector.ts';
import { foldedAt, foldedOf } from '../fold-plain.ts';
import { type DetectKit, namesIn } from '../kit.ts';
import { findIntents } from '../names/find-intents.ts';
import { named } from '../names/covered.ts';
import { maskNames } from '../names/mask-names.ts';
import { isCraft } from '../works/craft-words.ts';
import { findByTraits } from '../works/find-by-traits.ts';
import { findBorrowed } from '../works/find-borrowed.ts';
import { asksAbout } from '../works/intents.ts';

/** The unlisted name is a movement, an era, a stock or a place. */
const isUnlistedCraft = (match: string, plain: string): boolean => {
  const unknown = new RegExp(named('unknown')).exec(match);
  if (!unknown || /[\u0001-\u0004]/.test(match)) return false;
  return isCraft(plain.slice(unknown.index, unknown.index + unknown[0].length));
};

/** The sentence that holds the finding asks about the work. */
const isQuestion = (finding: Finding, text: string): boolean => {
  if (finding.what === 'style-of' && /^in\b|style/i.test(text.slice(finding.start!, finding.end!))) return false;
  let from = finding.start!;
  while (from > 0 && from > finding.start! - 200 && !/[.!?\n]/.test(text.charAt(from - 1))) from--;
  return asksAbout.test(text.slice(from, finding.end!).toLowerCase());
};

const QUESTION = 0.35;
const NAMED_ONLY = 0.35;
/** Units behind the name: "look like hers made it". */
const BEHIND = 12;
/** A manner is asked for in so many words. */
const asksForManner =
  /\b(?:styl\p{L}*|estilo|stile?|manner|mani[eè]r\p{L}*|vein|inspired|inspir\p{L}+|pastiche|homage|tribute|imitat\p{L}*|mimic\p{L}*|emulat\p{L}*|cop(?:y|ies|ying)|by|made|would|as (?:if|though)|[aà] la|art (?:of|von|de))\b|-?esque|風|スタイル|スタイ|스타일|풍/iu;

/** Light as a master painted it is craft, and a print of theirs is a prop; only a request for their manner counts. */
const isMastersAlone = ({ start, end }: Finding, input: ScanText, kit: DetectKit): boolean => {
  const hits = namesIn(input, kit).filter((hit) => hit.start < end! && hit.end > start!);
  const works = hits.filter(({ name }) => name.group !== 'term' && name.group !== 'talent');
  return (
    works.length > 0 &&
    works.every(({ name }) => name.isFree) &&
    !asksForManner.test(input.text.slice(start!, end! + BEHIND))
  );
};

const ofMasters = (finding: Finding, input: ScanText, kit: DetectKit): Finding =>
  isMastersAlone(finding, input, kit) ? { ...finding, confidence: NAMED_ONLY } : finding;

export const copyrightedWork: Detector = {
  id: 'copyrighted-work',
  label: 'Style or character of a known work',
  detect(input, kit) {
    const requests = findIntents('copyrighted-work', 'works', input, kit);
    if (requests.length === 0) {
      const borrowed = findBorrowed(input, kit).map((each) => ofMasters(each, input, kit));
      return borrowed.length > 0 ? borrowed : findByTraits(input);
    }
    const folded = foldedOf(input);
    const masked = maskNames(input, kit);
    const at = (offset: number) => foldedAt(folded, offset);
    const found = requests.filter(({ start, end }) => {
      const [from, to] = [at(start!), at(end!)];
      return !isUnlistedCraft(masked.slice(from, to), folded.text.slice(from, to));
    });
    return found.map((finding) =>
      isQuestion(finding, input.text) ? { ...finding, confidence: QUESTION } : ofMasters(finding, input, kit),
    );
  },
};
