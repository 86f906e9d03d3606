import type { AnswerBody } from '../../cases/case-answer.ts';

/** What stands in the form. */
export interface Draft {
  verdict: 'approved' | 'declined' | 'question';
  conditions: string;
  note: string;
  /** `2026-12-24`, or empty. */
  until: string;
  who: AnswerBody['who'];
  content: AnswerBody['content'];
  consentReference: string;
  consentOn: string;
}

export const emptyDraft: Draft = {
  verdict: 'approved',
  conditions: '',
  note: '',
  until: '',
  who: 'person',
  content: 'same',
  consentReference: '',
  consentOn: '',
};

const said = (text: string): string | null => text.trim() || null;

/** As the service takes it. */
export function answerBody(draft: Draft): object {
  const { verdict, note, conditions, until, who, content, consentReference, consentOn } = draft;
  if (verdict !== 'approved') return { verdict, note: said(note) };
  const consent =
    said(consentReference) && consentOn ? { reference: consentReference.trim(), signedOn: consentOn } : null;
  return {
    verdict,
    note: said(note),
    conditions: said(conditions),
    // To the end of that day, wherever whoever decides is.
    until: until ? new Date(`${until}T23:59:59`).toISOString() : null,
    who,
    content,
    ...(consent ? { consent } : {}),
  };
}
