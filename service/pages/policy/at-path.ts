/** Names of fields and places in lists, from the document down. */
export type Path = readonly (string | number)[];

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], value);
}

/** A copy with another value there; `undefined` takes the field out. What is missing on the way is made. */
export function withValueAt<T>(value: T, path: Path, next: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return next as T;
  const inner = withValueAt(valueAt(value, [step]), rest, next);
  if (typeof step === 'number') return (Array.isArray(value) ? (value as unknown[]) : []).with(step, inner) as T;
  const { [step]: _, ...others } = (value ?? {}) as Record<string, unknown>;
  return (inner === undefined ? others : { ...(value ?? {}), [step]: inner }) as T;
}

/** As the reasons of a refusal name it: `tools.entries[1].status`. */
export const nameOf = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);
