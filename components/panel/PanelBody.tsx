import type { PanelRequest } from '../../lib/model/ask.ts';
import type { Explanation } from '../../lib/decide/explain.ts';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import { isRaised } from '../../lib/model/finding.ts';
import { t } from '../../lib/words/t.ts';
import { StatusWord } from '../ui/StatusWord.tsx';
import { toneOfDecision, toneOfStatus } from '../ui/tone.ts';
import { panelIds } from './dialog-names.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { ConsentList } from './ConsentList.tsx';
import { CraftLine } from './CraftLine.tsx';
import { FileList } from './FileList.tsx';
import { FindingList } from './FindingList.tsx';
import { OwnText } from './OwnText.tsx';
import { placesOf } from './places-of.ts';
import type { PanelAside } from './panel-aside.ts';
import { RuleLine } from './RuleLine.tsx';
import { SideButton } from './SideButton.tsx';
import { ToolFactsList } from './ToolFactsList.tsx';
import { WrongLine } from './WrongLine.tsx';

interface PanelBodyProps {
  request: PanelRequest;
  explanation: Explanation;
  aside: PanelAside;
}

/** What was found, the passage, whose rule: in that order, and the first two sentences say enough. */
export function PanelBody({ request, explanation, aside }: PanelBodyProps) {
  const { gesture, snapshot, decision, files, filesBeside, unreadable, text, findings, places } = request;
  const arriving = gesture === 'arrival';
  const isSeen = (detector: DetectorId): boolean =>
    findings.some((finding) => finding.detector === detector && isRaised(finding) && finding.start !== null);
  return (
    <div className="sgp-scroll">
      <div className="sgp-say">
        <div className="sgp-kicker">
          {arriving ? (
            <StatusWord tone={toneOfStatus[snapshot.tool.status]} word={t(`status.${snapshot.tool.status}`)} />
          ) : (
            <StatusWord tone={toneOfDecision[decision.kind]} word={t('panel.held')} />
          )}
          {decision.findings.length > 0 && <WrongLine dispute={aside.dispute} />}
        </div>
        <h2 id={panelIds.title}>{explanation.headline}</h2>
        <p id={panelIds.body}>{explanation.body}</p>
      </div>
      <AnswerLine request={request} />
      <ConsentList request={request} />
      <CraftLine request={request} />
      {arriving && <ToolFactsList tool={snapshot.tool} />}
      <FileList files={files} beside={filesBeside} unreadable={unreadable} isPartlyRead={text !== null} />
      <FindingList
        counts={decision.findings}
        id={panelIds.found}
        counted={isSeen}
        placesOf={(detector) => placesOf(detector, findings, places)}
      />
      {text && !arriving && decision.findings.some(({ detector }) => isSeen(detector)) && (
        <OwnText text={text} findings={findings} />
      )}
      {!snapshot.declared && snapshot.tool.status !== 'blocked' && (
        <p className="sg-small">
          <SideButton opens act={aside.declare}>
            {t('panel.declare')}
          </SideButton>
        </p>
      )}
      <RuleLine explanation={explanation} snapshot={snapshot} />
    </div>
  );
}
