import type { PolicyField } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';

/** Every field of the policy with its value and who set it; what was written and is not in force stands beside it. */
export function FieldTable({ fields }: { fields: readonly PolicyField[] }) {
  const set = fields.filter(({ setBy, delivered }) => setBy !== 'default' || delivered.length > 0);
  const rest = fields.filter((field) => !set.includes(field));
  return (
    <section>
      <h2>{t('health.sections.fields')}</h2>
      {set.length === 0 ? <p>{t('health.nothingSet')}</p> : <Table fields={set} label={t('health.sections.fields')} />}
      <details>
        <summary>{t('health.defaults', { n: rest.length })}</summary>
        <Table fields={rest} label={t('health.defaults', { n: rest.length })} />
      </details>
    </section>
  );
}

const Table = ({ fields, label }: { fields: readonly PolicyField[]; label: string }) => (
  <div className="sgo-scroll" role="region" aria-label={label} tabIndex={0}>
    <table className="sgo-fields">
      <thead>
        <tr>
          <th scope="col">{t('health.field')}</th>
          <th scope="col">{t('health.inForce')}</th>
          <th scope="col">{t('health.setBy')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <Row key={field.field} {...field} />
        ))}
      </tbody>
    </table>
  </div>
);

const Row = ({ field, value, setBy, delivered }: PolicyField) => (
  <tr>
    <th scope="row">
      <code>{field}</code>
    </th>
    <td dir="auto">
      {value}
      {delivered.map((other) => (
        <span key={other.by} className="sgo-other" dir="auto">
          {t(`health.notInForce.${other.by}`, { value: other.value })}
        </span>
      ))}
    </td>
    <td>{t(`health.setters.${setBy}`)}</td>
  </tr>
);
