// What records and statements say about others: that some are missing, or were erased, and why.
import type { Stretch } from './chains.ts';

interface Statement {
  kind?: string;
  /** Leaves that were erased, both ends included. */
  leaves?: Stretch[];
}

export function createRemarks() {
  const gone: { leaf: number; line: number }[] = [];
  const erased: Stretch[] = [];
  const explained = new Map<string, Stretch[]>();
  return {
    erased: (leaf: number, line: number): void => void gone.push({ leaf, line }),
    stated(statement: unknown): void {
      const { kind, leaves } = (statement ?? {}) as Statement;
      if (kind === 'erased' && Array.isArray(leaves)) erased.push(...leaves);
    },
    /** A device names what its log lost in a record of its own. */
    heard({ type, data }: Record<string, unknown>): void {
      const range = type === 'slateguard.guard' && (data as { range?: Record<string, string> | null } | null)?.range;
      if (!range) return;
      const { epoch = '', first, last } = range;
      explained.set(epoch, [...(explained.get(epoch) ?? []), [Number(first), Number(last)]]);
    },
    /** Erased leaves that no statement accounts for. Statements come after what they are about, so this is asked last. */
    unaccounted: () => gone.filter(({ leaf }) => !erased.some(([first, last]) => first <= leaf && leaf <= last)),
    explainedIn: (epoch: string): Stretch[] => (explained.get(epoch) ?? []).toSorted((a, b) => a[0] - b[0]),
  };
}
