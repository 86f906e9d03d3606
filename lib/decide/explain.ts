// A person under time pressure reads two sentences: what was found, and whose rule it is with what to do instead.
import type { Gesture } from '../model/attempt.ts';
import type { Decision, FindingCount } from '../model/decision.ts';
import type { DetectorId } from '../model/detector-id.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { explainArrival } from './explain-arrival.ts';
import { fill } from './fill.ts';
import { labels, sentences } from './wording.ts';

export interface ToExplain {
  decision: Decision;
  gesture: Gesture;
  /** Names of held files, in order; empty for text. */
  files: readonly string[];
  /** Plain reason why a file could not be read; null otherwise. */
  unreadable: string | null;
  /** Some of it was read all the same. */
  isPartlyRead?: boolean;
  snapshot: Snapshot;
}

export interface Explanation {
  /** What was found, with kinds and counts. One sentence. */
  headline: string;
  /** Whose rule and what instead. One sentence. */
  body: string;
  /** Id of the rule. */
  rule: string;
  /** Who set it, for the expandable line. */
  setBy: string;
}

/** More kinds than this is a list, not a sentence; the panel shows the list below. */
const MAX_KINDS = 3;

/** Two sentences in the production office's voice. Pure; English from `wording.ts`. */
export function explain(request: ToExplain): Explanation {
  const { decision, gesture, snapshot } = request;
  const words =
    gesture === 'arrival' || isAboutTheTool(request)
      ? explainArrival(decision, snapshot)
      : { headline: headlineOf(request), body: bodyOf(request) };
  return { ...words, rule: decision.rule, setBy: setByOf(decision, snapshot) };
}

/** A blocked tool takes nothing, whatever it is: then the tool is what there is to explain. */
const isAboutTheTool = ({ decision, snapshot }: ToExplain): boolean =>
  decision.kind === 'block' && decision.findings.length === 0 && snapshot.tool.status === 'blocked';

function headlineOf({ decision, files, unreadable, isPartlyRead = false }: ToExplain): string {
  const [first] = decision.findings;
  if (!first) return decision.setBy === 'error rule' ? sentences.couldNotCheck : sentences.nothingFound;
  const named = nameFiles(files);
  if (first.detector === 'unreadable') {
    const looked = isPartlyRead ? sentences.couldNotReadAll : sentences.couldNotLook;
    return fill(unreadable ? looked : sentences.couldNotLookPlain, {
      files: named ?? sentences.theFile,
      why: unreadable ?? '',
    });
  }
  const [label = '', ...others] = [...new Set(decision.findings.map(labelOf))].slice(0, MAX_KINDS);
  const frame = frameFor(first.detector);
  const rest = listOf(others);
  const isList = frame === 'contains' && !named;
  const found = isList ? listOf([label, ...others]) : rest ? fill(sentences.with, { first: label, rest }) : label;
  if (named) return fill(aboutFiles(frame, files.length), { files: named, found });
  return fill(sentences[frame], { found });
}

const aboutFiles = (frame: Frame, count: number): string =>
  frame === 'contains'
    ? sentences[count === 1 ? 'fileContains' : 'filesContain']
    : sentences[count === 1 ? 'fileLooksLike' : 'filesLookLike'];

const contained = new Set<DetectorId>(['marking', 'protected-term', 'protected-passage', 'personal-data', 'secret']);
type Frame = 'channel' | 'asksFor' | 'contains' | 'looksLike';
const asked = new Set<DetectorId>(['talent-likeness', 'copyrighted-work']);

function frameFor(detector: DetectorId): Frame {
  if (detector === 'uninspected-channel') return 'channel';
  if (asked.has(detector)) return 'asksFor';
  return contained.has(detector) ? 'contains' : 'looksLike';
}

function bodyOf({ decision, snapshot }: ToExplain): string {
  const { tool, organisation } = snapshot;
  const who = decision.setBy === 'built-in rules' ? sentences.theRules : (organisation ?? sentences.theProduction);
  const then = insteadOf(decision, snapshot);
  return capital(fill(sentenceFor(decision, then !== null), { tool: tool.name, who, then: then ?? '' }));
}

/** A secure tool does not clear a likeness or personal details, so there the craft's own answer comes first. */
function insteadOf({ kind, findings }: Decision, { tool }: Snapshot): string | null {
  const advice = findings[0] && labels[findings[0].detector].advice;
  if (advice) return advice;
  const other = kind === 'block' ? tool.instead[0] : undefined;
  return other ? fill(sentences.isFine, { instead: other.name }) : null;
}

function sentenceFor({ kind, setBy }: Decision, hasInstead: boolean): string {
  if (kind === 'allow') return sentences.allow;
  if (setBy === 'error rule') return kind === 'block' ? sentences.uncheckedBlock : sentences.uncheckedWarn;
  return sentences[hasInstead ? (`${kind}Then` as const) : kind];
}

function setByOf({ setBy }: Decision, { organisation, production, policy }: Snapshot): string {
  if (setBy === 'none') return sentences.setByNobody;
  if (setBy === 'error rule') return sentences.setByError;
  if (setBy === 'built-in rules') return sentences.setByBuiltIn;
  const values = { organisation: organisation ?? production.title, revision: policy.revision };
  return fill(sentences.setByPolicy, values);
}

const labelOf = ({ detector, count }: FindingCount): string =>
  fill(count === 1 ? labels[detector].one : labels[detector].other, { n: count });

function listOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1).join(sentences.comma);
  return before ? fill(sentences.and, { first: before, last }) : last;
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const nameFiles = (files: readonly string[]): string | null =>
  files.length > 1 ? fill(sentences.several, { count: files.length }) : (files[0] ?? null);
