import { z } from 'zod';
import { roles } from '../identity/person.ts';
import type { Grant } from '../identity/person.ts';
import { makeCode } from '../identity/sign-in-codes.ts';
import { StartRefused } from '../start-refused.ts';
import type { Settings } from '../settings.ts';
import type { Rows } from '../store/rows.ts';
import { readArguments } from './arguments.ts';
import { withStore } from './with-store.ts';

const FIRST = 'first-administrator "NAME"';
const SIGN_IN = 'sign-in "NAME" --role ROLE… [--production ID…]';

const Name = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u)
  .trim()
  .min(1);

/** For whoever sets the service up: they give roles to others, and read no records themselves. */
export function firstAdministrator(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { values, positionals } = readArguments(args, { again: { type: 'boolean' } }, FIRST);
  const name = nameIn(positionals, FIRST);
  const grants: Grant[] = [{ role: 'administrator', productions: 'all' }];
  return withStore(env, async (store, settings) => {
    const code = await store.transaction(async (rows) => {
      if (!values.again && (await hasAdministrator(rows)))
        throw new StartRefused('There is an administrator already. To let one in all the same: --again');
      return makeCode(rows, { name, grants, purpose: 'first-administrator' }, new Date());
    });
    return linkTo(settings, code);
  });
}

/** For a service without a provider, where that was asked for. */
export function signIn(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const several = { type: 'string', multiple: true } as const;
  const { values, positionals } = readArguments(args, { role: several, production: several }, SIGN_IN);
  const name = nameIn(positionals, SIGN_IN);
  const asked = z.array(z.enum(roles)).min(1).safeParse(values.role);
  if (!asked.success) throw new StartRefused(`--role is one or more of ${roles.join(', ')}.\n${SIGN_IN}`);
  const grants = asked.data.map((role): Grant => ({ role, productions: values.production ?? 'all' }));
  return withStore(env, async (store, settings) => {
    if (!settings.identity.localSignIn)
      throw new StartRefused(
        'People sign in with their provider. Without one, set LOCAL_SIGN_IN=1, here and for the service.',
      );
    return linkTo(
      settings,
      await store.transaction((rows) => makeCode(rows, { name, grants, purpose: 'local' }, new Date())),
    );
  });
}

function nameIn(positionals: readonly string[], usage: string): string {
  const { data: name } = Name.safeParse(positionals[0]);
  if (name === undefined || positionals.length !== 1) throw new StartRefused(`Say for whom.\n${usage}`);
  return name;
}

/** Somebody who has been in as one. */
const hasAdministrator = async (rows: Rows): Promise<boolean> =>
  (await rows.one(
    `SELECT 1 AS found FROM person WHERE grants LIKE '%"administrator"%' AND EXISTS
     (SELECT 1 FROM identity_event WHERE event = 'signed-in' AND actor = 'person:' || person.id)`,
  )) !== undefined;

function linkTo({ identity, port }: Settings, code: string): string {
  const address = identity.publicUrl ?? `http://127.0.0.1:${port}`;
  return `${address}/sign-in?code=${code}`;
}
