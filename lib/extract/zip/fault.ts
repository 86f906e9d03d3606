/** What was wrong with an archive, gravest first, each as the end of "Word document: …". */
export const faults = {
  encrypted: 'encrypted, contents not read',
  bomb: 'unpacks to hundreds of times its size, not read',
  overlapping: 'its files overlap, not read',
  ambiguous: 'has more than one list of contents, not read',
  split: 'one part of several, not read',
  truncated: 'cut off, not read to its end',
  damaged: 'damaged, not all of it was read',
  'too-deep': 'archives packed in archives, not read',
  'too-large': 'more than 64 MB unpacked, only the first of it was read',
  'too-many-entries': 'more than 5,000 files, only the first were read',
  'too-long': 'more than 6 million characters, only the first were read',
  late: 'took too long, not all of it was read',
  'unknown-method': 'packed in an unknown way, not all of it was read',
  'lying-sizes': 'files in it are not as large as it says',
  'names-differ': 'files in it carry two names',
  unlisted: 'holds files its list does not name',
  doctype: 'defines words of its own, which were not read',
  'pictures-only': 'pictures without text, which were not read',
  embedded: 'holds other documents that were not read',
  'nothing-found': 'no text found in it',
} as const;

export type Fault = keyof typeof faults;

/** The gravest of several; null for none. */
export const gravest = (found: ReadonlySet<Fault>): Fault | null =>
  (Object.keys(faults) as Fault[]).find((fault) => found.has(fault)) ?? null;
