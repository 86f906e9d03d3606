// Everything held about the person at one device as one file: signed, to be read and to be checked without asking anybody.
import type { Sealing } from '../evidence/checkpoints.ts';
import { signedBundle } from '../evidence/signed-bundle.ts';
import { csvHeader, csvLine } from '../records/csv.ts';
import type { FoundRecord } from '../records/find-records.ts';
import type { Rows } from '../store/rows.ts';
import { heldAbout } from './held.ts';
import { heldPage } from './held-page.ts';
import type { Spoken } from './tongue-of.ts';

const PAGE = 500;

export function ownBundle(sealing: Sealing, device: string, spoken: Spoken): AsyncGenerator<Uint8Array> {
  const at = sealing.now().toISOString();
  const documents = async (): Promise<[string, Buffer][]> => {
    const held = await heldAbout(sealing.store, device, {
      now: new Date(at),
      mostReaders: Number.MAX_SAFE_INTEGER - 1,
    });
    return [
      ['held.html', Buffer.from(heldPage(held, at, spoken))],
      ['held.json', Buffer.from(`${JSON.stringify({ at, ...held }, null, 2)}\n`)],
      ['records.csv', await recordsCsv(sealing.store, device)],
    ];
  };
  const evidence = { production: null, device };
  return signedBundle(sealing, { evidence, documents, says: { at, device } }, () => Promise.resolve());
}

async function recordsCsv(rows: Rows, device: string): Promise<Buffer> {
  const pages = [csvHeader];
  for (let after = 0, isFull = true; isFull;) {
    const found = await rows.all<FoundRecord>(
      `SELECT row, device, production, received_at, event FROM record WHERE device = ? AND row > ? AND event <> ''
       ORDER BY row LIMIT ${PAGE}`,
      ...[device, after],
    );
    pages.push(found.map(csvLine).join(''));
    isFull = found.length === PAGE;
    after = found.at(-1)?.row ?? after;
  }
  return Buffer.from(pages.join(''));
}
