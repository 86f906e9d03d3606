import { Icon } from '../../../components/ui/Icon.tsx';
import type { Tone } from '../../../components/ui/tone.ts';
import { words } from '../words.ts';
import type { CaseProps } from './CasePage.tsx';
import { cases as said } from './words.ts';

const names = Object.keys(said.principle) as (keyof typeof said.principle)[];
const tones: Record<'yes' | 'no' | 'unsure', Tone> = { yes: 'fine', no: 'stopped', unsure: 'call' };

export const Principles = ({ view: { fields } }: CaseProps) => (
  <section>
    <h2>{said.principles}</h2>
    {!fields.principles && <p className="sg-soft">{said.principlesNone}</p>}
    <ul className="sgp-principles">
      {names.map((name) => {
        const answer = fields.principles?.[name];
        const tone = answer ? tones[answer] : 'neutral';
        return (
          <li key={name}>
            <span data-icon={tone}>
              <Icon tone={tone} />
            </span>
            <span>{said.principle[name]}</span>
            <strong>{answer ? said.answers[answer] : words.notSaid}</strong>
          </li>
        );
      })}
    </ul>
  </section>
);
