import { lendOver } from './lend.ts';
import { decodeAsk, LINE_MARK, type Ask } from './line-words.ts';

/** `pass` and `refuse` at once; a promise makes the page's request wait for it. */
export type Reply = 'pass' | 'refuse' | Promise<boolean>;

export interface LineHandlers {
  /** Runs while the page's call is on the stack: must be quick, must not throw. */
  ask(ask: Ask, files: File[]): Reply;
  /** A tree outside the document whose events no window listener hears. */
  adopt(root: Node): void;
}

/**
 * Lays the private line: an element both worlds hold and no page script ever sees. At document start it lies in the
 * document for the page hook, which runs next, to take; from then on it is theirs alone.
 */
export function layLine(document: Document, handlers: LineHandlers): void {
  const node = document.createElement('input');
  node.type = 'file';
  node.multiple = true;
  node.setAttribute(LINE_MARK, '');
  lendOver(node);
  let tickets = 0;
  const say = (type: string, detail: string): boolean => node.dispatchEvent(new CustomEvent(type, { detail }));

  node.addEventListener('ask', (event) => {
    const ask = decodeAsk((event as CustomEvent<string>).detail);
    const files = ask.about === 'files' || ask.about === 'taken' ? [...(node.files ?? [])] : [];
    let reply: Reply;
    try {
      reply = handlers.ask(ask, files);
    } catch {
      reply = 'refuse';
    }
    if (typeof reply === 'string') return void say('verdict', reply);
    const ticket = ++tickets;
    const tell = (passes: boolean): void => void say('settled', `${ticket}${passes ? '+' : '-'}`);
    reply.then(tell, () => tell(false));
    say('verdict', String(ticket));
  });
  node.addEventListener('adopt', () => {
    const root = node.lastChild;
    if (!root) return;
    root.remove();
    handlers.adopt(root);
  });

  (document.documentElement ?? document).append(node);
  // Where the page hook did not come (it is injected next), the line must not stay behind for the page to find.
  setTimeout(() => node.remove(), 1000);
}
