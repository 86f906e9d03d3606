import { useState } from 'react';
import { useListKeys } from '../../../components/review/use-list-keys.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { pileNames } from '../../review/pile-names.ts';
import type { Pile } from '../../review/pile-names.ts';
import type { Inbox } from '../../routes/review/cases.ts';
import { withQuery } from '../frame/ask.ts';
import { Link } from '../frame/Link.tsx';
import { go, usePlace } from '../frame/place.ts';
import { Page } from '../frame/Shell.tsx';
import { titleOf, useSession } from '../frame/session.ts';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { ChoiceField } from '../parts/ChoiceField.tsx';
import { number, words } from '../words.ts';
import { CaseRows } from './CaseRows.tsx';
import { cases, piles } from './words.ts';

const pileOf = (said: string | null): Pile => pileNames.find((name) => name === said) ?? 'waiting';

export function CasesPage() {
  const { query } = usePlace();
  const { scope } = useSession();
  const [keys, setKeys] = useState(false);
  const [showKeys] = useState(() => () => setKeys((on) => !on));
  useListKeys('#search', '.sgr-open', showKeys);
  const pile = pileOf(query.get('pile'));
  const production = query.get('production') ?? '';
  const after = query.get('after') ?? '';
  const to = (next: object) => withQuery('/cases', { pile, production, ...next });
  const asked = useAnswer<Inbox>(withQuery('/v1/review/cases', { pile, production, after }));
  const choices = scope.productions.map(({ id }) => [id, titleOf(scope, id)] as const);
  return (
    <Page title={cases.title} lead={cases.lead}>
      <div className="sgp-filters">
        <Piles pile={pile} counts={asked.value?.counts ?? null} to={(name) => to({ pile: name })} />
        {choices.length > 1 && (
          <ChoiceField
            label={words.filters.production}
            value={production}
            choices={[['', words.all], ...choices]}
            change={(value) => go(to({ production: value }), 'quietly')}
          />
        )}
      </div>
      {keys && <p role="status">{words.records.keys}</p>}
      <Waiting asked={asked}>
        {(inbox) => (
          <>
            {inbox.cases.length > 0 ? (
              <CaseRows key={`${pile} ${after}`} lines={inbox.cases} again={asked.again} />
            ) : (
              <p>{cases.empty[pile]}</p>
            )}
            <footer className="sgr-foot">
              <p className="sg-small sg-soft">{words.keysHint}</p>
              {inbox.next && <Button onPress={() => go(to({ after: inbox.next }))}>{words.older}</Button>}
            </footer>
          </>
        )}
      </Waiting>
    </Page>
  );
}

interface PilesProps {
  pile: Pile;
  counts: Inbox['counts'] | null;
  to: (pile: Pile) => string;
}

const Piles = ({ pile, counts, to }: PilesProps) => (
  <ul className="sgp-piles" aria-label={cases.title}>
    {pileNames.map((name) => (
      <li key={name}>
        <Link to={to(name)} current={name === pile}>
          {piles[name]}
          {counts && <span className="sgp-count"> {number(counts[name])}</span>}
        </Link>
      </li>
    ))}
  </ul>
);
