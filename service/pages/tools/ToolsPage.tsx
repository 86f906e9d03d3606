import type { ToolUse } from '../../review/tally.ts';
import { catalogue } from '../../../lib/tools/catalogue/index.ts';
import { withQuery } from '../frame/ask.ts';
import { Page } from '../frame/Shell.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { PeriodFields } from '../overview/PeriodFields.tsx';
import { usePeriod } from '../overview/use-period.ts';
import { NoticedTools } from './NoticedTools.tsx';
import { ToolRow } from './ToolRow.tsx';
import { toolLines } from './tool-lines.ts';
import { tools as said } from './words.ts';
import { ColumnHeads } from '../parts/ColumnHeads.tsx';

/** What is used, where the production stands on it, and what is known of how it handles what it is given. */
export function ToolsPage() {
  const period = usePeriod('/tools');
  const { production, from, to } = period;
  const asked = useAnswer<{ tools: ToolUse[] }>(withQuery('/v1/review/tools', { production, from, to }));
  return (
    <Page title={said.title} lead={said.lead(catalogue.length)}>
      <PeriodFields period={period} />
      <Waiting asked={asked}>
        {({ tools }) =>
          tools.length === 0 ? (
            <p>{said.empty}</p>
          ) : (
            <table className="sgr-table" aria-label={said.title}>
              <ColumnHeads names={said.columns} />
              <tbody>
                {toolLines(tools).map((line) => (
                  <ToolRow key={line.tool} line={line} />
                ))}
              </tbody>
            </table>
          )
        }
      </Waiting>
      <NoticedTools path="/v1/review/noticed" query={withQuery('', { production })} />
    </Page>
  );
}
