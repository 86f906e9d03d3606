import { composerAt, isField, textIn, type Composer } from '../capture/composer.ts';
import type { GestureSink } from '../capture/gestures.ts';
import type { Held } from '../capture/held.ts';
import { filesBelow, foldersIn, holdDrop } from '../capture/hold-drop.ts';
import { holdFiles } from '../capture/hold-files.ts';
import { carriedBy, holdPaste, plainText, richText, type Carried } from '../capture/hold-paste.ts';
import { holdClick, holdEnter, holdSubmit } from '../capture/hold-send.ts';
import { sends } from '../capture/send-control.ts';
import { deepTarget } from '../capture/deep-target.ts';
import { isOrphaned } from './greet.ts';
import type { Gesture } from '../model/attempt.ts';
import type { Desk } from './desk.ts';
import { textOf, type Material } from './material.ts';
import { MAX_IN_PLACE, type Judge } from './judge.ts';
import type { PanelHost } from './panel-host.ts';
import { createPieces } from './pieces.ts';
import type { Standing } from './standing.ts';
import type { Use } from './use.ts';
import type { Writing } from './writing.ts';
import { t } from '../words/t.ts';

interface Parts {
  standing: Standing;
  judge: Judge;
  desk: Desk;
  writing: Writing;
  use: Use;
  host: PanelHost;
  now(): number;
}

/** What becomes of each gesture: clean text is left untouched, everything else is stopped now and settled later. */
export function judgeGestures({ standing, judge, desk, writing, use, host, now }: Parts): GestureSink {
  const pieces = createPieces(now);

  /** May this text go without a word? Synchronous: the page has not seen the event yet. */
  function passes(gesture: Gesture, texts: string[]): boolean {
    try {
      return glanceAt(gesture, texts);
    } catch {
      // What cannot be judged in place is held; the desk knows the rule for errors.
      return false;
    }
  }

  function glanceAt(gesture: Gesture, texts: string[]): boolean {
    if (!standing.isKnown() || isOrphaned()) return false;
    if (!standing.snapshot()) return true;
    if (judge.refused('')) return false;
    for (const text of texts) {
      if (text.length > MAX_IN_PLACE) return false;
      const judgement = judge.glance(text);
      if (judgement.decision.kind !== 'allow') return false;
      if (judgement.findings.length) void desk.note(textOf(gesture, text), judgement, standing.snapshot()!);
    }
    use.passed(gesture);
    return true;
  }

  function settle(material: Material, held: Held): void {
    host.line(t('line.checking'));
    desk.settle(material, held).catch(() => {
      held.discard();
      host.line(t('line.broken'), {
        label: t('line.reload'),
        act: () => location.reload(),
      });
    });
  }

  /** Writing that is about to be sent: the composer it stands in, or every open one. */
  function writings(near: Composer | null): { composer: Composer; text: string }[] {
    const open = writing.open();
    if (near && textIn(near).trim() && !open.some((o) => o.composer === near))
      open.push({ composer: near, text: textIn(near) });
    return open;
  }

  return {
    paste(event, target) {
      noteComposer(target);
      const carried = carriedBy(event.clipboardData);
      const text = plainText(carried);
      const hidden = beyond(text, richText(carried));
      const together = pieces.joined(text);
      const isSplit = together !== null && !mayPass(together);
      if (!isSplit && !carried.files.length && passes('paste', hidden ? [text, hidden] : [text])) {
        pieces.passed(text);
        return;
      }
      pieces.forget();
      const beside = [isSplit ? together : '', text ? hidden : ''].filter(Boolean).join('\n');
      const material = { ...textOf('paste', text || hidden), also: beside || null, files: carried.files };
      settle(material, holdPaste(event, target, carried));
    },

    drop(event, target) {
      noteComposer(target);
      const carried = carriedBy(event.dataTransfer);
      const text = plainText(carried);
      const gesture = carried.files.length ? 'drop' : 'drag-text';
      const hidden = beyond(text, richText(carried));
      if (!carried.files.length && passes(gesture, hidden ? [text, hidden] : [text])) return;
      const folders = foldersIn(event.dataTransfer);
      const files = carried.files.filter((file) => !folders.some((folder) => folder.name === file.name));
      const whole: Carried = { ...carried, files };
      const below = folders.length ? filesBelow(folders) : null;
      const material: Material = { ...textOf(gesture, text || hidden), also: null, files: whole.files, below };
      settle(material, holdDrop(event, target, whole));
    },

    picked(event, input) {
      if (standing.isKnown() && !standing.snapshot() && !isOrphaned()) return;
      const held = holdFiles(event, input);
      settle({ ...textOf('file', ''), text: null, files: held.files }, held);
    },

    enter(event, composer) {
      const text = textIn(composer);
      if (!text.trim()) return;
      if (passes('type', [text])) {
        writing.activate();
        return;
      }
      settle(textOf('type', text), activating(holdEnter(event, deepTarget(event) ?? composer, composer), writing));
    },

    click(event, control) {
      if (!sends(control, standing.snapshot()?.sendCues)) return writing.activate();
      const open = writings(null);
      const caught = open.find(({ text }) => !mayPass(text));
      if (caught) {
        const held = holdClick(event, control, caught.composer);
        return settle(textOf('send', caught.text), activating(held, writing));
      }
      if (open.length) use.passed('send');
      writing.activate();
    },

    submit(event, form) {
      const text = formText(form);
      if (!text.trim() || mayPass(text)) return writing.activate();
      settle({ ...textOf('send', text), fixed: true }, activating(holdSubmit(event, form), writing));
    },

    edited(composer) {
      writing.sweep();
      writing.edited(composer);
    },
  };

  /** Rich editors take a paste or a drop without an input event, and what stands in them is sent all the same. */
  function noteComposer(target: Element | null): void {
    const composer = composerAt(target);
    if (composer) writing.edited(composer);
  }

  function mayPass(text: string): boolean {
    if (!standing.isKnown() || isOrphaned()) return false;
    if (!standing.snapshot()) return true;
    try {
      return isClean(text);
    } catch {
      return false;
    }
  }

  function isClean(text: string): boolean {
    return !judge.refused('') && text.length <= MAX_IN_PLACE && judge.glance(text).decision.kind === 'allow';
  }
}

/** Once let go, what follows is the person's doing. */
const activating = (held: Held, writing: Writing): Held => ({
  ...held,
  release(left) {
    writing.activate();
    held.release(left);
  },
});

/** Words that only the rich flavour carries: hidden text, or a paste without a plain flavour. */
function beyond(plain: string, rich: string): string {
  if (!rich) return '';
  const words = rich
    .replaceAll(/<[^>]{0,5000}>/g, ' ')
    .replaceAll(/&[a-z#0-9]{1,10};/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.length > plain.length * 1.2 + 80 ? words : '';
}

const formText = (form: HTMLFormElement): string =>
  [...form.elements]
    .filter((field) => isField(field))
    .map((field) => (field as HTMLInputElement).value)
    .join('\n');
