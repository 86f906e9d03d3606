import type { Place } from '../extract/extracted.ts';
import { decide, kindOf } from '../decide/decide.ts';
import { isRaised, type Finding } from '../model/finding.ts';
import type { Decision } from '../model/decision.ts';
import type { Clearances } from '../capture/clearance.ts';
import { fileInPage } from './file-in-page.ts';
import type { ReadingOptions } from '../messaging/order-scan.ts';
import { scanFile } from './scan-file.ts';
import type { Ground, Standing } from './standing.ts';

/** Text up to here is judged in place, before the page sees the event; beyond, it is held first. */
export const MAX_IN_PLACE = 100_000;
const WINDOW = 64_000;
const OVERLAP = 2_000;

/** What was seen in something, and what the rules make of it. */
export interface Judgement {
  findings: Finding[];
  decision: Decision;
  /** The text the spans point into; null for files without text and for channels. */
  text: string | null;
  unreadable: string | null;
  canRemove: boolean;
  /** Names of the files something was found in or that could not be read; absent where no file was judged. */
  about?: readonly string[];
  /** What a file becomes when what was found is removed, null where it stays behind; null or absent where that cannot be done. */
  left?: ReadonlyMap<File, File | null> | null;
  /** Parts of `text` that have a name; absent where it has none. */
  places?: readonly Place[];
}

export interface Judge {
  /** Synchronous; for text up to {@link MAX_IN_PLACE}. What was cleared before is not seen again. */
  glance(text: string): Judgement;
  /** Any length; yields to the page between windows. */
  read(text: string): Promise<Judgement>;
  /** Read outside the page. Rejects with the signal's reason when cancelled, and when nobody can read it. */
  file(file: File, options: ReadingOptions): Promise<Judgement>;
  /** A file that the person did not wait for. */
  unread(): Judgement;
  channel(name: string): Judgement;
  /** The tool itself, met before any work: decided by the arrival rule, with nothing found. */
  arrival(): Judgement;
  /** A page of a blocked tool: everything is refused by the tool's own rule. */
  refused(text: string | null): Judgement | null;
}

export function createJudge(standing: Standing, clearances: Clearances): Judge {
  const nothing: Decision = { kind: 'allow', rule: 'none', setBy: 'none', findings: [] };

  function judged(findings: Finding[], text: string | null, unreadable: string | null = null): Judgement {
    const ground = standing.ground();
    const raised = findings.filter(isRaised);
    const canRemove = text !== null && raised.length > 0 && (ground?.detection.removable(raised, text.length) ?? false);
    return {
      findings: raised,
      decision: ground ? decide(findings, ground.snapshot.rules) : nothing,
      text,
      unreadable,
      canRemove,
    };
  }

  function look(text: string): Finding[] {
    const { detection, kit } = firm(standing.ground());
    const found = detection.scan(text, kit);
    if (!found.some(isRaised)) return found;
    const masked = clearances.mask(text);
    return masked === text ? found : detection.scan(masked, kit);
  }

  async function lookFar(text: string): Promise<Finding[]> {
    const all: Finding[] = [];
    for (let at = 0; at < text.length; at += WINDOW - OVERLAP) {
      for (const f of look(text.slice(at, at + WINDOW))) {
        all.push(f.start === null || f.end === null ? f : { ...f, start: f.start + at, end: f.end + at });
      }
      await new Promise((resume) => setTimeout(resume, 0));
    }
    return all;
  }

  /** What was found in a file less what was answered before it was one. */
  async function onlyNew(text: string, findings: readonly Finding[]): Promise<Finding[]> {
    const about = findings.filter(({ start }) => start === null);
    return [...about, ...(text.length <= MAX_IN_PLACE ? look(text) : await lookFar(text))];
  }

  function byArrivalRule(text: string | null): Judgement {
    const rule = standing.snapshot()?.arrival;
    const decision: Decision = rule
      ? { kind: kindOf(rule.action), rule: rule.id, setBy: rule.setBy, findings: [] }
      : nothing;
    return { findings: [], decision, text, unreadable: null, canRemove: false };
  }

  const read = async (text: string): Promise<Judgement> =>
    judged(text.length <= MAX_IN_PLACE ? look(text) : await lookFar(text), text);

  return {
    glance: (text) => judged(look(text), text),
    read,
    async file(file, options) {
      if (clearances.hasFile(file)) return judged([], null);
      const { text, findings, unreadable, places, cleaned } = await scanFile(file, options);
      const open = text === null || clearances.mask(text) === text ? findings : await onlyNew(text, findings);
      const left = cleaned && open === findings ? new Map([[file, fileInPage(cleaned, file)]]) : null;
      const judgement = judged(open, text, unreadable);
      const about = judgement.findings.length > 0 ? [file.name] : [];
      return { ...judgement, canRemove: left !== null, places, left, about };
    },
    unread: () => judged([unreadable], null, 'it was not read to the end'),
    channel(name) {
      if (clearances.hasChannel(name)) return judged([], null);
      const what = name.replaceAll(' ', '-');
      return judged([{ detector: 'uninspected-channel', confidence: 1, start: null, end: null, what }], null);
    },
    arrival: () => byArrivalRule(null),
    refused: (text) => (standing.snapshot()?.tool.status === 'blocked' ? byArrivalRule(text) : null),
  };
}

/** Judging before anything is known is a bug of the caller: it has to hold and wait. */
function firm(ground: Ground | null): Ground {
  if (!ground) throw new Error('Judged before the rules were known');
  return ground;
}

const unreadable: Finding = { detector: 'unreadable', confidence: 1, start: null, end: null, what: 'unread' };
