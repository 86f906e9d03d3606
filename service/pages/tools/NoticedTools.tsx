import { useState } from 'react';
import type { NoticedTool } from '../../review/noticed-tools.ts';
import type { NoticedReply } from '../../routes/review/noticed.ts';
import { ask } from '../frame/ask.ts';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { ColumnHeads } from '../parts/ColumnHeads.tsx';
import { NoticedRow } from './NoticedRow.tsx';
import { noticed as said } from './words.ts';

interface NoticedProps {
  /** Where the list comes from and verdicts go: a path of those who read records, or of those who write the policy. */
  path: string;
  query?: string;
  /** Puts it among the tools of a policy that is being written. */
  add?: (tool: NoticedTool) => void;
}

/** Tools nobody has listed, as browsers noticed them, with what somebody can do about each. */
export function NoticedTools({ path, query = '', add }: NoticedProps) {
  const asked = useAnswer<NoticedReply>(path + query);
  const [trouble, setTrouble] = useState('');
  const judge = (tool: NoticedTool, isTool: boolean): void => {
    const { production, host } = tool;
    ask<NoticedReply>(path, { method: 'POST', body: { production, host, isTool } }).then(
      () => {
        setTrouble('');
        asked.again();
      },
      (error: unknown) => setTrouble((error as Error).message),
    );
  };
  return (
    <section className="sgp-part" aria-labelledby="noticed">
      <h2 id="noticed">{said.title}</h2>
      <p className="sg-soft">{said.lead}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <Waiting asked={asked}>
        {({ tools }) =>
          tools.length === 0 ? (
            <p>{said.empty}</p>
          ) : (
            <table className="sgr-table" aria-label={said.title}>
              <ColumnHeads names={said.columns} />
              <tbody>
                {tools.map((tool) => (
                  <NoticedRow
                    key={`${tool.production} ${tool.host}`}
                    tool={tool}
                    judge={(isTool) => judge(tool, isTool)}
                    add={add && (() => add(tool))}
                  />
                ))}
              </tbody>
            </table>
          )
        }
      </Waiting>
    </section>
  );
}
