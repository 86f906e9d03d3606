import { describe, expect, test } from 'vitest';
import { settle } from '../../lib/detect/settle.ts';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import type { Finding } from '../../lib/model/finding.ts';

const at = (
  detector: DetectorId,
  confidence: number,
  start: number | null,
  end: number | null,
  what = 'x',
): Finding => ({
  detector,
  confidence,
  start,
  end,
  what,
});

describe('settle', () => {
  test.each<[string, Finding[], Finding[]]>([
    ['drops what is too faint', [at('script', 0.1, 0, 5)], []],
    [
      'joins overlapping spans of one detector, as sure as the surer',
      [at('script', 0.6, 4, 9, 'b'), at('script', 0.8, 0, 5, 'a')],
      [at('script', 0.8, 0, 9, 'a')],
    ],
    [
      'keeps spans of one detector that only touch',
      [at('script', 0.6, 0, 5), at('script', 0.6, 5, 9)],
      [at('script', 0.6, 0, 5), at('script', 0.6, 5, 9)],
    ],
    [
      'keeps raised findings of two detectors over one place',
      [at('script', 0.6, 0, 9), at('call-sheet', 0.7, 0, 9)],
      [at('call-sheet', 0.7, 0, 9), at('script', 0.6, 0, 9)],
    ],
    [
      'drops a hint where a kindred detector is sure',
      [at('script', 0.3, 0, 9), at('call-sheet', 0.7, 2, 5)],
      [at('call-sheet', 0.7, 2, 5)],
    ],
    [
      'keeps a hint of another kind',
      [at('personal-data', 0.3, 0, 9), at('script', 0.7, 0, 9)],
      [at('script', 0.7, 0, 9), at('personal-data', 0.3, 0, 9)],
    ],
    [
      'keeps what is about the whole file apart and first',
      [at('script', 0.9, 0, 9), at('script', 0.9, null, null)],
      [at('script', 0.9, null, null), at('script', 0.9, 0, 9)],
    ],
  ])('%s', (_, given, expected) => {
    expect(settle(given)).toEqual(expected);
  });

  test('keeps the surest of a flood', () => {
    const flood = Array.from({ length: 2000 }, (_, index) =>
      at('personal-data', index === 1999 ? 0.9 : 0.6, index * 2, index * 2 + 1),
    );
    const kept = settle(flood);
    expect(kept).toHaveLength(500);
    expect(kept.some((finding) => finding.confidence === 0.9)).toBe(true);
  });
});
