import { startPostgres } from '../../../scripts/setup/postgres.ts';
import type { Postgres } from '../../../scripts/setup/postgres.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';

const MEGABYTES = 2048;

/** A cluster that waits for no disk where one can be had; else in the usual place. */
export async function startInMemory(): Promise<Postgres> {
  const disk = mountSmallDisk(MEGABYTES);
  const postgres = await startPostgres(disk?.folder);
  const stop = async () => {
    await postgres.stop();
    disk?.unmount();
  };
  return { ...postgres, stop };
}
