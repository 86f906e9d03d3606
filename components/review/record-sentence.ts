import type { LogRecord } from '../../lib/model/record.ts';
import { en } from '../strings/en.ts';
import { toolName } from './tool-name.ts';

const { review } = en;

type Attempt = Extract<LogRecord, { type: 'slateguard.attempt' }>['data'];
type Visit = Extract<LogRecord, { type: 'slateguard.visit' }>['data'];

/** One record in the words of the person it is about. */
export function recordSentence(record: LogRecord): string {
  switch (record.type) {
    case 'slateguard.attempt':
      return attemptSentence(record.data);
    case 'slateguard.visit':
      return visitSentence(record.data);
    case 'slateguard.guard':
      return record.data.detail
        ? `${en.guardEventWords[record.data.event]}: ${record.data.detail}`
        : en.guardEventWords[record.data.event];
    case 'slateguard.approval':
      return review.approval[record.data.event](toolName(record.data.tool));
    case 'slateguard.declaration':
      return review.declaration;
    case 'slateguard.output':
      return review.output;
  }
}

function attemptSentence({ gesture, tool, status, decision, findings, answer }: Attempt): string {
  const where = `${en.gestureWords[gesture]} ${toolName(tool)}`;
  const what =
    gesture === 'arrival'
      ? en.statusWords[status].toLowerCase()
      : findings.map((f) => lower(en.detectorNames[f.detector])).join(', ');
  const how = gesture === 'arrival' ? '' : decision === 'allow' ? `, ${review.noted}` : `, ${review.held}`;
  const then = en.answerWords[answer];
  return `${where}${how}${what ? `: ${what}` : ''}${then ? ` — ${then}` : ''}`;
}

function visitSentence({ tool, startedAt, endedAt, counts }: Visit): string {
  const minutes = Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000));
  const { paste, drop, file, send } = counts;
  const did = [
    send > 0 && review.prompts(send),
    paste > 0 && review.pastes(paste),
    drop + file > 0 && review.files(drop + file),
  ].filter((part) => part !== false);
  return `${review.visit(toolName(tool), minutes)}${did.length > 0 ? `: ${did.join(', ')}` : ''}`;
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
