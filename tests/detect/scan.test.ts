import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { detectors } from '../../lib/detect/detectors/index.ts';
import { emptyKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';
import { detectorIds } from '../../lib/model/detector-id.ts';

const page = readFileSync(new URL('../fixtures/paperwork/script/hit-dialogue-run.txt', import.meta.url), 'utf8');

describe('scan', () => {
  test('finds nothing in nothing', () => {
    for (const text of ['', 'a', '\n\n\n', '   ', '\u200b', '\ud800']) expect(scan(text, emptyKit)).toEqual([]);
  });

  test('the span of a page pasted after a request covers the page and not the request', () => {
    const request = 'Could you please read this and tell me whether the rhythm of it works for you as an editor?\n\n';
    const found = scan(request + page, emptyKit).find((finding) => finding.detector === 'script');
    expect(found?.start).toBeGreaterThanOrEqual(0);
    expect(found?.start).toBeLessThanOrEqual(request.length);
    expect(found?.end).toBe((request + page).trimEnd().length);
  });

  test.each([
    ['carriage returns and line feeds', (text: string) => text.replaceAll('\n', '\r\n')],
    ['carriage returns', (text: string) => text.replaceAll('\n', '\r')],
    ['line separators', (text: string) => text.replaceAll('\n', '\u2028')],
    ['no-break spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['indentation with tabs', (text: string) => text.replaceAll(/^/gm, '\t\t')],
    ['doubled blank lines', (text: string) => text.replaceAll('\n', '\n\n')],
    ['no blank lines', (text: string) => text.replaceAll('\n\n', '\n')],
  ])('reads a script page with %s', (_, change) => {
    const raised = scan(change(page), emptyKit).some(
      ({ detector, confidence }) => detector === 'script' && confidence >= 0.5,
    );
    expect(raised).toBe(true);
  });

  test('spans lie inside the text and confidences between 0 and 1', () => {
    for (const { confidence, start, end } of scan(page + page, emptyKit)) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(2 * page.length);
      expect(end).toBeGreaterThan(start ?? -1);
    }
  });

  test('every detector has a published id and usable keywords', () => {
    for (const { id, keywords = [], lookups = [] } of detectors) {
      expect(detectorIds).toContain(id);
      for (const phrase of [...keywords, ...lookups]) {
        expect(phrase.length).toBeGreaterThanOrEqual(2);
        expect(phrase).toBe(phrase.toLowerCase());
      }
    }
  });
});
