import { expect, it } from 'vitest';
import { detectors } from '../../lib/detect/detectors/index.ts';
import { warmUp } from '../../lib/detect/warm-up.ts';

it('readies every detector in a step of its own, then the scan as a whole', () => {
  const steps = [...warmUp()];
  expect(steps.filter((step) => step !== 'round')).toEqual(['keywords', ...detectors.map(({ id }) => id)]);
  expect(steps.at(-1)).toBe('round');
});
