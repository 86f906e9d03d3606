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

export function groupCommit(open: () => Promise<Session>): <T>(work: (rows: Rows) => Promise<T>) => Promise<T> {
  const waiting: Waiting[] = [];
  let running = false;
  const drain = async () => {
    while (waiting.length > 0) await commitTogether(open, waiting.splice(0, MAX_GROUP));
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
    const answers: (() => void)[] = [];
    for (const one of group) answers.push(await (group.length > 1 ? runApart(session, one) : one.run(session.rows)));
    await session.exec('COMMIT');
    await session.end('committed');
    for (const answer of answers) answer();
  } catch (error) {
    await session?.end('failed');
    for (const one of group) one.refuse(error);
  }
}

/** One of several: what it refuses is undone, and the others go on. */
async function runApart({ rows, exec }: Session, one: Waiting): Promise<() => void> {
  await exec('SAVEPOINT one');
  try {
    const answer = await one.run(rows);
    await exec('RELEASE SAVEPOINT one');
    return answer;
  } catch (error) {
    if (error instanceof StoreFault && !error.isLocal) throw error;
    await exec('ROLLBACK TO SAVEPOINT one');
    await exec('RELEASE SAVEPOINT one');
    return () => one.refuse(error);
  }
}
