import type { DeliveryState } from '../../lib/messaging/replies.ts';
import { en } from '../strings/en.ts';
import type { Tone } from '../ui/tone.ts';

/** Where the records are on their way, in a calm sentence or two. */
export function deliverySentence({ waiting, trouble, quarantined }: DeliveryState): { tone: Tone; text: string } {
  const { delivery } = en;
  const aside = quarantined > 0 ? ` ${delivery.quarantined(quarantined)}` : '';
  const queue = waiting > 0 ? `${delivery.waiting(waiting)} ` : '';
  switch (trouble) {
    case 'none':
      return {
        tone: aside ? 'call' : 'neutral',
        text: `${waiting > 0 ? queue + delivery.soon(waiting) : delivery.none}${aside}`,
      };
    case 'offline':
      return { tone: 'neutral', text: `${queue}${delivery.offline(waiting)}${aside}` };
    case 'not-configured':
      return { tone: 'neutral', text: delivery.local };
    case 'service-refused':
      return { tone: 'call', text: `${queue}${delivery.refused}${aside}` };
    case 'interfered':
      return { tone: 'call', text: `${queue}${delivery.interfered}${aside}` };
    case 'storage':
      return { tone: 'stopped', text: delivery.storage };
  }
}
