import { useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import { Notice } from '../../../components/ui/Notice.tsx';
import { toolName } from '../../../components/ui/tool-name.ts';
import type { PolicyEffect } from '../../review/policy-effect.ts';
import { detectorName } from '../../review/english.ts';
import { ask } from '../frame/ask.ts';
import { Link } from '../frame/Link.tsx';
import { useSession } from '../frame/session.ts';
import { ColumnHeads } from '../parts/ColumnHeads.tsx';
import { decisionWords } from '../words.ts';
import type { DeskProps } from './PolicyPage.tsx';
import { Section } from './RulesPart.tsx';
import { SamplePaste } from './SamplePaste.tsx';
import { pathTo } from './use-desk.ts';
import { trying as said } from './words.ts';

/** What the draft would do, before anybody meets it. */
export const TryPart = ({ desk }: DeskProps) => (
  <>
    <Section title={said.sample} lead={said.sampleLead}>
      <SamplePaste desk={desk} />
    </Section>
    <Section title={said.effect} lead={said.effectLead}>
      <Effect desk={desk} />
    </Section>
  </>
);

function Effect({ desk }: DeskProps) {
  const { me } = useSession();
  const [effect, setEffect] = useState<PolicyEffect | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  if (!me.may['records.read']) return <p>{said.mayNot}</p>;
  const isReady = desk.reading.ok;
  const look = () =>
    ask<PolicyEffect>(`${pathTo(desk.view.production)}/effect`, {
      method: 'POST',
      body: { document: desk.document },
    }).then(
      (found) => {
        setEffect(found);
        setFault(null);
      },
      (error: unknown) => setFault((error as Error).message),
    );
  return (
    <>
      <p>
        <Button unavailable={!isReady} onPress={() => isReady && void look()}>
          {said.ask}
        </Button>
      </p>
      {fault && <p role="alert">{fault}</p>}
      <div role="status">{effect && <Answer effect={effect} />}</div>
      {effect && effect.lines.length > 0 && <Lines effect={effect} />}
    </>
  );
}

const Answer = ({ effect: { looked, differ, isCut } }: { effect: PolicyEffect }) => (
  <Notice tone={differ > 0 ? 'call' : 'neutral'}>
    <p>{differ > 0 ? said.differ(differ, looked) : said.same(looked)}</p>
    {isCut && <p>{said.cut}</p>}
  </Notice>
);

const Lines = ({ effect: { lines } }: { effect: PolicyEffect }) => (
  <table className="sgr-table" aria-label={said.effect}>
    <ColumnHeads names={said.effectColumns} />
    <tbody>
      {lines.map(({ tool, detectors, from, to, count, examples }) => (
        <tr key={[tool, ...detectors, from, to].join(' ')}>
          <td>{toolName(tool)}</td>
          <td>{detectors.map((id) => detectorName(id as never)).join(', ') || said.arrival}</td>
          <td>{decisionWords[from]}</td>
          <td>{decisionWords[to]}</td>
          <td>{count}</td>
          <td>
            {examples.map((id, index) => (
              <span key={id}>
                <Link to={`/records/${encodeURIComponent(id)}`}>{said.example(index + 1)}</Link>{' '}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
