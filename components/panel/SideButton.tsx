import type { ReactNode } from 'react';

interface SideButtonProps {
  act: () => void;
  /** Another page, and so a link to whoever hears rather than sees it. */
  opens?: boolean;
  children: ReactNode;
}

/** Looks like a link and answers nothing: the question stays open. */
export const SideButton = ({ act, opens = false, children }: SideButtonProps) => (
  <button
    type="button"
    role={opens ? 'link' : undefined}
    className="sgp-side"
    onClick={(event) => event.nativeEvent.isTrusted && act()}
  >
    {children}
  </button>
);
