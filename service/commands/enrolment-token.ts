import { findToken, findTokens, makeToken, revokeToken } from '../enrolment/token-store.ts';
import type { EnrolmentToken, Hand } from '../enrolment/token-store.ts';
import { StartRefused } from '../start-refused.ts';
import { plainWords, StoredName } from '../stored-name.ts';
import { readArguments } from './arguments.ts';
import { withStore } from './with-store.ts';

const USAGE = `enrolment-token create --production ID [--hours 168] [--uses N] [--note "…"]
enrolment-token list
enrolment-token revoke ID`;

const HOUR_MS = 3_600_000;
const A_WEEK = '168';

const hand = (): Hand => ({ actor: 'command-line', remote: '', now: new Date() });

export function enrolmentToken([what, ...args]: string[], env: NodeJS.ProcessEnv): Promise<string> {
  if (what === 'create') return create(args, env);
  if (what === 'list')
    return withStore(env, async (store) => (await findTokens(store, 'all', 0, 100_000)).map(lineOf).join('\n'));
  if (what === 'revoke') return revoke(args, env);
  throw new StartRefused(USAGE);
}

function create(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const one = { type: 'string' } as const;
  const { values } = readArguments(args, { production: one, hours: one, uses: one, note: one }, USAGE);
  const production = StoredName.safeParse(values.production);
  const note = plainWords(200).safeParse(values.note ?? '');
  const hours = Number(values.hours ?? A_WEEK);
  const maxUses = values.uses === undefined ? null : Number(values.uses);
  const isUsable = hours > 0 && hours <= 24 * 366 && (maxUses === null || (Number.isInteger(maxUses) && maxUses > 0));
  if (!production.success || !note.success || !isUsable) throw new StartRefused(USAGE);
  const now = hand();
  const expires = new Date(now.now.getTime() + hours * HOUR_MS);
  const wish = { production: production.data, note: note.data, expires, maxUses };
  return withStore(env, async (store) => {
    const { token, id } = await store.transaction((rows) => makeToken(rows, wish, now));
    return `${token}\n(${id}, for ${wish.production}, until ${expires.toISOString()}; it is not shown again)`;
  });
}

function revoke([id = '']: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return withStore(env, (store) =>
    store.transaction(async (rows) => {
      if (!(await findToken(rows, id))) throw new StartRefused(`There is no enrolment token ${id}.`);
      await revokeToken(rows, id, hand());
      return `${id} is revoked.`;
    }),
  );
}

const lineOf = ({ id, production, expires, uses, maxUses, revokedAt, note }: EnrolmentToken): string =>
  `${id}  ${production}  ${revokedAt ? 'revoked' : `until ${expires}`}  used ${uses}${maxUses ? ` of ${maxUses}` : ''}  ${note}`.trimEnd();
