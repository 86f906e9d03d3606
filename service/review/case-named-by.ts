import type { LogRecord } from '../../lib/model/record.ts';

const LONGEST_ID = 100;

/** The case a record belongs to: the request, the declared use, or what it let pass. */
export function caseNamedBy({ type, id, data }: LogRecord): string | null {
  const named = (key: string): string | null => {
    const value = (data as Record<string, unknown>)[key];
    return typeof value === 'string' && value.length <= LONGEST_ID && !value.includes('\0') ? value : null;
  };
  switch (type) {
    case 'slateguard.approval':
      return named('approval');
    case 'slateguard.attempt':
      return named('approval') ?? named('declaration');
    case 'slateguard.declaration':
      return named('case') ?? id;
    case 'slateguard.visit':
      return named('declaration');
    case 'slateguard.output':
      return named('case') ?? named('declaration');
    default:
      return null;
  }
}
