import type { Finding } from '../model/finding.ts';
import { HINT, confidenceOf } from './confidence.ts';
import type { Detector } from './detector.ts';
import { type Page, isProse, pageOf } from './page.ts';
import { type Placement, placementOf } from './placement.ts';
import { isBlankForm } from './shapes/blank-form.ts';
import { withTrade } from './trade/with-trade.ts';
import type { TradePaper } from './trade/words.ts';
import { type Trait, traits } from './traits.ts';

/** One thing a form says about itself, in any of several wordings. */
export interface LabelCue {
  weight: number;
  any: readonly string[];
}

/** Something filled in, on at least so many lines. */
export interface ValueCue {
  weight: number;
  atLeast: number;
  trait: Trait;
}

/** A cue that needs to look at the lines of the region itself. Answers its points. */
export type ShapeCue = (page: Page, first: number, last: number) => number;

export interface Paperwork {
  id: TradePaper;
  label: string;
  what: string;
  /** Points for 0.5. */
  enough?: number;
  /** Distinct labels that must stand where a form has them. */
  fewestLabels?: number;
  labels: readonly LabelCue[];
  /** Wordings that forms of other trades have, too: some label must be another. */
  common?: readonly string[];
  values?: readonly ValueCue[];
  shapes?: readonly ShapeCue[];
  /** Points that values and shapes must bring: a blank form or an article about the form has none. */
  fewestValues?: number;
}

const weightOf: Record<Placement, number> = { label: 1, start: 0.5 };
/** Lines around the outermost labels that still belong to the form. */
const MARGIN = 10;
/** Lines without a label after which another form begins. */
const GAP = 14;

/** A detector for one kind of form: labels where a form has them, values beside them, several of each. */
export function definePaperwork(form: Paperwork): Detector {
  const labels = labelsOf(form);
  const detector: Detector & { id: TradePaper } = {
    id: form.id,
    label: form.label,
    keywords: form.labels.flatMap((cue) => cue.any),
    detect(input) {
      const page = pageOf(input);
      return stretches(placeLabels(labels, page)).flatMap((hits) => judgeStretch(form, page, hits));
    },
  };
  return withTrade(detector, form.what);
}

/** By wording: the cues it belongs to, and its place among all wordings of the form. */
type Labels = ReadonlyMap<string, readonly Wording[]>;

interface Wording {
  cue: number;
  rank: number;
  isCommon: boolean;
}

function labelsOf(form: Paperwork): Labels {
  const labels = new Map<string, Wording[]>();
  const common = new Set(form.common);
  let rank = 0;
  form.labels.forEach(({ any }, cue) => {
    for (const phrase of any)
      labels.set(phrase, [...(labels.get(phrase) ?? []), { cue, rank: rank++, isCommon: common.has(phrase) }]);
  });
  return labels;
}

interface LabelHit extends Wording {
  line: number;
  place: Placement;
}

/** Every label of the form in the text, by line and then in the order of the form. */
function placeLabels(labels: Labels, page: Page): LabelHit[] {
  const hits: LabelHit[] = [];
  for (const phrase of page.input.spoken) {
    const meant = labels.get(phrase);
    if (!meant) continue;
    for (const span of page.input.spansOf(phrase)) {
      const line = page.lineAt(span.start);
      const place = placementOf(page, line, span);
      if (place) for (const wording of meant) hits.push({ ...wording, line, place });
    }
  }
  return hits.sort((a, b) => a.line - b.line || a.rank - b.rank);
}

/** A form is in one place: labels far apart are of different things. */
function stretches(hits: readonly LabelHit[]): LabelHit[][] {
  const found: LabelHit[][] = [];
  for (const hit of hits) {
    const open = found.at(-1);
    if (open && hit.line - open.at(-1)!.line <= GAP) open.push(hit);
    else found.push([hit]);
  }
  return found;
}

function judgeStretch(form: Paperwork, page: Page, hits: readonly LabelHit[]): Finding[] {
  const labels = labelPoints(form, hits);
  // Without its labels in their places nothing else is worth a look.
  if (labels.placed < Math.min(2, form.fewestLabels ?? 2)) return [];
  const isOfTrade = hits.some(({ isCommon }) => !isCommon);
  const region = { first: hits[0]!.line, last: hits.at(-1)!.line };
  const first = Math.max(0, region.first - MARGIN);
  const last = Math.min(page.lines.length - 1, region.last + MARGIN);
  const values =
    (form.values ?? []).reduce((sum, cue) => sum + valuePoints(cue, page, first, last, region), 0) +
    (form.shapes ?? []).reduce((sum, shape) => sum + shape(page, first, last), 0);
  const confidence = confidenceOf(labels.points + values, form.enough ?? 3.5);
  const [start, end] = [page.lines[region.first]!.from, page.lines[region.last]!.to];
  const isFilledIn =
    labels.placed >= (form.fewestLabels ?? 2) &&
    values >= (form.fewestValues ?? 0.5) &&
    !isBlankForm(page.input.text.slice(start, end));
  const sure = isOfTrade && isFilledIn ? confidence : Math.min(confidence, HINT);
  return [{ detector: form.id, confidence: sure, start, end, what: form.what }];
}

function labelPoints(form: Paperwork, hits: readonly LabelHit[]): { points: number; placed: number } {
  const best = new Map<number, number>();
  for (const { cue, place } of hits) best.set(cue, Math.max(best.get(cue) ?? 0, weightOf[place]));
  let points = 0;
  for (const [cue, weight] of best) points += weight * form.labels[cue]!.weight;
  return { points, placed: best.size };
}

function valuePoints(cue: ValueCue, page: Page, first: number, last: number, region: { first: number; last: number }) {
  let count = 0;
  for (let index = first; index <= last; index++) {
    if (!(page.traitsAt(index) & traits[cue.trait]) || isProse(page.lines[index]!)) continue;
    count++;
    region.first = Math.min(region.first, index);
    region.last = Math.max(region.last, index);
  }
  return count >= cue.atLeast ? cue.weight : 0;
}
