import { productionsOf, revokeDevice } from '../devices/revocations.ts';
import { StartRefused } from '../start-refused.ts';
import { plainWords } from '../stored-name.ts';
import { readArguments } from './arguments.ts';
import { withStore } from './with-store.ts';

const USAGE = 'revoke-device DEVICE [--production ID] [--reason "…"]    (without --production: off all of them)';

export function revokeDeviceCommand(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const one = { type: 'string' } as const;
  const { values, positionals } = readArguments(args, { production: one, reason: one }, USAGE);
  const [device, ...rest] = positionals;
  const reason = plainWords(200).safeParse(values.reason ?? '');
  if (device === undefined || rest.length > 0 || !reason.success) throw new StartRefused(USAGE);
  const hand = { actor: 'command-line', remote: '', now: new Date() };
  return withStore(env, (store) =>
    store.transaction(async (rows) => {
      const all = await productionsOf(rows, device);
      const wanted = all.filter((production) => (values.production ?? production) === production);
      if (wanted.length === 0) throw new StartRefused(`No such device is enrolled: ${device}.`);
      for (const production of wanted) await revokeDevice(rows, { device, production, reason: reason.data }, hand);
      return `${device} is off ${wanted.join(', ')}. It needs a new enrolment token to come back.`;
    }),
  );
}
