// What is worth a line and no question: said once a page for the same thing, and gone by itself.
import type { Recorded } from '../messaging/replies.ts';
import type { Decision } from '../model/decision.ts';
import type { DetectorId } from '../model/detector-id.ts';
import { listOf } from '../words/list-of.ts';
import { t, tongue } from '../words/t.ts';
import type { PanelHost } from './panel-host.ts';

export function createAsides(host: Pick<PanelHost, 'quietLine'>) {
  const said = new Set<string>();

  function sayOnce(key: 'line.outside' | 'line.noted', detectors: readonly DetectorId[], tool: string): void {
    const name = [key, ...detectors].join(' ');
    if (detectors.length === 0 || said.has(name)) return;
    said.add(name);
    const found = listOf(
      detectors.map((detector) => t(`found.${detector}`, { n: 1 })),
      tongue().lang,
    );
    host.quietLine(key === 'line.noted' ? t('line.noted', { found, tool }) : t('line.outside', { found }));
  }

  /** After something went: beyond what was declared, or only put on record. */
  return function say(kept: Recorded, { kind, findings }: Decision, tool: string): void {
    if (!kept.recorded) return;
    if (kept.outside?.length) sayOnce('line.outside', kept.outside, tool);
    else if (kind === 'allow') sayOnce('line.noted', [...new Set(findings.map(({ detector }) => detector))], tool);
  };
}
