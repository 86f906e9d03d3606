import { titleOf, useSession } from '../frame/session.ts';
import { ChoiceField } from '../parts/ChoiceField.tsx';
import { words } from '../words.ts';
import type { PeriodChoice } from './use-period.ts';
import { overview } from './words.ts';

export function PeriodFields({ period }: { period: PeriodChoice }) {
  const { scope } = useSession();
  const productions = scope.productions.map(({ id }) => [id, titleOf(scope, id)] as const);
  return (
    <div className="sgp-filters">
      <ChoiceField
        label={overview.period}
        value={period.days}
        choices={Object.entries(overview.periods)}
        change={(days) => period.change({ days })}
      />
      {productions.length > 1 && (
        <ChoiceField
          label={words.filters.production}
          value={period.production}
          choices={[['', words.all], ...productions]}
          change={(production) => period.change({ production })}
        />
      )}
    </div>
  );
}
