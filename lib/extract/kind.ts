/** What a file is, before anything reads its contents. */
export interface Sniffed {
  /** Kebab id of the format. */
  kind: string;
  /** Which detector the mere format concerns. */
  detector: 'camera-media' | 'edit-data' | 'delivery-package' | 'timed-text' | 'script' | 'schedule' | 'budget' | null;
  /** True when its contents can be read as text. */
  text: boolean;
  /** Why its contents are not read, in plain words; null when they are, or when the format says enough. */
  reason: string | null;
  /** True when its bytes say so, not its name alone. */
  sure: boolean;
  /** As a person calls it, where its contents are files of their own that can be read. */
  archive?: string;
}

type Concern = Sniffed['detector'];

export const readable = (kind: string, detector: Concern = null, sure = true): Sniffed => ({
  kind,
  detector,
  text: true,
  reason: null,
  sure,
});

/** A format whose presence is the finding: nobody needs to read on. */
export const telling = (kind: string, detector: NonNullable<Concern>, sure = true): Sniffed => ({
  kind,
  detector,
  text: false,
  reason: null,
  sure,
});

/** @param what as a person calls it: "PDF document". */
export const closed = (kind: string, what: string, sure = true): Sniffed => ({
  kind,
  detector: null,
  text: false,
  reason: `${what}, contents not read`,
  sure,
});

/** A ZIP archive, whatever it is called: its files are read one by one. */
export const archived = (kind: string, what: string, sure = true): Sniffed => ({
  ...closed(kind, what, sure),
  archive: what,
});
