import type { MouseEvent, ReactNode } from 'react';

interface ButtonProps {
  look?: 'primary' | 'plain';
  /** Announced and shown as not available yet, but still reachable, so that a screen reader hears why. */
  unavailable?: boolean;
  describedBy?: string | undefined;
  onPress: (event: MouseEvent<HTMLButtonElement>) => void;
  children: ReactNode;
}

export const Button = ({ look = 'plain', unavailable = false, describedBy, onPress, children }: ButtonProps) => (
  <button
    type="button"
    className="sg-button"
    data-look={look}
    aria-disabled={unavailable || undefined}
    aria-describedby={describedBy}
    onClick={onPress}
  >
    {children}
  </button>
);
