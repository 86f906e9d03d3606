import type { DayCount } from '../../review/tally.ts';
import { number, words } from '../words.ts';
import { overview } from '../overview/words.ts';

interface DayChartProps {
  days: readonly DayCount[];
  from: string;
  to: string;
}

const HEIGHT = 96;
const DAY_MS = 86_400_000;
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const held = ['block', 'justify', 'warn'];

interface Day {
  day: string;
  all: number;
  held: number;
}

function daysBetween({ days, from, to }: DayChartProps): Day[] {
  const known = Map.groupBy(days, ({ day }) => day);
  const sum = (counts: readonly DayCount[]) => counts.reduce((total, { count }) => total + count, 0);
  const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length }, (_, index) => {
    const day = new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10);
    const counts = known.get(day) ?? [];
    return { day, all: sum(counts), held: sum(counts.filter(({ decision }) => held.includes(decision))) };
  });
}

/** Records day by day, those that were held darker at the foot; the numbers are in the table under it. */
export function DayChart(props: DayChartProps) {
  const days = daysBetween(props);
  const most = Math.max(1, ...days.map(({ all }) => all));
  const label = (day: string) => short.format(Date.parse(day));
  return (
    <figure className="sgp-days">
      <figcaption>
        <h2>{overview.byDay}</h2>
        <p className="sg-small sg-soft">{overview.byDayLead(number(most))}</p>
      </figcaption>
      <svg
        viewBox={`0 0 ${days.length * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {days.map(({ day, all, held: stopped }, index) => (
          <g key={day}>
            <title>{`${label(day)}: ${number(all)}, ${overview.held} ${number(stopped)}`}</title>
            <Column at={index} share={all / most} look="all" />
            <Column at={index} share={stopped / most} look="held" />
          </g>
        ))}
      </svg>
      <p className="sgp-axis sg-small sg-soft" aria-hidden="true">
        <span>{label(props.from)}</span>
        <span>{label(props.to)}</span>
      </p>
      <details>
        <summary>{overview.asTable}</summary>
        <DayTable days={days.filter(({ all }) => all > 0)} label={label} />
      </details>
    </figure>
  );
}

const Column = ({ at, share, look }: { at: number; share: number; look: string }) => (
  <rect x={at * 10 + 1} width="8" y={HEIGHT - share * HEIGHT} height={share * HEIGHT} data-look={look} />
);

const DayTable = ({ days, label }: { days: readonly Day[]; label: (day: string) => string }) => (
  <table className="sgr-table" aria-label={overview.byDay}>
    <thead>
      <tr>
        <th scope="col">{words.when}</th>
        <th scope="col">{overview.records}</th>
        <th scope="col">{overview.held}</th>
      </tr>
    </thead>
    <tbody>
      {days.map(({ day, all, held: stopped }) => (
        <tr key={day}>
          <td>{label(day)}</td>
          <td>{number(all)}</td>
          <td>{number(stopped)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
