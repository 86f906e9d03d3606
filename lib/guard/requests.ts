import { addressText, bodyText } from '../capture/body-text.ts';
import type { Clearances } from '../capture/clearance.ts';
import type { Reply } from '../capture/guard-line.ts';
import type { Ask } from '../capture/line-words.ts';
import type { Gesture } from '../model/attempt.ts';
import { t } from '../words/t.ts';
import { createAnswered, digest } from './answered.ts';
import type { GateLink } from './gate-link.ts';
import type { Desk } from './desk.ts';
import { isOrphaned } from './greet.ts';
import { tellCopied } from './tell-copied.ts';
import { textOf, type Material } from './material.ts';
import { MAX_IN_PLACE, type Judge, type Judgement } from './judge.ts';
import type { Standing } from './standing.ts';
import type { Writing } from './writing.ts';

interface Parts {
  standing: Standing;
  judge: Judge;
  clearances: Clearances;
  desk: Desk;
  writing: Writing;
  gate: GateLink;
  hookReady(): void;
  quietLine(text: string): void;
  sayReload(): void;
  now(): number;
}

/** Ways on which a body leaves with a request of its own. */
const requestWays: ReadonlySet<Ask['way']> = new Set(['fetch', 'xhr', 'beacon', 'form']);

const gestureOf = (way: Ask['way']): Gesture => (way === 'clipboard' ? 'paste' : way === 'picker' ? 'file' : 'request');

/** Answers the page hook: what page scripts are about to send, read or take, by whatever way. */
export function createRequests(parts: Parts) {
  const { standing, judge, desk, writing } = parts;
  const { recent, remember } = createAnswered(parts.now);

  function answer(ask: Ask, files: File[]): Reply {
    if (ask.about === 'ready') {
      parts.hookReady();
      return 'pass';
    }
    if (ask.about === 'taken') {
      if (standing.snapshot()) tellCopied(files);
      return 'pass';
    }
    return throughGate(ask, judged(ask, files));
  }

  /** What the network gate could not judge by itself, it has to be told of before it leaves. */
  function throughGate(ask: Ask, reply: Reply): Reply {
    if (reply === 'refuse' || !requestWays.has(ask.way) || !parts.gate.isThere()) return reply;
    if (typeof reply !== 'string')
      return reply.then((goes) => (goes ? parts.gate.pass(ask.url).then(() => true) : goes));
    if (ask.about === 'text' && ask.text.length <= MAX_IN_PLACE) return reply;
    const told = parts.gate.pass(ask.url);
    return ask.mayWait ? told.then(() => true) : reply;
  }

  function judged(ask: Ask, files: File[]): Reply {
    // Nothing to read is nothing to hold: a page's own loading is never delayed.
    if (ask.about === 'text' && !ask.text.trim() && !addressText(ask.url)) return 'pass';
    if (isOrphaned()) {
      parts.sayReload();
      return 'refuse';
    }
    if (!standing.isKnown()) return ask.mayWait ? later(ask, files) : 'refuse';
    if (!standing.snapshot()) return 'pass';
    if (ask.about === 'channel') return channel(ask);
    if (ask.about === 'files') return filesLeave(ask, files);
    return textLeaves(ask);
  }

  /** Before the first snapshot everything waits; then the same question is asked again. */
  async function later(ask: Ask, files: File[]): Promise<boolean> {
    await standing.known();
    const reply = judged({ ...ask, mayWait: true }, files);
    return typeof reply === 'string' ? reply === 'pass' : reply;
  }

  function channel(ask: Ask): Reply {
    const judgement = judge.channel(ask.text);
    const material: Material = { ...textOf('capture', ''), channel: ask.text, fixed: true };
    const { kind } = judgement.decision;
    if (kind === 'allow' || (kind === 'warn' && !ask.mayWait)) {
      if (judgement.findings.length)
        once(`channel ${ask.text}`, () => desk.note(material, judgement, standing.snapshot()!));
      return 'pass';
    }
    if (!ask.mayWait) {
      once(`channel ${ask.text}`, () => desk.note(material, judgement, standing.snapshot()!));
      return 'refuse';
    }
    return join(`channel ${ask.text}`, material);
  }

  function filesLeave(ask: Ask, files: File[]): Reply {
    const open = files.filter((file) => !parts.clearances.hasFile(file) && !pageMade(file));
    if (!open.length) return 'pass';
    if (!ask.mayWait) return 'refuse';
    const name = open.map((f) => `${f.name} ${f.size} ${f.lastModified}`).join('\n');
    return join(name, { ...textOf(gestureOf(ask.way), ''), text: null, files: open, fixed: true });
  }

  /** A picture or a recording the page made itself, after the person let it have one. */
  function pageMade(file: File): boolean {
    if (file.name || !file.type) return false;
    if (/^(?:audio|video)\//.test(file.type)) return parts.clearances.hasChannel('microphone or camera');
    return file.type.startsWith('image/') && parts.clearances.hasFileLike('image/');
  }

  function textLeaves(ask: Ask): Reply {
    const text = [bodyText(ask.text), addressText(ask.url)].filter(Boolean).join('\n');
    if (!text) return 'pass';
    const blocked = standing.snapshot()!.tool.status === 'blocked';
    if (blocked && writing.carries(text)) return 'refuse';
    if (!blocked && standing.snapshot()!.typeahead === 'off' && writing.isAuxiliary(text)) return 'refuse';
    if (text.length > MAX_IN_PLACE) return ask.mayWait ? join(digest(text), longText(ask, text)) : 'refuse';
    const judgement = judge.glance(text);
    if (judgement.decision.kind === 'allow') return 'pass';
    if (writing.isTyping(judgement)) return typeAhead(judgement);
    const material: Material = { ...textOf(gestureOf(ask.way), text), fixed: true };
    if (ask.mayWait) return join(bonesOf(judgement), material);
    once(bonesOf(judgement), () => desk.note(material, judgement, standing.snapshot()!));
    return 'refuse';
  }

  const longText = (ask: Ask, text: string): Material => ({ ...textOf(gestureOf(ask.way), text), fixed: true });

  /** What is being typed turned confidential: its helpers fail quietly, the panel waits for send. */
  function typeAhead(judgement: Judgement): Reply {
    writing.oncePerComposition(() => {
      parts.quietLine(t('line.typing'));
      void desk.note({ ...textOf('type', judgement.text ?? ''), fixed: true }, judgement, standing.snapshot()!);
    });
    return 'refuse';
  }

  /** Several requests with the same words are one question; after a no the page's retries get the same no. */
  function join(key: string, material: Material): Reply {
    const known = recent(key);
    if (known && !writing.activatedSince(known.at)) return known.outcome;
    let go: (passes: boolean) => void = () => undefined;
    const outcome = new Promise<boolean>((resolve) => (go = resolve));
    remember(key, outcome);
    void desk.settle(material, { release: () => go(true), discard: () => go(false) }).catch(() => go(false));
    return outcome;
  }

  function once(key: string, act: () => Promise<void>): void {
    if (recent(key)) return;
    remember(key, Promise.resolve(false));
    void act();
  }

  return { answer };
}

const bonesOf = ({ text, findings }: Judgement): string =>
  findings.map((f) => f.detector + digest((text ?? '').slice(f.start ?? 0, f.end ?? undefined))).join('|');
