import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { messages, type MessageName } from './messages.ts';
import type { Replies } from './replies.ts';
import type { z } from 'zod';

export type Sender = Runtime.MessageSender;

/** One ordinary function a message: data already parsed, sender already checked. */
export type Handlers = {
  [N in MessageName]: (data: z.output<(typeof messages)[N]['data']>, sender: Sender) => Promise<Replies[N]>;
};

/** Who sent it: a page of ours, or one of our content scripts. Null for anybody else. */
export function kindOfSender(sender: Sender, own: { id: string; origin: string }): 'content' | 'extension page' | null {
  if (sender.id !== own.id) return null;
  if (sender.url?.startsWith(own.origin)) return 'extension page';
  return sender.tab ? 'content' : null;
}

/** Call synchronously at start, so that a message can wake the background. */
export function listen(handlers: Handlers): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
    const call = parse(message, kindOfSender(sender, own), handlers, sender);
    if (!call) return undefined;
    call.then(
      (reply) => respond({ reply }),
      () => respond({ failed: true }),
    );
    return true;
  });
}

function parse(message: unknown, from: string | null, handlers: Handlers, sender: Sender): Promise<unknown> | null {
  if (typeof message !== 'object' || message === null || !('name' in message) || !('data' in message)) return null;
  const name = message.name as MessageName;
  if (!Object.hasOwn(messages, name) || messages[name].from !== from) return null;
  const data = messages[name].data.safeParse(message.data);
  if (!data.success) return Promise.reject(new Error(`${name}: unfit data`));
  return (handlers[name] as (data: unknown, sender: Sender) => Promise<unknown>)(data.data, sender);
}
