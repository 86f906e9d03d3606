import type { Gate } from './gate.ts';
import { apply, construct, defineProperty, detach, wrap, wrapSetter, type Realm } from './pristine.ts';

const { Promise: Promised, DOMException: Fault, String: text } = globalThis;
const test = detach(RegExp.prototype.test as (this: RegExp, s: string) => boolean);
const denied = (): DOMException => new Fault('Permission denied', 'NotAllowedError');

/** Pickers of cloud storage: the file goes from server to server and never passes the browser. */
const cloudPickers =
  /^https:\/\/(?:docs\.google\.com\/picker|drive\.google\.com\/picker|apis\.google\.com\/[^?#]{0,200}picker|onedrive\.live\.com\/picker|[\w-]{1,60}\.sharepoint\.com\/[^?#]{0,200}FilePicker|(?:www\.)?dropbox\.com\/chooser|app\.box\.com\/(?:[\w-]{1,40}\/)?picker)/i;

/** The camera's first way in, with callbacks; each browser still keeps its own name for it. */
function wrapOldMedia(win: Realm, gate: Gate): void {
  for (const name of ['getUserMedia', 'webkitGetUserMedia', 'mozGetUserMedia']) {
    wrap(win.Navigator.prototype, name, {
      apply: (call, self: unknown, args: [unknown, unknown, ((fault: DOMException) => void)?]) =>
        gate.channel(
          'microphone or camera',
          true,
          () => apply(call, self, args) as void,
          () => args[2]?.(denied()),
        ),
    });
  }
}

/** Ways out that carry no content we could read: noticed, put under the policy, recorded. */
export function wrapChannels(win: Realm, gate: Gate): void {
  const media = win.MediaDevices?.prototype;
  const asked = (channel: string): ProxyHandler<any> => ({
    apply: (call, self: unknown, args: []) =>
      new Promised((resolve, reject) =>
        gate.channel(
          channel,
          true,
          () => resolve(apply(call, self, args)),
          () => reject(denied()),
        ),
      ),
  });
  wrap(media, 'getUserMedia', asked('microphone or camera'));
  wrap(media, 'getDisplayMedia', asked('screen share'));
  wrapOldMedia(win, gate);
  const constructed = (channel: string): ProxyHandler<any> => ({
    construct(make, args: [], target) {
      let made: object | undefined;
      gate.channel(
        channel,
        false,
        () => (made = construct(make, args, target) as object),
        () => undefined,
      );
      if (!made) throw denied();
      return made;
    },
  });
  wrap(win, 'RTCPeerConnection', constructed('live connection'));
  wrap(win, 'WebTransport', constructed('live connection'));
  const speech = (win as unknown as Record<string, { prototype: object } | undefined>)['webkitSpeechRecognition'];
  wrap(speech?.prototype, 'start', {
    apply: (start, self: unknown, args: []) =>
      gate.channel(
        'dictation',
        true,
        () => apply(start, self, args) as void,
        () => undefined,
      ),
  });
  watchPickerFrames(win, gate);
  wrap(win, 'open', {
    apply(open, self: unknown, args: [unknown]) {
      let opened: Window | null = null;
      const go = (): void => {
        opened = apply(open, self, args) as Window | null;
      };
      if (args.length && test(cloudPickers, text(args[0])))
        gate.channel('cloud file picker', false, go, () => undefined);
      else go();
      return opened;
    },
  });
}

/** The pickers open in a frame as often as in a window of their own. */
function watchPickerFrames(win: Realm, gate: Gate): void {
  const frame = win.HTMLIFrameElement.prototype;
  const unlessPicker = (address: unknown, write: () => void): void => {
    if (test(cloudPickers, text(address))) gate.channel('cloud file picker', true, write, () => undefined);
    else write();
  };
  wrapSetter(frame, 'src', (_frame, address, write) => unlessPicker(address, write));
  // An own method for frames only, so that every other element keeps its plain one.
  defineProperty(frame, 'setAttribute', { value: frame.setAttribute, configurable: true, writable: true });
  wrap(frame, 'setAttribute', {
    apply(set, self: HTMLIFrameElement, args: [string, string]) {
      const write = (): void => apply(set, self, args) as void;
      if (text(args[0]).length === 3 && text(args[0]) === 'src') unlessPicker(args[1], write);
      else write();
    },
  });
}
