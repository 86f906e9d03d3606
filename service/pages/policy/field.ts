// A field of the policy form: what it is called in the document, what people call it, and how it is written.
export type Choices = readonly (readonly [value: string, word: string])[];

interface Named {
  /** In the document. */
  name: string;
  label: string;
  hint?: string;
}

export type Field = Named &
  (
    | { kind: 'text' | 'long' | 'day' | 'instant' | 'count' | 'flag' | 'json' }
    /** `unset`: what leaving it out is called; without it, one of them always stands. */
    | { kind: 'choice'; choices: Choices; unset?: string }
    /** A list of words, one a line. */
    | { kind: 'lines' }
    | { kind: 'detectors' }
    | { kind: 'group'; of: readonly Field[] }
    /** `title`: the field that tells one from another. */
    | { kind: 'rows'; of: readonly Field[]; title: string; add: string; blank: () => Record<string, unknown> }
  );

export type KindOf<K extends Field['kind']> = Extract<Field, { kind: K }>;
