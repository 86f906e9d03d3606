import { toolName } from '../../../components/ui/tool-name.ts';
import { detectorName } from '../../review/english.ts';
import { Link } from '../frame/Link.tsx';
import { titleOf, useSession } from '../frame/session.ts';
import { deviceName } from '../parts/device-name.ts';
import { Facts } from '../parts/Facts.tsx';
import { Moment } from '../parts/Moment.tsx';
import type { CaseProps } from './CasePage.tsx';
import { cases as said, routes, nameOfUse } from './words.ts';

const joined = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

export function Asked({ view }: CaseProps) {
  const { scope } = useSession();
  const { fields, device } = view;
  const { purpose, inputs, output, destination, identity } = fields;
  return (
    <section>
      <h2>{said.whatIsAsked}</h2>
      <Facts
        facts={[
          [said.reason, view.reason],
          [said.route, routes[view.route]],
          [said.use, purpose?.use && nameOfUse(purpose.use)],
          [said.intent, purpose?.intent],
          [said.story, joined([purpose?.story, purpose?.phase])],
          [said.tool, joined([toolName(view.tool), fields.tool?.model, fields.tool?.version])],
          [said.tier, joined([view.tier ?? undefined, fields.tool?.agreement])],
          [said.found, view.detectors.map((name) => detectorName(name)).join(', ')],
          [said.inputs, joined([inputs?.description, inputs?.owner, inputs?.licence])],
          [said.output, joined([output?.made, output?.mediaType, output?.timecode])],
          [said.stage, joined([destination?.stage, destination?.prominence])],
          [said.department, view.department],
          [said.vendor, identity?.vendor],
          [said.production, titleOf(scope, view.production)],
          [
            said.device,
            <Link key="device" to={`/records?device=${device}`}>
              {deviceName(device)}
            </Link>,
          ],
          [said.opened, <Moment key="opened" at={view.openedAt} />],
        ]}
      />
    </section>
  );
}
