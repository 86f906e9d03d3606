import { adviceOf } from '../../lib/decide/advice-of.ts';
import type { AnswerKind, Gesture } from '../../lib/model/attempt.ts';
import { DeclarationData } from '../../lib/model/declaration.ts';
import { OutputData } from '../../lib/model/output.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import { listOf } from '../../lib/words/list-of.ts';
import { t, tongue } from '../../lib/words/t.ts';
import { toolName } from '../ui/tool-name.ts';

type Attempt = Extract<LogRecord, { type: 'slateguard.attempt' }>['data'];
type Visit = Extract<LogRecord, { type: 'slateguard.visit' }>['data'];

type Answers = Record<Exclude<AnswerKind, 'none'>, string>;

/** One record in the words of the person it is about; `answers` say what they did in somebody else's. */
export function recordSentence(record: LogRecord, answers?: Answers): string {
  switch (record.type) {
    case 'slateguard.attempt':
      return attemptSentence(record.data, answers);
    case 'slateguard.visit':
      return visitSentence(record.data);
    case 'slateguard.guard': {
      const { detail } = record.data;
      const event = t(`event.${record.data.event}`);
      return detail ? t('record.told', { event, detail }) : event;
    }
    case 'slateguard.approval':
      return t(`review.approval.${record.data.event}`, { tool: toolName(record.data.tool) });
    case 'slateguard.declaration':
      return declarationSentence(record.data);
    case 'slateguard.output':
      return outputSentence(record.data);
  }
}

/** One this version does not know in full is still there, as sent. */
function declarationSentence(data: unknown): string {
  const known = DeclarationData.safeParse(data);
  const code = known.data?.fields.purpose?.use;
  if (!known.success || !code) return t('review.declaration');
  const { fields, status, detectors, tool } = known.data;
  const route = t(`route.${adviceOf({ fields, status, detectors })}`);
  return t('record.declared', { use: t(`use.${code}`), tool: toolName(tool), route });
}

function outputSentence(data: unknown): string {
  const known = OutputData.safeParse(data).data;
  if (!known) return t('review.output');
  const { event, stage } = known;
  const [tool, name] = [toolName(known.tool), known.name ?? t('files.copied')];
  if (event === 'marked' && stage) return t('record.output.marked', { stage: t(`stage.${stage}`), tool, name });
  return t(`record.output.${event === 'read' ? 'read' : 'taken'}`, { tool, name });
}

function attemptSentence(attempt: Attempt, answers: Answers | undefined): string {
  const record = attempt.gesture === 'arrival' ? arrivalSentence(attempt) : heldSentence(attempt);
  const { answer } = attempt;
  return answer === 'none' ? record : t('record.then', { record, then: answers?.[answer] ?? t(`answer.${answer}`) });
}

const arrivalSentence = ({ tool, status }: Attempt): string => t(`arrival.${status}`, { tool: toolName(tool) });

function heldSentence({ gesture, tool, decision, findings }: Attempt): string {
  const where = t(`gesture.${gesture as Exclude<Gesture, 'arrival'>}`, { tool: toolName(tool) });
  const how = decision === 'allow' ? 'noted' : 'held';
  const what = listed(findings.map(({ detector, count }) => t(`found.${detector}`, { n: count })));
  return what ? t(`record.${how}Found`, { where, what }) : t(`record.${how}`, { where });
}

function visitSentence({ tool, startedAt, endedAt, counts }: Visit): string {
  const minutes = Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000));
  const { paste, drop, file, send } = counts;
  const did = [
    send > 0 && t('review.prompts', { n: send }),
    paste > 0 && t('review.pastes', { n: paste }),
    drop + file > 0 && t('review.files', { n: drop + file }),
  ].filter((part) => part !== false);
  const visit = t('review.visit', { tool: toolName(tool), n: minutes });
  return did.length > 0 ? t('record.did', { visit, what: listed(did) }) : visit;
}

const listed = (parts: readonly string[]): string => listOf(parts, tongue().lang);
