import { t } from '../../lib/words/t.ts';
import { recordGroups } from './record-group.ts';
import type { Filter } from './use-filter.ts';

export const FilterBar = ({ filter, change }: { filter: Filter; change: (next: Partial<Filter>) => void }) => (
  <div className="sgr-bar">
    <div role="group" aria-label={t('review.filters')} className="sgr-chips">
      {recordGroups.map((group) => (
        <button
          key={group}
          type="button"
          className="sg-button"
          data-look={group === filter.group ? 'primary' : 'plain'}
          aria-pressed={group === filter.group}
          onClick={() => change({ group })}
        >
          {t(`review.groups.${group}`)}
        </button>
      ))}
    </div>
    <input
      id="search"
      type="search"
      className="sgr-search"
      aria-label={t('review.search')}
      placeholder={t('review.search')}
      value={filter.words}
      onChange={(event) => change({ words: event.target.value })}
    />
  </div>
);
