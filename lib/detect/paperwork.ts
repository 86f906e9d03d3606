import type { DetectorId } from '../model/detector-id.ts';
import type { Finding } from '../model/finding.ts';
import { HINT, confidenceOf } from './confidence.ts';
import type { Detector, ScanText } from './detector.ts';
import { type Page, isProse, pageOf } from './page.ts';
import { type Placement, placementOf } from './placement.ts';
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
  id: DetectorId;
  label: string;
  what: string;
  /** Points for 0.5. */
  enough?: number;
  /** Distinct labels that must stand where a form has them. */
  fewestLabels?: number;
  labels: readonly LabelCue[];
  values?: readonly ValueCue[];
  shapes?: readonly ShapeCue[];
  /** Points that values and shapes must bring: a blank form or an article about the form has none. */
  fewestValues?: number;
}

const weightOf: Record<Placement, number> = { label: 1, start: 0.5, prose: 0.2 };
const PROSE_CAP = 0.8;
/** Lines around the outermost labels that still belong to the form. */
const MARGIN = 30;

/** A detector for one kind of form: labels where a form has them, values beside them, several of each. */
export function definePaperwork(form: Paperwork): Detector {
  return {
    id: form.id,
    label: form.label,
    keywords: form.labels.flatMap((cue) => cue.any),
    detect: (input) => judge(form, input),
  };
}

function judge(form: Paperwork, input: ScanText): Finding[] {
  const page = pageOf(input);
  const labels = readLabels(form, page);
  if (labels.points < 0.5) return [];
  const first = Math.max(0, labels.first - MARGIN);
  const last = Math.min(page.lines.length - 1, labels.last + MARGIN);
  const region = { first: labels.first, last: labels.last };
  const values =
    (form.values ?? []).reduce((sum, cue) => sum + valuePoints(cue, page, first, last, region), 0) +
    (form.shapes ?? []).reduce((sum, shape) => sum + shape(page, first, last), 0);
  const confidence = confidenceOf(labels.points + values, form.enough ?? 3.5);
  const enoughKinds = labels.placed >= (form.fewestLabels ?? 2) && values >= (form.fewestValues ?? 0.5);
  return [
    {
      detector: form.id,
      confidence: enoughKinds ? confidence : Math.min(confidence, HINT),
      start: page.lines[region.first]!.from,
      end: page.lines[region.last]!.to,
      what: form.what,
    },
  ];
}

function readLabels(form: Paperwork, page: Page) {
  let points = 0;
  let prose = 0;
  let placed = 0;
  let first = Infinity;
  let last = -1;
  for (const cue of form.labels) {
    let best = 0;
    for (const phrase of cue.any) {
      for (const span of page.input.spansOf(phrase)) {
        const line = page.lineAt(span.start);
        const place = placementOf(page, line, span);
        if (!place) continue;
        best = Math.max(best, weightOf[place]);
        if (place === 'prose' && best > weightOf.prose) continue;
        first = Math.min(first, line);
        last = Math.max(last, line);
      }
    }
    if (best >= 0.5) placed++;
    if (best > weightOf.prose) points += best * cue.weight;
    else prose += best * cue.weight;
  }
  return { points: points + Math.min(prose, PROSE_CAP), placed, first, last };
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
