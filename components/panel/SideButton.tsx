import type { ReactNode } from 'react';

/** Looks like a link and answers nothing: the question stays open. */
export const SideButton = ({ act, children }: { act: () => void; children: ReactNode }) => (
  <button type="button" className="sgp-side" onClick={(event) => event.nativeEvent.isTrusted && act()}>
    {children}
  </button>
);
