import type { DeliveryState } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import type { Tone } from '../ui/tone.ts';

/** Where the records are on their way, in a calm sentence or two. */
export function deliverySentence({ waiting, trouble, quarantined }: DeliveryState): { tone: Tone; text: string } {
  const aside = quarantined > 0 ? ` ${t('delivery.quarantined', { n: quarantined })}` : '';
  const queue = waiting > 0 ? `${t('delivery.waiting', { n: waiting })} ` : '';
  const away = waiting > 0 ? t('delivery.whenBack', { n: waiting }) : t('delivery.offline');
  switch (trouble) {
    case 'none':
      return {
        tone: aside ? 'call' : 'neutral',
        text: `${waiting > 0 ? queue + t('delivery.soon', { n: waiting }) : t('delivery.none')}${aside}`,
      };
    case 'offline':
      return { tone: 'neutral', text: `${queue}${away}${aside}` };
    case 'not-configured':
      return { tone: 'neutral', text: t('delivery.local') };
    case 'service-refused':
      return { tone: 'call', text: `${queue}${t('delivery.refused')}${aside}` };
    case 'revoked':
      return { tone: 'call', text: `${queue}${t('delivery.revoked')}${aside}` };
    case 'interfered':
      return { tone: 'call', text: `${queue}${t('delivery.interfered')}${aside}` };
    case 'storage':
      return { tone: 'stopped', text: t('delivery.storage') };
  }
}
