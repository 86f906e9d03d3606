import type { Proof } from '../../review/record-view.ts';
import { Icon } from '../../../components/ui/Icon.tsx';
import type { Tone } from '../../../components/ui/tone.ts';
import { words } from '../words.ts';

const { record: said } = words;

function linesOf({ isSealed, followsOn, tree }: Proof): [Tone, string][] {
  const told = (holds: boolean, [yes, no]: readonly [string, string]): [Tone, string] =>
    holds ? ['fine', yes] : ['stopped', no];
  return [
    told(isSealed, said.sealed),
    followsOn === null ? ['fine', said.first] : told(followsOn, said.follows),
    tree === null
      ? ['neutral', said.notYet]
      : told(tree.isIncluded, [said.inTree(tree.leaf, tree.size), said.notInTree]),
  ];
}

/** Each check in one sentence, done when the page was asked for. */
export const ProofList = ({ proof }: { proof: Proof }) => (
  <ul className="sgp-proof">
    {linesOf(proof).map(([tone, sentence]) => (
      <li key={sentence}>
        <span data-icon={tone}>
          <Icon tone={tone} />
        </span>
        {sentence}
      </li>
    ))}
  </ul>
);
