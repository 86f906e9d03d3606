import { Policy } from '../model/policy.ts';
import { placeOf } from './reasons.ts';

/** Deployment tools turn `true` into `"true"`; nothing else is guessed at. */
const spelled: Record<string, boolean> = { true: true, false: false };

type Parsed = ReturnType<typeof Policy.safeParse>;

/**
 * Parses a document, correcting harmless spellings of true and false, and says so. Takes parsed JSON, which may be
 * changed.
 */
export function soften(document: unknown): { parsed: Parsed; document: unknown; warnings: string[] } {
  const parsed = Policy.safeParse(document);
  const warnings = (parsed.error?.issues ?? []).flatMap((issue) => {
    if (issue.code !== 'invalid_type' || issue.expected !== 'boolean') return [];
    return correct(document, issue.path) ?? [];
  });
  return { parsed: warnings.length > 0 ? Policy.safeParse(document) : parsed, document, warnings };
}

function correct(document: unknown, path: readonly PropertyKey[]): string | null {
  const [last, ...before] = path.toReversed();
  const holder = before.reduceRight<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], document);
  const fields = holder as Record<PropertyKey, unknown>;
  const written = fields[last!];
  const meant = typeof written === 'string' ? spelled[written.trim().toLowerCase()] : undefined;
  if (meant === undefined) return null;
  fields[last!] = meant;
  return `${placeOf(path)}: read ${JSON.stringify(written)} as ${meant}; write it without quotes.`;
}
