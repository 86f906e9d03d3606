import { gather } from '../gather.ts';
import type { Job } from '../job.ts';
import type { Entry } from '../zip/list-entries.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Reading } from '../extracted.ts';
import { attribute, localName, readMarkup } from './markup.ts';
import type { Extract } from './nested.ts';
import { inOrder, isXml, withEmbedded } from './office-parts.ts';
import { officeText } from './office-text.ts';
import { relationsOf } from './relations.ts';
import { ELSEWHERE } from './word-places.ts';

const order = [/^ppt\/slides\//i, /^ppt\/notesSlides\//i, /^ppt\/comments\//i, /^ppt\/diagrams\//i];
/** Layouts say "Click to edit" in a dozen ways; a master carries the footer of every slide. */
const empty = /^ppt\/(?:slideLayouts|notesMasters|handoutMasters)\//i;
const isSlide = ({ name }: Entry): boolean => order[0]!.test(name);

/** Slides in order, hidden ones too, then what is said to them: notes and comments. */
export async function pptxText(archive: Archive, job: Job, extract: Extract): Promise<Reading> {
  const parts = inOrder(
    archive.entries.filter((entry) => isXml(entry) && !empty.test(entry.name)),
    order,
  );
  const shown = await shownOrder(archive);
  const slides = parts.filter(isSlide);
  const rank = ({ name }: Entry): number => shown.get(name) ?? Infinity;
  slides.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  const names = new Map(slides.map(({ name }, at) => [name, `slide ${at + 1}`]));
  const all = gather();
  for (const part of [...slides, ...parts.filter((part) => !isSlide(part))])
    all.add(await officeText(await archive.xml(part), 'in runs', job), await nameOf(archive, part, names));
  return withEmbedded(archive, all.reading(), job, extract);
}

/** The slides' places in the presentation, which need not be those of their numbers. */
async function shownOrder(archive: Archive): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  const list = archive.entries.find(({ name }) => /^ppt\/presentation\.xml$/i.test(name));
  if (!list) return places;
  const slides = await relationsOf(archive, list.name);
  const tag = (raw: string) => {
    if (localName(raw) === 'sldid') places.set(slides.get(attribute(raw, 'r:id')) ?? '', places.size);
  };
  readMarkup(await archive.xml(list), { tag, text: () => undefined });
  return places;
}

const said: readonly [RegExp, string][] = [
  [/^ppt\/notesSlides\//i, 'notes'],
  [/^ppt\/comments\//i, 'comments'],
  [/^ppt\/slideMasters\//i, 'slide master'],
];

async function nameOf(archive: Archive, part: Entry, slides: ReadonlyMap<string, string>): Promise<string> {
  const slide = slides.get(part.name);
  if (slide) return slide;
  const what = said.find(([pattern]) => pattern.test(part.name))?.[1];
  if (what === undefined || what === 'slide master') return what ?? ELSEWHERE;
  const targets = [...(await relationsOf(archive, part.name)).values()];
  const about = targets.map((target) => slides.get(target)).find((name) => name !== undefined);
  return about === undefined ? what : `${about}, ${what}`;
}
