import { Icon } from './Icon.tsx';
import type { Tone } from './tone.ts';

export const StatusWord = ({ tone, word }: { tone: Tone; word: string }) => (
  <span className="sg-status" data-tone={tone}>
    <Icon tone={tone} />
    {word}
  </span>
);
