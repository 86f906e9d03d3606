import { CatalogueUpdate } from '../../model/catalogue-update.ts';
import type { Tool } from '../../model/tool.ts';
import { readJson } from '../read-json.ts';
import { placeOf, readable } from '../reasons.ts';
import { checkCatalogue } from './check-catalogue.ts';

export type CatalogueReading = { ok: true; update: CatalogueUpdate } | { ok: false; reasons: string[] };

export interface CatalogueOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** The catalogue this extension was built with. */
  builtIn: readonly Tool[];
  /** It was taken before: it stays past its date, and beside tools a newer extension brings. */
  wasTaken?: boolean;
}

/** Reads a catalogue update, whole or not at all. Never throws: what is wrong comes back as sentences. */
export function readCatalogue(input: string, options: CatalogueOptions): CatalogueReading {
  const json = readJson(input, 'catalogue');
  if (!json.ok) return { ok: false, reasons: [json.reason] };
  const parsed = CatalogueUpdate.safeParse(json.value);
  if (!parsed.success)
    return {
      ok: false,
      reasons: readable(
        parsed.error.issues.map((issue) => {
          const place = placeOf(issue.path) || 'The catalogue';
          if (issue.code === 'unrecognized_keys') return `${place}: unknown field ${issue.keys[0]!.slice(0, 60)}.`;
          return `${place}: ${issue.message}.`;
        }),
      ),
    };
  const reasons = checkCatalogue(parsed.data, options);
  return reasons.length > 0 ? { ok: false, reasons: readable(reasons) } : { ok: true, update: parsed.data };
}
