import { browser } from '../browser.ts';
import type { MessageData, MessageName } from './messages.ts';
import type { Replies } from './replies.ts';

/** Sends one message of the table to the background. Rejects when the background is gone (an orphaned guard) or refuses the message. */
export async function send<N extends MessageName>(name: N, data: MessageData<N>): Promise<Replies[N]> {
  const answer: unknown = await browser.runtime.sendMessage({ name, data });
  if (answer && typeof answer === 'object' && 'reply' in answer) return answer.reply as Replies[N];
  throw new Error(`No answer to ${name}`);
}
