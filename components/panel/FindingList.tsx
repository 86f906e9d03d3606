import type { PanelRequest } from '../../lib/model/ask.ts';
import { en } from '../strings/en.ts';

/** What was found, by kind and count: the first thing a screen reader gets after the two sentences. */
export function FindingList({ request, id }: { request: PanelRequest; id: string }) {
  const { findings } = request.decision;
  if (findings.length === 0) return null;
  return (
    <section className="sgp-block">
      <h3 className="sg-small sg-soft" id={id}>
        {en.panel.found}
      </h3>
      <ul aria-labelledby={id} role="list" className="sgp-findings">
        {findings.map(({ detector, count }) => (
          <li key={detector}>
            <span>{en.detectorNames[detector]}</span>
            {request.text !== null && <span className="sg-soft">{en.panel.places(count)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
