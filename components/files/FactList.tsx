import type { UseCode } from '../../lib/model/case-fields.ts';
import type { OutputData } from '../../lib/model/output.ts';
import { t } from '../../lib/words/t.ts';

interface FactListProps extends Pick<OutputData, 'sha256' | 'credentials' | 'sourceType'> {
  /** Null: nothing was declared; undefined: not asked about. */
  use: UseCode | null | undefined;
}

const verdictKey = {
  valid: 'valid',
  altered: 'altered',
  'present, signature not checked': 'unchecked',
  absent: 'absent',
} as const;

/** What is known of one file, a line each. */
export function FactList({ use, sha256, credentials, sourceType }: FactListProps) {
  const facts: (readonly [string, string])[] = [
    ...(use === undefined ? [] : [[t('files.use'), use ? t(`use.${use}`) : t('files.noUse')] as const]),
    ...(credentials ? [[t('files.credentials'), t(`files.verdict.${verdictKey[credentials]}`)] as const] : []),
    ...(sourceType ? [[t('files.sourceType'), sourceWords(sourceType)] as const] : []),
    [t('files.hash'), sha256 ?? t('files.unhashed')],
  ];
  return (
    <dl className="sgf-facts sg-small">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="sg-soft">{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const sourceWords = ({ code, by }: NonNullable<OutputData['sourceType']>): string =>
  by === 'found' ? code : t('files.proposed', { code });
