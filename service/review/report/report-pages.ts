// What stands on the pages of a report, from the first to the last.
import { decisionWords } from '../decision-words.ts';
import { proofPage } from './proof-page.ts';
import type { Proofs } from './report-pdf.ts';
import type { Report } from './report.ts';
import { INK, SOFT, styles, table } from './pdf-look.ts';
import { pagesOfUses } from './pages-of-uses.ts';
import { pagesOfTools } from './pages-of-tools.ts';

const nameOf = ({ title, production }: Report): string => title ?? production;

export function reportPages(report: Report, proofs: Proofs): object {
  return {
    pageSize: 'A4',
    pageMargins: [48, 56, 48, 56],
    info: { title: `Generative AI disclosure, ${nameOf(report)}`, creator: 'Slateguard', producer: 'Slateguard' },
    language: 'en-GB',
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.25, color: INK },
    styles,
    header: (page: number) => (page === 1 ? '' : running(report)),
    footer: (page: number, pages: number) => ({
      text: `${page} of ${pages}`,
      alignment: 'right',
      margin: [48, 16, 48, 0],
      fontSize: 8,
      color: SOFT,
    }),
    content: [...firstPage(report), ...pagesOfTools(report), ...pagesOfUses(report), ...proofPage(report, proofs)],
  };
}

const running = (report: Report): object => ({
  columns: [
    { text: `Generative AI disclosure · ${nameOf(report)}` },
    { text: `${report.from} to ${report.to}`, alignment: 'right' },
  ],
  margin: [48, 24, 48, 0],
  fontSize: 8,
  color: SOFT,
});

/** Who, for which production, when; and what there is to know in one look. */
function firstPage(report: Report): object[] {
  const { organisation, production, showcode, from, to, madeAt, madeBy, policyRevision } = report;
  const facts: [string, string][] = [
    ['Production', [nameOf(report), production === nameOf(report) ? '' : production].filter(Boolean).join(', ')],
    ['Showcode', showcode ?? ''],
    ['Organisation', organisation ?? ''],
    ['Period', `${from} to ${to}, days in UTC`],
    ['Made', `${madeAt}, by ${madeBy}`],
    ['Policy', policyRevision === null ? '' : `revision ${policyRevision}`],
  ];
  return [
    { text: 'Generative AI disclosure', style: 'title' },
    { text: nameOf(report), style: 'subtitle' },
    table(
      ['auto', '*'],
      facts.filter(([, value]) => value !== ''),
      { isHeadless: true },
    ),
    { text: 'At a glance', style: 'h1' },
    table(['*', 'auto'], glance(report), { isHeadless: true }),
    { text: 'Held, and what was decided', style: 'h1' },
    heldTable(report),
    {
      text: 'The form of this report is Slateguard’s own: no studio has published one. “Shared” says that a use was told, and not that anybody approved it; approval, a person’s consent and the clearing of rights are three different things, and each stands in its own place. Not legal advice.',
      style: 'small',
      margin: [0, 16, 0, 0],
    },
  ];
}

function glance({ uses, tools, records, erased }: Report): [string, string][] {
  const count = (...statuses: string[]): string =>
    String(uses.filter(({ status }) => statuses.includes(status)).length);
  return [
    ['Records devices sent in the period', String(records)],
    ['Tools used', String(tools.length)],
    ['Uses asked about or declared', String(uses.length)],
    ['  shared, nobody asked to approve', count('shared')],
    ['  approved, with conditions or in use', count('approved', 'approved-with-conditions', 'in-use')],
    ['  declined', count('declined')],
    ['  still waiting for an answer', count('escalated', 'under-review')],
    ['  of people’s likeness or voice', String(uses.filter(({ fields }) => fields.people?.person).length)],
    ['Records erased from this production’s log, ever', String(erased)],
  ];
}

function heldTable({ held, tools }: Report): object {
  if (held.length === 0) return { text: 'Nothing was held in this period.', color: SOFT };
  const names = new Map(tools.map(({ tool, name }) => [tool, name]));
  const lines = held.map(({ tool, decision, count }) => [
    names.get(tool) ?? tool,
    decisionWords[decision as keyof typeof decisionWords] ?? decision,
    { text: String(count), alignment: 'right' },
  ]);
  return table(['*', '*', 'auto'], [['Tool', 'Decision', 'Times'], ...lines]);
}
