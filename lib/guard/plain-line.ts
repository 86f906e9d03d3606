import { tongue } from '../words/t.ts';

export interface LineButton {
  label: string;
  act(): void;
}

/** One line of plain words, with a button or two: what the guard can say without the panel. */
export function createLine(
  document: Document,
  text: string,
  buttons: readonly LineButton[] = [],
  look = 'line',
): HTMLElement {
  const line = document.createElement('div');
  line.className = look;
  Object.assign(line, tongue());
  line.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.textContent = text;
  line.append(words);
  for (const { label, act } of buttons) {
    const control = document.createElement('button');
    control.textContent = label;
    control.addEventListener('click', (event) => event.isTrusted && act());
    line.append(control);
  }
  return line;
}
