import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { Tone } from './tone.ts';

interface NoticeProps {
  tone: Tone;
  /** Read out as soon as it appears. */
  urgent?: boolean;
  id?: string | undefined;
  children: ReactNode;
}

export const Notice = ({ tone, urgent = false, id, children }: NoticeProps) => (
  <div className="sg-notice" data-tone={tone} id={id} role={urgent ? 'alert' : undefined}>
    <Icon tone={tone} />
    <div>{children}</div>
  </div>
);
