import { isEmpty, textIn, type Composer } from '../capture/composer.ts';
import { skeleton } from '../capture/skeleton.ts';
import type { Judgement } from './judge.ts';

/** A request this soon after a click or an Enter is the person's doing, not the editor's. */
const ACTIVATION_MS = 1500;
/** Shorter than this, a text in a request says nothing about what is being typed. */
const MIN_BONES = 12;

/** What is being written in this frame right now, and whether a request is its helper or its send. */
export type Writing = ReturnType<typeof createWriting>;

export function createWriting(now: () => number) {
  const composers = new Set<WeakRef<Composer>>();
  let editedAt = -Infinity;
  let activatedAt = -Infinity;
  let told = '';
  let composing = 0;

  function open(): { composer: Composer; text: string }[] {
    const found: { composer: Composer; text: string }[] = [];
    for (const ref of composers) {
      const composer = ref.deref();
      if (!composer?.isConnected) composers.delete(ref);
      else if (textIn(composer).trim()) found.push({ composer, text: textIn(composer) });
    }
    return found;
  }

  const holds = (bones: string): boolean => open().some(({ text }) => skeleton(text).bones.includes(bones));
  const activated = (): boolean => now() - activatedAt < ACTIVATION_MS && activatedAt >= editedAt;

  return {
    edited(composer: Composer): void {
      editedAt = now();
      if (![...composers].some((ref) => ref.deref() === composer)) composers.add(new WeakRef(composer));
      if (composers.size > 50) composers.delete(composers.values().next().value!);
    },
    /** A trusted click on a control, or an Enter that was let go. */
    activate: (): void => {
      activatedAt = now();
    },
    activated,
    activatedSince: (at: number): boolean => activated() && activatedAt > at,
    open,
    /** Every finding of a request stands in a composer, and nobody has pressed anything since. */
    isTyping({ text, findings }: Judgement): boolean {
      if (activated() || text === null || !findings.length) return false;
      return findings.every(
        (f) => f.start !== null && f.end !== null && holds(skeleton(text.slice(f.start, f.end)).bones),
      );
    },
    /** The request carries what stands in a composer. */
    carries(text: string): boolean {
      const { bones } = skeleton(text);
      return open().some((o) => {
        const own = skeleton(o.text).bones;
        return own.length >= MIN_BONES && bones.includes(own);
      });
    },
    isAuxiliary(text: string): boolean {
      return !activated() && this.carries(text);
    },
    /** Runs `act` once while the composer keeps its text: one record a composition. */
    oncePerComposition(act: () => void): void {
      const id = open().length ? String([...composers].findIndex((ref) => ref.deref() === open()[0]?.composer)) : '';
      const started = `${id} ${composing}`;
      if (told === started) return;
      told = started;
      act();
    },
    /** The composers were emptied: what comes next is a new composition. */
    sweep(): void {
      for (const ref of composers) {
        const composer = ref.deref();
        if (composer?.isConnected && !isEmpty(composer)) return;
      }
      composing++;
    },
  };
}
