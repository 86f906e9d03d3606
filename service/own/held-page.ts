// The part of an export that is for reading: one page without a script, which opens anywhere and fetches nothing.
import { routeNames, statusNames } from '../review/report/names.ts';
import { toolName } from '../../components/ui/tool-name.ts';
import { asHtml as escaped } from '../as-html.ts';
import type { Held } from './held.ts';
import { heldWords as said } from './held-words.ts';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 3rem auto; padding: 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid GrayText; overflow-wrap: anywhere; }
`;

type Cell = string | number | null;

function table(caption: string, names: readonly string[], rows: readonly (readonly Cell[])[], none: string): string {
  const body =
    rows.length === 0
      ? `<p>${escaped(none)}</p>`
      : `<table><tr>${names.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr>${rows
          .map(
            (row) => `<tr>${row.map((value) => `<td dir="auto">${escaped(String(value ?? ''))}</td>`).join('')}</tr>`,
          )
          .join('\n')}</table>`;
  return `<section><h2>${escaped(caption)}</h2>\n${body}</section>`;
}

/** `at`: when it was made, ISO. */
export function heldPage(held: Held, at: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(said.title)}</title>
<style>${style}</style>
<h1>${escaped(said.title)}</h1>
<p>${escaped(said.made(at, held.device))}</p>
${sectionsOf(held).join('\n')}
</html>
`;
}

const sectionsOf = (held: Held): string[] => [
  table(
    said.productions.title,
    said.productions.columns,
    held.productions.map(({ production, enrolledAt, note, revoked, isHeld }) => [
      production,
      enrolledAt,
      note || said.productions.noNote,
      revoked ? `${said.productions.revoked} ${revoked.at}. ${revoked.reason}` : isHeld ? said.held : '',
    ]),
    '',
  ),
  table(
    said.records.title,
    said.records.columns,
    held.records.map(({ production, type, count }) => [
      production,
      said.types[type] ?? type,
      count,
      keptIn(held, production, type),
    ]),
    said.records.none,
  ),
  table(
    said.cases.title,
    said.cases.columns,
    held.cases.map(({ openedAt, production, tool, status, route, reason, answer }) => [
      openedAt,
      production,
      toolName(tool),
      `${statusNames[status]}. ${routeNames[route]}.`,
      reason,
      answer ? [answer.verdict, answer.conditions, answer.note, answer.by].filter(Boolean).join('. ') : null,
    ]),
    said.cases.none,
  ),
  table(said.readers.title, said.readers.columns, held.readers.map(readerCells), said.readers.none),
  table(said.identified.title, said.identified.columns, held.identified.map(identifiedCells), said.identified.none),
  table(
    said.erased.title,
    said.erased.columns,
    held.erased.map(({ at, production, count, by, reason }) => [at, production, count, by, reason]),
    said.erased.none,
  ),
  table(
    said.opened.title,
    said.opened.columns,
    held.opened.map(({ at, remote }) => [at, remote]),
    '',
  ),
];

const readerCells = ({ at, name, event, records, production }: Held['readers'][number]): Cell[] => [
  at,
  name ?? said.readers.token,
  said.readers.what(event, records),
  production ?? said.readers.everywhere,
];

const identifiedCells = (one: Held['identified'][number]): Cell[] => [
  one.at,
  one.production,
  one.askedBy,
  one.reason,
  said.identified.states[one.state] + said.identified.decided(one.decidedBy, one.until),
];

function keptIn({ kept }: Held, production: string, type: string): string {
  const rule = kept.find((one) => one.production === production && one.type === type);
  return said.keptFor(rule?.days ?? null);
}
