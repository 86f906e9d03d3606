import type { AnswerNote } from '../model/snapshot.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** "30 November 2026", as the calendar of the answer has it. */
function dayOf(instant: string): string {
  const [year = '', month = '', day = ''] = instant.slice(0, 10).split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

const stop = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** What the production has answered about a tool, in a sentence or two. */
export function answerSentence({ verdict, by, until, conditions, note }: AnswerNote, tool: string): string {
  const said = {
    approved: `Approved by ${by}${until === null ? '' : `, until ${dayOf(until)}`}`,
    declined: `Declined by ${by}`,
    withdrawn: `Approval withdrawn by ${by}`,
  }[verdict];
  const about = `${tool}: ${said}.`;
  const more = [verdict === 'approved' && conditions && `Conditions: ${stop(conditions)}`, note && stop(note)];
  return [about, ...more].filter(Boolean).join(' ');
}
