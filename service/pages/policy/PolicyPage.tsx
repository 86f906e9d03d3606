// Loaded when somebody opens it: the policy's own schema, detection and registering weigh more than all other pages.
import { Link } from '../frame/Link.tsx';
import { usePlace } from '../frame/place.ts';
import { Page } from '../frame/Shell.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import type { PolicyView } from '../../policy/policy-view.ts';
import { DraftBar } from './DraftBar.tsx';
import { MaterialPart } from './material/MaterialPart.tsx';
import { PerformersPart } from './PerformersPart.tsx';
import { PublishPart } from './PublishPart.tsx';
import { RulesPart } from './RulesPart.tsx';
import { TryPart } from './TryPart.tsx';
import { pathTo, useDesk } from './use-desk.ts';
import type { Desk } from './use-desk.ts';
import { policy as said } from './words.ts';

export interface DeskProps {
  desk: Desk;
}

type PartName = keyof typeof said.parts;

const parts: Record<PartName, (props: DeskProps) => React.ReactNode> = {
  rules: RulesPart,
  performers: PerformersPart,
  material: MaterialPart,
  try: TryPart,
  publish: PublishPart,
};
const partNames = Object.keys(parts) as PartName[];

export function PolicyPage({ production }: { production: string }) {
  const asked = useAnswer<PolicyView>(pathTo(production));
  return (
    <>
      <p className="sgp-back">
        <Link to="/policy">{said.back}</Link>
      </p>
      <Waiting asked={asked}>{(view) => <AtDesk view={view} />}</Waiting>
    </>
  );
}

/** What is not saved yet stays while one goes from part to part. */
function AtDesk({ view }: { view: PolicyView }) {
  const desk = useDesk(view);
  const { path } = usePlace();
  const part = partNames.find((name) => path.endsWith(`/${name}`)) ?? 'rules';
  const Part = parts[part];
  const base = `/policy/${encodeURIComponent(view.production)}`;
  return (
    <Page
      title={`${said.title}: ${view.production}`}
      lead={`${said.inForce(desk.view.inForce)} ${desk.view.isNew ? said.draftIsNew : said.draftIsSame}`}
    >
      <nav aria-label={said.partsLabel}>
        <ul className="sgp-piles">
          {partNames.map((name) => (
            <li key={name}>
              <Link to={`${base}/${name}`} current={name === part}>
                {said.parts[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <DraftBar desk={desk} />
      <Part desk={desk} />
    </Page>
  );
}
