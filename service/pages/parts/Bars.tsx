import type { ReactNode } from 'react';
import { number } from '../words.ts';

export interface Bar {
  key: string;
  name: ReactNode;
  count: number;
  /** In the period before. */
  before: number;
}

interface BarsProps {
  title: string;
  columns: readonly [name: string, count: string, before: string];
  bars: readonly Bar[];
  empty: string;
}

/** A chart that is its own table: a bar beside each number, a tick where the period before was. */
export function Bars({ title, columns: [name, count, before], bars, empty }: BarsProps) {
  const most = Math.max(1, ...bars.flatMap((bar) => [bar.count, bar.before]));
  return (
    <section className="sgp-chart">
      <h2>{title}</h2>
      {bars.length === 0 ? (
        <p className="sg-soft">{empty}</p>
      ) : (
        <table aria-label={title}>
          <thead className="sgp-hidden">
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{count}</th>
              <th scope="col">{before}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key}>
                <th scope="row">{bar.name}</th>
                <td>
                  <BarPicture share={bar.count / most} past={bar.before / most} />
                  {number(bar.count)}
                </td>
                <td className="sg-soft" title={before}>
                  {number(bar.before)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

const BarPicture = ({ share, past }: { share: number; past: number }) => (
  <svg className="sgp-bar" aria-hidden="true" focusable="false">
    <rect x="0" y="2" height="12" width={percent(share)} rx="2" />
    <line x1={percent(past)} x2={percent(past)} y1="0" y2="16" />
  </svg>
);
