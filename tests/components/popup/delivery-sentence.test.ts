import { expect, it } from 'vitest';
import { deliverySentence } from '../../../components/popup/delivery-sentence.ts';
import type { DeliveryState } from '../../../lib/messaging/replies.ts';
import { stubStates } from '../screens/stub-states.ts';

it.each<[Partial<DeliveryState>, string, string]>([
  [{}, 'neutral', 'Everything has arrived.'],
  [{ waiting: 1 }, 'neutral', '1 record is waiting on this computer. It’ll go shortly.'],
  [{ waiting: 1200 }, 'neutral', '1,200 records are waiting on this computer. They’ll go shortly.'],
  [
    { waiting: 12, trouble: 'offline' },
    'neutral',
    '12 records are waiting on this computer. They’ll go when the network is back.',
  ],
  [{ trouble: 'offline' }, 'neutral', 'The network is away. Records wait here until it’s back.'],
  [{ waiting: 40, trouble: 'not-configured' }, 'neutral', 'No service is set up, so records stay on this computer.'],
  [{ quarantined: 2 }, 'call', 'Everything has arrived. 2 records were refused by the service and set aside.'],
  [
    { trouble: 'service-refused' },
    'call',
    'The production’s service doesn’t know this browser any more. Tell your production’s contact.',
  ],
  [
    { trouble: 'revoked' },
    'call',
    'The production has taken this browser off its service. Records stay here. Tell your production’s contact.',
  ],
  [
    { trouble: 'interfered' },
    'call',
    'Something between here and the service is answering in its place, perhaps a hotel or airport sign-in.',
  ],
  [{ trouble: 'storage' }, 'stopped', 'This computer has no room for records. Free some disk space.'],
])('%o', (part, tone, text) => {
  expect(deliverySentence({ ...stubStates.fine.delivery, ...part })).toEqual({ tone, text });
});
