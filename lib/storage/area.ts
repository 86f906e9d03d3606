/** The part of `browser.storage.local` and `.session` that we use; a Map stands in for it in tests. */
export interface KeyedArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}
