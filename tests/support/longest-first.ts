import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/**
 * Begun last, each of these would keep all processors but one idle for as long as it takes; and where no earlier run is
 * remembered, the runner begins with the largest files, of which they are not.
 */
const LONGEST = [
  'e2e/soak-sample',
  'e2e/guard-composers',
  'e2e/guard-widgets',
  'e2e/guard.firefox',
  'e2e/page-scripts',
  'e2e/formats',
  'e2e/journal',
  'e2e/screens',
  'e2e/documents.test',
  'e2e/signed-policy',
  'e2e/approval',
  'hostile/hostile-files',
  'protect/',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((name) => moduleId.includes(`/tests/${name}`));
  return place < 0 ? LONGEST.length : place;
};

/** The order test files are begun in: the longest first, the others as the runner has them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
