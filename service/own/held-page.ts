// The part of an export that is for reading: one page without a script, which opens anywhere and fetches nothing.
import { toolName } from '../../components/ui/tool-name.ts';
import { asHtml as escaped } from '../as-html.ts';
import type { Held } from './held.ts';
import { heldWords } from './held-words.ts';
import type { HeldWords } from './held-words.ts';
import type { Spoken } from './tongue-of.ts';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 3rem auto; padding: 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid GrayText; overflow-wrap: anywhere; }
`;

type Cell = string | number | null;

interface Head {
  title: string;
  columns: readonly string[];
  none: string;
}

function table({ title, columns, none }: Head, rows: readonly (readonly Cell[])[]): string {
  const body =
    rows.length === 0
      ? `<p>${escaped(none)}</p>`
      : `<table><tr>${columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr>${rows
          .map(
            (row) => `<tr>${row.map((value) => `<td dir="auto">${escaped(String(value ?? ''))}</td>`).join('')}</tr>`,
          )
          .join('\n')}</table>`;
  return `<section><h2>${escaped(title)}</h2>\n${body}</section>`;
}

/** `at`: when it was made, ISO. */
export function heldPage(held: Held, at: string, { say, lang, dir }: Spoken): string {
  const said = heldWords(say, (instant) => `${instant.slice(0, 16).replace('T', ' ')} UTC`);
  const command = 'npm run verify -- FILE';
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(said.title)}</title>
<style>${style}</style>
<h1>${escaped(said.title)}</h1>
<p>${escaped(say('own.made', { at, device: held.device, command }))}</p>
${sectionsOf(held, said).join('\n')}
</html>
`;
}

const sectionsOf = (held: Held, said: HeldWords): string[] => [
  table(
    said.productions,
    held.productions.map(({ production, enrolledAt, note, revoked, isHeld }) => [
      production,
      enrolledAt,
      note || said.noNote,
      revoked ? `${revoked.at}. ${said.revoked(revoked.reason)}` : isHeld ? said.held : '',
    ]),
  ),
  table(
    said.records,
    held.records.map(({ production, type, count }) => [
      production,
      said.typeOf(type),
      count,
      said.keptFor(daysOf(held, production, type)),
    ]),
  ),
  table(
    said.cases,
    held.cases.map((of) => [
      of.openedAt,
      of.production,
      toolName(of.tool),
      `${said.statusOf(of.status)}. ${said.routeOf(of.route)}.`,
      of.reason,
      said.answerOf(of),
    ]),
  ),
  table(
    said.readers,
    held.readers.map((one) => [one.at, said.readBy(one), said.readWhat(one), one.production ?? said.everywhere]),
  ),
  table(
    said.identified,
    held.identified.map((one) => [one.at, one.production, one.askedBy, one.reason, said.cameOf(one)]),
  ),
  table(
    said.erased,
    held.erased.map(({ at, production, count, by, reason }) => [at, production, count, by, reason]),
  ),
  table(
    said.opened,
    held.opened.map(({ at, remote }) => [at, remote]),
  ),
];

const daysOf = ({ kept }: Held, production: string, type: string): number | null =>
  kept.find((one) => one.production === production && one.type === type)?.days ?? null;
