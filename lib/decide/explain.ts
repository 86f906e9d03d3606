// A person under time pressure reads two sentences: what was found, and whose rule it is with what to do instead.
import type { Gesture } from '../model/attempt.ts';
import type { Decision, FindingCount } from '../model/decision.ts';
import type { DetectorId } from '../model/detector-id.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { listOf } from '../words/list-of.ts';
import type { MessageKey } from '../words/message-key.ts';
import type { Say } from '../words/t.ts';
import { explainArrival } from './explain-arrival.ts';

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

/** Two sentences in the production office's voice, in the words of `say`. Pure. */
export function explain(request: ToExplain, say: Say): Explanation {
  const { decision, gesture, snapshot } = request;
  const words =
    gesture === 'arrival' || isAboutTheTool(request)
      ? explainArrival(decision, snapshot, say)
      : { headline: headlineOf(request, say), body: bodyOf(request, say) };
  return { ...words, rule: decision.rule, setBy: setByOf(decision, snapshot, say) };
}

/** A blocked tool takes nothing, whatever it is: then the tool is what there is to explain. */
const isAboutTheTool = ({ decision, snapshot }: ToExplain): boolean =>
  decision.kind === 'block' && decision.findings.length === 0 && snapshot.tool.status === 'blocked';

function headlineOf({ decision, files, unreadable, isPartlyRead = false }: ToExplain, say: Say): string {
  const [first] = decision.findings;
  if (!first) return say(decision.setBy === 'error rule' ? 'says.couldNotCheck' : 'says.nothingFound');
  const named = nameFiles(files, say);
  if (first.detector === 'unreadable') {
    const looked = isPartlyRead ? 'says.couldNotReadAll' : 'says.couldNotLook';
    const values = { files: named ?? say('says.theFile'), why: unreadable ?? '' };
    return say(unreadable ? looked : 'says.couldNotLookPlain', values);
  }
  const [label = '', ...others] = [...new Set(decision.findings.map((count) => labelOf(count, say)))].slice(
    0,
    MAX_KINDS,
  );
  const frame = frameFor(first.detector);
  const lang = say('lang');
  const isList = frame === 'contains' && !named;
  const withRest = others.length > 0 ? say('says.with', { first: label, rest: listOf(others, lang) }) : label;
  const found = isList ? listOf([label, ...others], lang) : withRest;
  if (!named) return say(`says.${frame}`, { found });
  return say(frame === 'contains' ? 'says.filesContain' : 'says.filesLookLike', {
    files: named,
    n: files.length,
    found,
  });
}

const contained = new Set<DetectorId>(['marking', 'protected-term', 'protected-passage', 'personal-data', 'secret']);
type Frame = 'channel' | 'asksFor' | 'contains' | 'looksLike';
const asked = new Set<DetectorId>(['talent-likeness', 'copyrighted-work']);

function frameFor(detector: DetectorId): Frame {
  if (detector === 'uninspected-channel') return 'channel';
  if (asked.has(detector)) return 'asksFor';
  return contained.has(detector) ? 'contains' : 'looksLike';
}

function bodyOf({ decision, snapshot }: ToExplain, say: Say): string {
  const { tool, organisation } = snapshot;
  const who = decision.setBy === 'built-in rules' ? say('says.theRules') : (organisation ?? say('says.theProduction'));
  const then = insteadOf(decision, snapshot, say);
  return capital(say(sentenceFor(decision, then !== null), { tool: tool.name, who, then: then ?? '' }));
}

/** A secure tool does not clear a likeness or personal details, so there the craft's own answer comes first. */
const advice: Partial<Record<DetectorId, MessageKey>> = {
  budget: 'advice.budget',
  'personal-data': 'advice.personal-data',
  'talent-likeness': 'advice.talent-likeness',
  'copyrighted-work': 'advice.copyrighted-work',
};

function insteadOf({ kind, findings }: Decision, { tool }: Snapshot, say: Say): string | null {
  const advised = findings[0] && advice[findings[0].detector];
  if (advised) return say(advised);
  const other = kind === 'block' ? tool.instead[0] : undefined;
  return other ? say('says.isFine', { instead: other.name }) : null;
}

function sentenceFor({ kind, setBy }: Decision, hasInstead: boolean): MessageKey {
  if (kind === 'allow') return 'says.allow';
  if (setBy === 'error rule') return kind === 'block' ? 'says.uncheckedBlock' : 'says.uncheckedWarn';
  return hasInstead ? `says.${kind}Then` : `says.${kind}`;
}

function setByOf({ setBy }: Decision, { organisation, production, policy }: Snapshot, say: Say): string {
  if (setBy === 'none') return say('says.setByNobody');
  if (setBy === 'error rule') return say('says.setByError');
  if (setBy === 'built-in rules') return say('says.setByBuiltIn');
  const values = { organisation: organisation ?? production.title, revision: String(policy.revision) };
  return say('says.setByPolicy', values);
}

const labelOf = ({ detector, count }: FindingCount, say: Say): string => say(`found.${detector}`, { n: count });

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const nameFiles = (files: readonly string[], say: Say): string | null =>
  files.length > 1 ? say('says.several', { n: files.length }) : (files[0] ?? null);
