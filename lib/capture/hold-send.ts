import { isField, keepSelection, rewrite, type Composer } from './composer.ts';
import { release } from './gestures.ts';
import { stop, type Held } from './held.ts';

/** Rich editors hear of new text a moment later; sending before that would send the old. */
const SETTLE_MS = 120;

function afterRewrite(composer: Composer | null, text: string | undefined, act: () => void): void {
  if (text === undefined || !composer) return act();
  rewrite(composer, text);
  setTimeout(act, SETTLE_MS);
}

/** Holds the Enter that would send a prompt. */
export function holdEnter(event: KeyboardEvent, target: Element, composer: Composer): Held {
  stop(event);
  const restore = keepSelection(composer);
  const { key, code, keyCode, which, ctrlKey, metaKey, shiftKey } = event;
  const init = {
    key,
    code,
    keyCode,
    which,
    ctrlKey,
    metaKey,
    shiftKey,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  return {
    discard: restore,
    release(left) {
      restore();
      afterRewrite(composer, left?.text, () => {
        const onto = target.isConnected ? target : composer;
        const untaken =
          release(onto, new KeyboardEvent('keydown', init)) && release(onto, new KeyboardEvent('keypress', init));
        if (untaken) enterByHand(composer);
        release(onto, new KeyboardEvent('keyup', init));
      });
    },
  };
}

/** Nobody took the key: do what the browser does with an Enter of its own. */
function enterByHand(composer: Composer): void {
  if (composer instanceof HTMLInputElement) composer.form?.requestSubmit();
  else if (isField(composer)) document.execCommand('insertText', false, '\n');
  else document.execCommand('insertParagraph');
}

/** Holds the click on a send control. */
export function holdClick(event: MouseEvent, control: HTMLElement, composer: Composer | null): Held {
  stop(event);
  const { clientX, clientY, button, detail } = event;
  const init = { clientX, clientY, button, detail, bubbles: true, cancelable: true, composed: true, view: window };
  return {
    discard: () => composer?.focus({ preventScroll: true }),
    release(left) {
      afterRewrite(composer, left?.text, () => void release(control, new MouseEvent('click', init)));
    },
  };
}

/** Holds the submit of a form. */
export function holdSubmit(event: Event, form: HTMLFormElement): Held {
  stop(event);
  const submitter = event instanceof SubmitEvent ? event.submitter : null;
  return {
    discard: () => undefined,
    release() {
      const again = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter });
      if (release(form, again)) form.submit();
    },
  };
}
