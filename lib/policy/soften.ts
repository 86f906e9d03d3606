import { Policy } from '../model/policy.ts';
import { placeOf } from './reasons.ts';

/** Deployment tools turn `true` into `"true"`; nothing else is guessed at. */
const spelled: Record<string, boolean> = { true: true, false: false };

/** Corrects harmless spellings of true and false, and says so. Takes and gives parsed JSON; the input may be changed. */
export function soften(document: unknown): { document: unknown; warnings: string[] } {
  const warnings: string[] = [];
  for (const issue of Policy.safeParse(document).error?.issues ?? []) {
    if (issue.code !== 'invalid_type' || issue.expected !== 'boolean') continue;
    const [last, ...before] = issue.path.toReversed();
    const holder = before.reduceRight<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], document);
    const fields = holder as Record<PropertyKey, unknown>;
    const written = fields[last!];
    const meant = typeof written === 'string' ? spelled[written.trim().toLowerCase()] : undefined;
    if (meant === undefined) continue;
    fields[last!] = meant;
    warnings.push(`${placeOf(issue.path)}: read ${JSON.stringify(written)} as ${meant}; write it without quotes.`);
  }
  return { document, warnings };
}
