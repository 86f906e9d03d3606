// What was refused, or never decided, does not leave: whatever a page, a worker or another extension sends is looked at
// once more where it leaves the browser, out of every page's reach.
import type { Decision } from '../model/decision.ts';
import type { Tool } from '../model/tool.ts';
import { createClearedWords } from './cleared-words.ts';
import { carriesNothing, hasBody, readRequest, whenceOf, type RequestDetails } from './read-request.ts';
import { createTickets } from './tickets.ts';
import type { Bases, WordMark } from '../capture/word-mark.ts';
import type { Sender, Whence } from './whence.ts';

/** A request that was stopped, and why; nothing of what it carried. */
export interface Stopped {
  tool: Tool;
  tab: number;
  /** `unseen`: nobody judged what it carries, and it cannot be read here. `not-ready`: the rules were not here yet. */
  why: 'finding' | 'unseen' | 'not-ready';
  /** What the rules make of what was found; null unless something was. */
  decision: Decision | null;
  /** The browser's word for the way it took. */
  way: string;
  host: string;
  length: number;
}

export interface GateParts {
  /** The tool at an address; null for none. */
  toolAt(url: string): Tool | null;
  /** The tool whose guard runs in this tab's top frame; null for none. */
  toolOfTab(tab: number): Tool | null;
  /** Decides by the rules of this tool. `mask` blanks out what was cleared. */
  judge(tool: Tool, words: string, mask: (text: string) => string): Decision;
  /** Origin of our own pages and worker. */
  own: string;
  now(): number;
  onStopped(stopped: Stopped): void;
}

/** Redirects of what was let go keep its id; more than are ever under way at once. */
const MOST_UNDER_WAY = 1000;

export type NetworkGate = ReturnType<typeof createNetworkGate>;

export function createNetworkGate(parts: GateParts) {
  const tickets = createTickets(parts.now);
  const cleared = createClearedWords(parts.now);
  const underWay = new Set<string>();
  /** Forms whose fields were seen, and the most those can weigh: Firefox leaves their files out. */
  const forms = new Map<string, number>();
  let isReady = false;

  /** The tool a request is to be judged by: where it goes, or where it comes from. Null: none of ours. */
  function toolOf(details: RequestDetails, whence: Whence): Tool | null {
    if ((details.initiator ?? details.originUrl)?.startsWith(parts.own)) return null;
    const target = parts.toolAt(details.url);
    if (target) return target;
    if (whence.origin) return parts.toolAt(whence.origin) ?? null;
    // An address a person opens has no origin and belongs to no page; one that a page fetches ahead does.
    if (details.type === 'main_frame' && !details.documentId) return null;
    return parts.toolOfTab(whence.tab);
  }

  function letGo({ requestId }: RequestDetails): true {
    underWay.add(requestId);
    if (underWay.size > MOST_UNDER_WAY) underWay.delete(underWay.values().next().value!);
    return true;
  }

  function stop(
    details: RequestDetails,
    tool: Tool,
    why: Stopped['why'],
    decision: Decision | null,
    length = 0,
  ): false {
    const host = URL.parse(details.url)?.host ?? '';
    parts.onStopped({ tool, tab: details.tabId, why, decision, way: details.type, host, length });
    return false;
  }

  /** Whether it may leave. Answers at once: Chromium waits for nothing. */
  function passes(details: RequestDetails): boolean {
    if (carriesNothing(details)) return true;
    const whence = whenceOf(details);
    const tool = toolOf(details, whence);
    if (!tool) return true;
    if (!isReady) return hasBody(details) ? stop(details, tool, 'not-ready', null) : true;
    if (underWay.has(details.requestId)) return true;
    if (hasBody(details) && tickets.usePass(whence, details.url)) return letGo(details);
    const { words, isOpaque, length } = readRequest(details);
    if (words) {
      const decision = parts.judge(tool, words, (text) => cleared.mask(whence, text));
      if (decision.kind !== 'allow') return stop(details, tool, 'finding', decision, words.length);
    }
    if (!isOpaque) {
      noteForm(details);
      return true;
    }
    return tickets.useFile(whence) ? letGo(details) : stop(details, tool, 'unseen', null, length);
  }

  function noteForm({ requestId, requestBody }: RequestDetails): void {
    if (!requestBody?.formData) return;
    forms.set(requestId, formWeight(requestBody.formData));
    if (forms.size > MOST_UNDER_WAY) forms.delete(forms.keys().next().value!);
  }

  return {
    passes,
    weightOf(requestId: string): number | null {
      const weight = forms.get(requestId) ?? null;
      forms.delete(requestId);
      return weight;
    },
    /** A body that turned out to hold files after it was let through by its fields. */
    passesUnseen(details: RequestDetails): boolean {
      const whence = whenceOf(details);
      const tool = toolOf(details, whence);
      if (!tool || underWay.has(details.requestId)) return true;
      return tickets.useFile(whence) ? letGo(details) : stop(details, tool, 'unseen', null);
    },
    ready: (): void => void (isReady = true),
    isReady: (): boolean => isReady,
    pass: (from: Sender, url: string): void => tickets.pass(from, url),
    clear(from: Sender, bases: Bases, words: readonly WordMark[], files: readonly number[]): void {
      cleared.add(from, bases, words);
      for (const bytes of files) tickets.file(from, bytes);
    },
  };
}

const utf8 = new TextEncoder();
const sizeOf = (text: string): number => utf8.encode(text.replaceAll(/\r?\n/g, '\r\n')).length;

/** Bytes a form's fields take at most, with what Firefox puts around each; a file brings its name and kind as well. */
function formWeight(formData: Record<string, unknown[]>): number {
  let weight = 70;
  for (const [name, values] of Object.entries(formData))
    for (const value of values) weight += 110 + sizeOf(name) + sizeOf(String(value));
  return weight;
}
