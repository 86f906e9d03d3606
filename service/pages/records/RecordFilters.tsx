import { detectorName } from '../../review/english.ts';
import { toolName } from '../../../components/ui/tool-name.ts';
import { detectorIds } from '../../../lib/model/detector-id.ts';
import { titleOf, useSession } from '../frame/session.ts';
import { ChoiceField } from '../parts/ChoiceField.tsx';
import { deviceName } from '../parts/device-name.ts';
import { SearchField } from '../parts/SearchField.tsx';
import { decisionWords, typeWords, words } from '../words.ts';
import type { RecordFiltering } from './use-record-filter.ts';

const { filters } = words;
const all = ['', words.all] as const;
const detectors = [all, ...detectorIds.map((id) => [id, detectorName(id)] as const)];
const decisions = [all, ...Object.entries(decisionWords)] as const;
const types = [all, ...Object.entries(typeWords)] as const;

export function RecordFilters({ filter, change }: RecordFiltering) {
  const { scope } = useSession();
  const isSeveral = scope.productions.length > 1;
  const productions = scope.productions.map(({ id }) => [id, titleOf(scope, id)] as const);
  const tools = scope.tools.map((id) => [id, toolName(id)] as const);
  const fields = [
    ...(isSeveral ? [['production', filters.production, [all, ...productions]] as const] : []),
    ['tool', filters.tool, [all, ...tools]] as const,
    ['detector', filters.detector, detectors] as const,
    ['decision', filters.decision, decisions] as const,
    ['type', filters.type, types] as const,
  ];
  return (
    <form className="sgp-filters" role="search" aria-label={filters.label} onSubmit={(event) => event.preventDefault()}>
      <SearchField label={filters.search} value={filter.words} change={(typed) => change({ words: typed })} />
      {fields.map(([name, label, choices]) => (
        <ChoiceField
          key={name}
          label={label}
          value={filter[name]}
          choices={choices}
          change={(value) => change({ [name]: value })}
        />
      ))}
      {filter.device && (
        <button
          type="button"
          className="sg-button"
          aria-label={filters.remove(`${filters.device} ${deviceName(filter.device)}`)}
          onClick={() => change({ device: '' })}
        >
          {filters.device} {deviceName(filter.device)} ×
        </button>
      )}
    </form>
  );
}
