import type { ToolStanding } from '../../lib/model/snapshot.ts';
import { en } from '../strings/en.ts';
import { StatusWord } from '../ui/StatusWord.tsx';
import { toneOfStatus } from '../ui/tone.ts';

const { popup, statusWords } = en;

const headlines = {
  approved: popup.fine,
  conditional: popup.conditional,
  unlisted: popup.unlisted,
  blocked: popup.blocked,
};

/** The answer to "am I fine here?", readable in a second. */
export function Standing({ tool }: { tool: ToolStanding | null }) {
  if (!tool) {
    return (
      <section className="sgu-block">
        <h1>{popup.noTool}</h1>
        <p className="sg-soft">{popup.noToolBody}</p>
      </section>
    );
  }
  return (
    <section className="sgu-block">
      <p>
        <StatusWord tone={toneOfStatus[tool.status]} word={statusWords[tool.status]} />
      </p>
      <h1 dir="auto">{headlines[tool.status](tool.name)}</h1>
      {(tool.reason ?? tool.conditions) && <p dir="auto">{tool.reason ?? tool.conditions}</p>}
      {tool.status === 'approved' && <p className="sg-soft">{popup.stillShared}</p>}
    </section>
  );
}
