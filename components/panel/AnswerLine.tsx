import { answerSentence } from '../../lib/decide/answer-sentence.ts';
import type { PanelRequest } from '../../lib/model/ask.ts';
import { t } from '../../lib/words/t.ts';
import { Notice } from '../ui/Notice.tsx';

/** What the production has answered last about this tool, and whether it covers what is held. */
export function AnswerLine({ request: { snapshot, approval } }: { request: PanelRequest }) {
  const { answer, tool } = snapshot;
  if (!answer) return null;
  const isQuestion = answer.verdict === 'question';
  const isAnother = answer.verdict === 'approved' && !approval;
  return (
    <Notice tone={approval ? 'fine' : isQuestion ? 'call' : 'neutral'} urgent={approval !== null}>
      {answerSentence(answer, tool.name, t)}
      {approval && ` ${t('panel.covers')}`}
      {isQuestion && ` ${t('panel.answerBack')}`}
      {isAnother && ` ${t('panel.coversNot')}`}
    </Notice>
  );
}
