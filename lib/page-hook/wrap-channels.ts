import type { Gate } from './gate.ts';
import { apply, construct, wrap, type Realm } from './pristine.ts';

const { Promise: Promised, DOMException: Fault, String: text } = globalThis;
const denied = (): DOMException => new Fault('Permission denied', 'NotAllowedError');

/** Pickers of cloud storage: the file goes from server to server and never passes the browser. */
const cloudPickers =
  /^https:\/\/(?:docs\.google\.com\/picker|drive\.google\.com\/picker|apis\.google\.com\/[^?#]{0,200}picker|onedrive\.live\.com\/picker|[\w-]{1,60}\.sharepoint\.com\/[^?#]{0,200}FilePicker|(?:www\.)?dropbox\.com\/chooser|app\.box\.com\/(?:[\w-]{1,40}\/)?picker)/i;

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
  wrap(win, 'open', {
    apply(open, self: unknown, args: [unknown]) {
      let opened: Window | null = null;
      const go = (): void => {
        opened = apply(open, self, args) as Window | null;
      };
      if (args.length && cloudPickers.test(text(args[0])))
        gate.channel('cloud file picker', false, go, () => undefined);
      else go();
      return opened;
    },
  });
}

export const isCloudPicker = (url: string): boolean => cloudPickers.test(url);
