import { v4 } from 'uuid';

/** What this page stands in place of, and the visit it is: reloading it, or coming back to it, is the same visit. */
export interface BlockedVisit {
  visit: string;
  /** Host, and path of the rule. */
  address: string;
}

/** Reads the visit off the page's address and its entry in the tab's history, where a first look leaves it. */
export function visitOf({ location, history }: Pick<Window, 'location' | 'history'>): BlockedVisit {
  const known: unknown = history.state;
  if (typeof known === 'object' && known !== null && 'visit' in known && 'address' in known) {
    return { visit: String(known.visit), address: String(known.address) };
  }
  const seen = { visit: v4(), address: location.hash.slice(1) };
  history.replaceState(seen, '');
  return seen;
}
