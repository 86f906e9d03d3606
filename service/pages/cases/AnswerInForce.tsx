import { Button } from '../../../components/ui/Button.tsx';
import { longDate } from '../../../components/ui/long-date.ts';
import { Facts } from '../parts/Facts.tsx';
import { Moment } from '../parts/Moment.tsx';
import type { CaseProps } from './CasePage.tsx';
import { cases as said, deciding } from './words.ts';

const verdicts = {
  approved: 'Approved',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  question: 'Asked back',
} as const;

/** What devices go by now. */
export function AnswerInForce({ view, withdraw }: CaseProps & { withdraw: () => void }) {
  const { answer } = view;
  if (!answer) return null;
  return (
    <div className="sgp-in-force">
      <h2>{said.answer}</h2>
      <Facts
        facts={[
          [deciding.verdict, verdicts[answer.verdict]],
          [said.by, answer.by],
          [said.opened, <Moment key="at" at={answer.at} />],
          [said.conditions, answer.conditions],
          [said.until, answer.until && longDate(answer.until)],
          [said.note, answer.note],
        ]}
      />
      {answer.verdict === 'approved' && <Button onPress={withdraw}>{deciding.withdraw}</Button>}
    </div>
  );
}
