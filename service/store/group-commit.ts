// Writers that wait for the same disk share one wait: whatever has gathered is committed together.
import type { Rows } from './rows.ts';
import { StoreFault } from './store-fault.ts';

/** One transaction's hold on the database. */
export interface Session {
  rows: Rows;
  /** Takes the one turn there is to write, and begins. */
  begin(): Promise<void>;
  exec(sql: string): Promise<unknown>;
  /** Ends whatever is still under way. Never throws. */
  end(how: 'committed' | 'failed'): Promise<void>;
}

interface Waiting {
  /** Resolves to what is said once the commit is on disk. */
  run(rows: Rows): Promise<() => void>;
  refuse(error: unknown): void;
}

/** So that the first of a group does not wait for hundreds. */
const MAX_GROUP = 32;

/** `most` share a commit. */
export function groupCommit(
  open: () => Promise<Session>,
  most = MAX_GROUP,
): <T>(work: (rows: Rows) => Promise<T>) => Promise<T> {
  const waiting: Waiting[] = [];
  let running = false;
  const drain = async () => {
    while (waiting.length > 0) await commitTogether(open, waiting.splice(0, most));
    running = false;
  };
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({
        run: async (rows) => {
          const value = await work(rows);
          return () => resolve(value);
        },
        refuse: reject,
      });
      if (running) return;
      running = true;
      // What else has arrived by now is to share the commit.
      setImmediate(() => void drain());
    });
}

async function commitTogether(open: () => Promise<Session>, group: readonly Waiting[]): Promise<void> {
  let session: Session | undefined;
  try {
    session = await open();
    await session.begin();
    const { rows } = session;
    const answers: (() => void)[] = [];
    const parts = group.length > 1 ? apart(session, group) : [() => group[0]!.run(rows)];
    for (const part of parts) answers.push(await part());
    await session.exec('COMMIT');
    await session.end('committed');
    for (const answer of answers) answer();
  } catch (error) {
    await session?.end('failed');
    for (const one of group) one.refuse(error);
  }
}

/** One of several: what it refuses is undone, and the others go on. The last needs no end of its own: the commit is one. */
function apart({ rows, exec }: Session, group: readonly Waiting[]): (() => Promise<() => void>)[] {
  return group.map((one, index) => async () => {
    await exec(index === 0 ? 'SAVEPOINT one' : 'RELEASE SAVEPOINT one; SAVEPOINT one');
    try {
      return await one.run(rows);
    } catch (error) {
      if (error instanceof StoreFault && !error.isLocal) throw error;
      await exec('ROLLBACK TO SAVEPOINT one');
      return () => one.refuse(error);
    }
  });
}
