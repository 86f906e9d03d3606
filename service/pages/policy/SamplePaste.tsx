import { useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import { toneOfDecision } from '../../../components/ui/tone.ts';
import { StatusWord } from '../../../components/ui/StatusWord.tsx';
import { catalogue } from '../../../lib/tools/catalogue/index.ts';
import { detectorName } from '../../review/english.ts';
import { ChoiceField } from '../parts/ChoiceField.tsx';
import { ColumnHeads } from '../parts/ColumnHeads.tsx';
import { decisionWords } from '../words.ts';
import { followLists } from './material/follow-lists.ts';
import type { DeskProps } from './PolicyPage.tsx';
import { scanSample } from './scan-sample.ts';
import type { SampleResult } from './scan-sample.ts';
import { trying as said } from './words.ts';

const tools = catalogue.map(({ id, name }) => [id, name] as const).sort((a, b) => a[1].localeCompare(b[1], 'en'));

/** Something to try the draft on; it goes nowhere. */
export function SamplePaste({ desk }: DeskProps) {
  const [text, setText] = useState('');
  const [tool, setTool] = useState('chatgpt');
  const [result, setResult] = useState<SampleResult | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const isReady = desk.reading.ok && text.trim() !== '';
  const look = async () => {
    if (!desk.reading.ok) return;
    try {
      const policy = await followLists(desk.view.production, desk.reading.policy);
      setResult(scanSample(policy, tool, text));
      setFault(null);
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  return (
    <>
      <div className="sgp-field">
        <label htmlFor="sample">{said.text}</label>
        <textarea id="sample" rows={8} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <div className="sgp-filters">
        <ChoiceField label={said.tool} value={tool} choices={tools} change={setTool} />
        <Button unavailable={!isReady} onPress={() => isReady && void look()}>
          {said.look}
        </Button>
      </div>
      {fault && <p role="alert">{fault}</p>}
      <div role="status">{result && <Result result={result} />}</div>
    </>
  );
}

const Result = ({ result: { decision, findings } }: { result: SampleResult }) => (
  <>
    <p>
      <StatusWord
        tone={toneOfDecision[decision.kind]}
        word={decision.rule === 'none' ? said.nothing : said.decided(decisionWords[decision.kind], decision.rule)}
      />
    </p>
    {findings.length > 0 && (
      <table className="sgr-table" aria-label={said.columns.what}>
        <ColumnHeads names={said.columns} />
        <tbody>
          {findings.map(({ detector, confidence, start, end }, index) => (
            <tr key={index}>
              <td>{detectorName(detector)}</td>
              <td>{Math.round(confidence * 100)} %</td>
              <td>{start === null || end === null ? said.whole : said.at(start, end)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </>
);
