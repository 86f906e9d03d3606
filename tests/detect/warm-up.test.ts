import { expect, it } from 'vitest';
import { detectors } from '../../lib/detect/detectors/index.ts';
import { warmUp } from '../../lib/detect/warm-up.ts';

it('readies every detector in a step of its own', () => {
  expect([...warmUp()]).toEqual(['keywords', ...detectors.map(({ id }) => id)]);
});
