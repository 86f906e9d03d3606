import type { Tone } from './tone.ts';

const paths: Record<Tone, string> = {
  neutral: 'M8 14.25A6.25 6.25 0 1 0 8 1.75a6.25 6.25 0 0 0 0 12.5ZM8 7.25v3.5M8 5.1v.1',
  fine: 'M8 14.25A6.25 6.25 0 1 0 8 1.75a6.25 6.25 0 0 0 0 12.5ZM5.4 8.2l1.8 1.8 3.5-3.9',
  call: 'M8 2.1 14.2 13.4H1.8L8 2.1ZM8 6.4v3.2M8 11.4v.1',
  stopped: 'M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4L5.4 1.75ZM5 8h6',
};

/** The shape that goes with a colour, so that the meaning never rests on the colour alone. */
export const Icon = ({ tone }: { tone: Tone }) => (
  <svg className="sg-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[tone]} />
  </svg>
);
