import { SOFT, table } from './pdf-look.ts';
import { answerTo, questions } from './questions.ts';
import type { Report, Use } from './report.ts';

/** Every use by itself, each question that was answered; what nobody answered is named in one line. */
export function pagesOfUses({ uses, isCut }: Report): object[] {
  return [
    { text: 'Uses', style: 'h1', ...(uses.length > 0 ? { pageBreak: 'before' } : {}) },
    ...(uses.length === 0 ? [{ text: 'No use was asked about or declared in this period.', color: SOFT }] : []),
    ...uses.flatMap((use, index) => pageOfUse(use, index + 1)),
    ...(isCut ? [{ text: 'There are more uses than one report holds: ask for a shorter period.', bold: true }] : []),
  ];
}

function pageOfUse(use: Use, number: number): object[] {
  const answered = questions.map(({ title, questions: asked }) => ({
    title,
    lines: asked.map((question) => [question.asks, answerTo(question, use)] as const).filter(([, said]) => said !== ''),
  }));
  const silent = questions
    .filter((_, index) => answered[index]?.lines.length === 0)
    .map(({ title }) => title.toLowerCase());
  return [
    {
      // A headline is not left behind at the foot of a page.
      unbreakable: true,
      stack: [
        { text: `${number}. ${use.useName || 'Use'}, ${use.toolName}`, style: 'h2', margin: [0, 14, 0, 2] },
        {
          text: [{ text: use.statusName, bold: true }, `  ·  asked ${use.openedAt.slice(0, 10)}`],
          margin: [0, 0, 0, 4],
        },
      ],
    },
    table(
      [72, 140, '*'],
      answered.flatMap(({ title, lines }) =>
        lines.map(([asks, said], index) => [index === 0 ? title : '', { text: asks, color: SOFT }, said]),
      ),
      { isHeadless: true },
    ),
    ...(silent.length > 0 ? [{ text: `Not said: ${silent.join(', ')}.`, style: 'small', margin: [0, 4, 0, 0] }] : []),
    { text: `Case ${use.id}`, style: 'small' },
  ];
}
