import { tongue } from '../words/t.ts';

export interface LineButton {
  label: string;
  act(): void;
}

/** One line of plain words, with a button at most: what the guard can say without the panel. */
export function createLine(document: Document, text: string, button?: LineButton, look = 'line'): HTMLElement {
  const line = document.createElement('div');
  line.className = look;
  Object.assign(line, tongue());
  line.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.textContent = text;
  line.append(words);
  if (!button) return line;
  const control = document.createElement('button');
  control.textContent = button.label;
  control.addEventListener('click', (event) => event.isTrusted && button.act());
  line.append(control);
  return line;
}
