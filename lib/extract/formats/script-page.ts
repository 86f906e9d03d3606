import type { Place } from '../extracted.ts';
import type { Part } from '../gather.ts';

/** A screenplay written down paragraph by paragraph: headings and action set apart, a speaker above the speech. */
export interface ScriptPage {
  /** @param type as Final Draft calls it: "Scene Heading", "Dialogue". @param scene the number printed beside a heading. */
  paragraph(type: string, text: string, scene?: string): void;
  /** What follows stands there. */
  mark(name: string): void;
  /** The script itself goes on, in the scene it was in. */
  back(): void;
  part(): Part;
}

const MOST_PLACES = 20_000;
const continues = new Set(['Dialogue', 'Parenthetical']);
const capitals = new Set(['Scene Heading', 'Character', 'Transition']);

export function createScriptPage(): ScriptPage {
  const lines: string[] = [];
  const places: Place[] = [];
  let length = 0;
  let marked = '';
  let current = 'script';
  let headings = 0;
  const write = (line: string) => {
    lines.push(line);
    length += line.length + 1;
  };
  return {
    paragraph(type, words, scene = '') {
      const text = words.trim();
      if (text === '') return;
      if (lines.length > 0 && !continues.has(type)) write('');
      if (type === 'Scene Heading') marked = current = `scene ${scene || `${++headings}, not numbered`}`;
      if (marked !== '' && places.length < MOST_PLACES) places.push({ at: length, name: marked });
      marked = '';
      const line = shaped(type, text);
      write(type === 'Scene Heading' && scene !== '' ? `${scene} ${line}` : line);
    },
    mark: (name) => void (marked = name),
    back: () => void (marked = current),
    part: () => ({ text: lines.join('\n'), places }),
  };
}

const shaped = (type: string, text: string): string => {
  if (capitals.has(type)) return text.toUpperCase();
  return type === 'Parenthetical' && !text.startsWith('(') ? `(${text})` : text;
};
