import type { OverviewReply } from '../../routes/review/overview.ts';
import { withQuery } from '../frame/ask.ts';
import { Page } from '../frame/Shell.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { DayChart } from '../parts/DayChart.tsx';
import { Changes } from './Changes.tsx';
import { Charts } from './Charts.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { usePeriod } from './use-period.ts';
import { overview } from './words.ts';

export function OverviewPage() {
  const period = usePeriod('/');
  const { production, from, to } = period;
  const asked = useAnswer<OverviewReply>(withQuery('/v1/review/overview', { production, from, to }));
  return (
    <Page title={overview.title}>
      <Waiting asked={asked}>
        {(found) => (
          <>
            <Changes changes={found.changes} again={asked.again} />
            <PeriodFields period={period} />
            <DayChart days={found.days} from={from} to={to} />
            <Charts found={found} />
          </>
        )}
      </Waiting>
    </Page>
  );
}
