import type { Finding } from '../../lib/model/finding.ts';
import { en } from '../strings/en.ts';
import { excerptOf } from './excerpt-of.ts';

/** The person's own words with what was found marked; React text nodes only, so nothing in them can become markup. */
export function OwnText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const { stretches, cutBefore, cutAfter } = excerptOf(text, findings);
  return (
    <figure className="sgp-text" tabIndex={0} role="group" aria-label={en.panel.yourText} dir="auto">
      {cutBefore && '… '}
      {stretches.map((stretch, index) =>
        stretch.found ? <mark key={index}>{stretch.text}</mark> : <span key={index}>{stretch.text}</span>,
      )}
      {cutAfter && ' …'}
    </figure>
  );
}
