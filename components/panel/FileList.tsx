import { useId } from 'react';
import { t } from '../../lib/words/t.ts';

const MOST_SHOWN = 5;

interface FileListProps {
  files: readonly string[];
  /** Held with them, nothing found in them. */
  beside: number;
  unreadable: string | null;
  isPartlyRead: boolean;
}

export function FileList({ files, beside, unreadable, isPartlyRead }: FileListProps) {
  const title = useId();
  if (files.length === 0) return null;
  const more = files.length - MOST_SHOWN;
  return (
    <section className="sgp-block">
      <h3 id={title}>{t('panel.files')}</h3>
      <ul aria-labelledby={title} role="list">
        {files.slice(0, MOST_SHOWN).map((name, index) => (
          <li key={index} dir="auto">
            {name}
          </li>
        ))}
        {more > 0 && <li className="sg-soft">{t('panel.moreFiles', { n: more })}</li>}
        {beside > 0 && <li className="sg-soft">{t('panel.filesBeside', { n: beside })}</li>}
      </ul>
      {unreadable && (
        <p className="sg-small sg-soft">
          {t(isPartlyRead ? 'panel.partlyRead' : 'panel.unreadable', { why: unreadable })}
        </p>
      )}
    </section>
  );
}
