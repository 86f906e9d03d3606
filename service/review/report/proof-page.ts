import type { Proofs } from './report-pdf.ts';
import type { Report } from './report.ts';

/** What the report rests on, and how somebody who trusts nobody checks it. */
export const proofPage = (_report: Report, { key, size }: Proofs): object[] => [
  { text: 'How to check this report', style: 'h1' },
  {
    ol: [
      'This document, the same as CSV and JSON, the production’s whole log as evidence, and a list of them with their hashes came in one file. The service signed the list.',
      'On a computer with Slateguard’s sources, or with its verifier, which needs nothing else: npm run verify -- FILE.zip. It works without a network and without the service.',
      'It says “whole”, or names what was changed, added or taken out.',
    ],
  },
  {
    text: `The evidence shows a signed tree of ${size} ${size === 1 ? 'leaf' : 'leaves'}: one for each record, and for each statement of the service. Records of other productions are in it as hashes only.`,
    margin: [0, 8, 0, 0],
  },
  { text: 'Key of the service. Compare it with the one you were given by another way:', margin: [0, 8, 0, 2] },
  { text: key, style: 'mono' },
  {
    text: 'Letters this document has no shapes for are drawn as boxes; report.csv and report.json have them all.',
    style: 'small',
    margin: [0, 8, 0, 0],
  },
];
