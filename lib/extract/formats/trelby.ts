// Trelby keeps a script as lines, each led by how it goes on and what it is.
import type { Part } from '../gather.ts';
import { createScriptPage } from './script-page.ts';

const types: Readonly<Record<string, string>> = {
  '\\': 'Scene Heading',
  '.': 'Action',
  _: 'Character',
  ':': 'Dialogue',
  '(': 'Parenthetical',
  '/': 'Transition',
  '=': 'Shot',
  '%': 'Note',
  '@': 'Act Break',
};
/** What stands between a line and the next of the same paragraph; a paragraph's last line says ".". */
const joints: Readonly<Record<string, string>> = { '>': ' ', '+': '  ', '&': '', '|': '\n' };

export function trelbyText(file: string): Part {
  const page = createScriptPage();
  let words = '';
  for (const line of file.split('\n').map((line) => line.trimEnd())) {
    if (line.startsWith('#')) {
      const said = /^#(?:Title|Header)-String (?:[^,]{0,20},){6}(.{1,500})/.exec(line)?.[1];
      if (said) page.paragraph('', said);
      continue;
    }
    const [joint, type] = [joints[line[0] ?? ''], types[line[1] ?? '']];
    if (type === undefined || (joint === undefined && line[0] !== '.')) continue;
    words += line.slice(2) + (joint ?? '');
    if (joint !== undefined) continue;
    page.paragraph(type, words);
    words = '';
  }
  page.paragraph('Action', words);
  return page.part();
}
