import { detach, getOwnPropertyDescriptor } from './pristine.ts';
import { makeTransfer } from './make-transfer.ts';
import { encodeAsk, LEND, LINE_MARK, type Ask, type Verdict } from '../capture/line-words.ts';

const dispatch = detach(EventTarget.prototype.dispatchEvent);
const listen = detach(EventTarget.prototype.addEventListener);
const append = detach(Node.prototype.appendChild as (this: Node, child: Node) => Node);
const setFiles = detach(
  getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files')!.set as (this: HTMLInputElement, f: FileList) => void,
);
const filesOn = detach(
  getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files')!.get as (this: HTMLInputElement) => FileList,
);
const detailOf = detach(
  getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')!.get as (this: CustomEvent<string>) => string,
);
const filesOf = detach(
  getOwnPropertyDescriptor(DataTransfer.prototype, 'files')!.get as (this: DataTransfer) => FileList,
);
const { CustomEvent: Signal, parseInt: number } = globalThis;
const { parse } = JSON;

/** The page's end of the private line: asks the guard about what is about to leave. */
export interface Line {
  /** Answered before it returns: pass, refuse, or wait with a ticket for {@link Line.settled}. */
  ask(ask: Ask): { verdict: Verdict; ticket: number };
  /** Calls back once the guard (and the person) decided. A callback, not a promise: a page can replace `then`. */
  settled(ticket: number, then: (passes: boolean) => void): void;
  /** Hands files over by reference, for the next ask. */
  show(files: readonly File[]): void;
  /** Hands over the root of a detached tree, so that the guard can listen where no event reaches the window. */
  adopt(root: Node): void;
  /** What the guard lends for the paste or drop it is just giving back; null at any other time. */
  lent(): DataTransfer | null;
}

/** Takes the line the guard left in the document, or null where no guard runs. */
export function takeLine(document: Document): Line | null {
  const found = document.querySelector(`input[${LINE_MARK}]`);
  if (!(found instanceof HTMLInputElement)) return null;
  found.remove();
  found.removeAttribute(LINE_MARK);
  return openLine(found);
}

function openLine(node: HTMLInputElement): Line {
  // A plain record without prototype: a page that replaces Map cannot look in.
  const waiting = { __proto__: null } as unknown as Record<number, ((passes: boolean) => void) | undefined>;
  let answer = '';
  listen(node, 'verdict', (event) => {
    answer = detailOf(event as CustomEvent<string>);
  });
  // "7+" or "7-": the ticket and what became of it.
  listen(node, 'settled', (event) => {
    const said = detailOf(event as CustomEvent<string>);
    const ticket = number(said, 10);
    const then = waiting[ticket];
    waiting[ticket] = undefined;
    then?.(said[said.length - 1] === '+');
  });
  let lent: DataTransfer | null = null;
  listen(node, LEND, (event) => {
    const strings = detailOf(event as CustomEvent<string>);
    lent = strings ? makeTransfer(filesOn(node), parse(strings) as [string, string][]) : null;
  });
  return {
    lent: () => lent,
    ask(ask) {
      answer = '';
      dispatch(node, new Signal('ask', { detail: encodeAsk(ask) }));
      // No answer is no permission: a guard that fell over must not open the way.
      if (answer === 'pass') return { verdict: 'pass', ticket: 0 };
      const ticket = number(answer, 10);
      return ticket > 0 ? { verdict: 'wait', ticket } : { verdict: 'refuse', ticket: 0 };
    },
    settled(ticket, then) {
      waiting[ticket] = then;
    },
    show(files) {
      setFiles(node, filesOf(makeTransfer(files)));
    },
    adopt(root) {
      append(node, root);
      dispatch(node, new Signal('adopt'));
    },
  };
}
