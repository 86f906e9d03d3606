import { useLayoutEffect, useRef } from 'react';
import type { Finding } from '../../lib/model/finding.ts';
import { t } from '../../lib/words/t.ts';
import { excerptOf } from './excerpt-of.ts';

/** One line of the text stays in view above the first find. */
const LINE_PX = 22;

/** The person's own words with what was found marked; React text nodes only, so nothing in them can become markup. */
export function OwnText({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const { stretches, cutBefore, cutAfter } = excerptOf(text, findings);
  const figure = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const view = figure.current;
    const first = view?.querySelector('mark');
    if (view && first && first.offsetTop > view.clientHeight / 2) view.scrollTop = first.offsetTop - LINE_PX;
  }, []);
  return (
    <figure ref={figure} className="sgp-text" tabIndex={0} role="group" aria-label={t('panel.yourText')} dir="auto">
      {cutBefore && '… '}
      {stretches.map((stretch, index) =>
        stretch.found ? <mark key={index}>{stretch.text}</mark> : <span key={index}>{stretch.text}</span>,
      )}
      {cutAfter && ' …'}
    </figure>
  );
}
