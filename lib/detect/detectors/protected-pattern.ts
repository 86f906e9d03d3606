// Shot codes, asset numbers and the like: a production can name a pattern of its own, and say what it stands for.
import type { Finding } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';

const MOST_HITS = 500;
const CONFIDENCE = 0.9;

export const protectedPattern: Detector = {
  id: 'protected-term',
  label: 'Production pattern',
  detect({ text }, kit) {
    const findings: Finding[] = [];
    for (const { regex, detector, id } of kit.patterns) {
      for (const match of text.matchAll(regex)) {
        if (match[0] === '') continue;
        if (findings.length >= MOST_HITS) return findings;
        const start = match.index;
        findings.push({ detector, confidence: CONFIDENCE, start, end: start + match[0].length, what: id });
      }
    }
    return findings;
  },
};
