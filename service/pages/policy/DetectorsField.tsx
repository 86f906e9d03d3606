import { detectorIds } from '../../../lib/model/detector-id.ts';
import { detectorName } from '../../review/english.ts';
import { valueAt } from './at-path.ts';
import type { OneProps } from './Fields.tsx';

/** Which kinds of material, as boxes to tick. */
export function DetectorsField({ desk, at, field }: OneProps) {
  const given = valueAt(desk.document, at);
  const chosen = Array.isArray(given) ? (given as string[]) : [];
  const tick = (id: string, isOn: boolean) => {
    const next = detectorIds.filter((one) => (one === id ? isOn : chosen.includes(one)));
    desk.set(at, next.length > 0 ? next : undefined);
  };
  return (
    <details className="sgp-field" data-kind="detectors">
      <summary>
        {field.label}: {chosen.map((id) => detectorName(id as never) ?? id).join(', ') || '–'}
      </summary>
      <fieldset className="sgp-verdicts">
        <legend>{field.label}</legend>
        {detectorIds.map((id) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={(event) => tick(id, event.target.checked)} />
            {detectorName(id)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
