import type { PanelRequest } from '../../lib/model/ask.ts';
import type { Explanation } from '../../lib/decide/explain.ts';
import { en } from '../strings/en.ts';
import { StatusWord } from '../ui/StatusWord.tsx';
import { toneOfDecision, toneOfStatus } from '../ui/tone.ts';
import { panelIds } from './dialog-names.ts';
import { FileList } from './FileList.tsx';
import { FindingList } from './FindingList.tsx';
import { OwnText } from './OwnText.tsx';
import { placesOf } from './places-of.ts';
import { RuleLine } from './RuleLine.tsx';
import { ToolFactsList } from './ToolFactsList.tsx';

interface PanelBodyProps {
  request: PanelRequest;
  explanation: Explanation;
}

/** What was found, the passage, whose rule: in that order, and the first two sentences say enough. */
export function PanelBody({ request, explanation }: PanelBodyProps) {
  const { gesture, snapshot, decision, files, unreadable, text, findings, places } = request;
  const arriving = gesture === 'arrival';
  return (
    <div className="sgp-scroll">
      <div className="sgp-say">
        <p className="sgp-kicker">
          {arriving ? (
            <StatusWord tone={toneOfStatus[snapshot.tool.status]} word={en.statusWords[snapshot.tool.status]} />
          ) : (
            <StatusWord tone={toneOfDecision[decision.kind]} word={en.panel.held} />
          )}
        </p>
        <h2 id={panelIds.title} dir="auto">
          {explanation.headline}
        </h2>
        <p id={panelIds.body} dir="auto">
          {explanation.body}
        </p>
      </div>
      {arriving && <ToolFactsList tool={snapshot.tool} />}
      <FileList files={files} unreadable={unreadable} />
      <FindingList
        counts={decision.findings}
        id={panelIds.found}
        counted={text !== null}
        placesOf={(detector) => placesOf(detector, findings, places)}
      />
      {text && !arriving && <OwnText text={text} findings={findings} />}
      <RuleLine explanation={explanation} snapshot={snapshot} />
    </div>
  );
}
