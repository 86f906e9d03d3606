import type { Grant } from '../../../service/identity/person.ts';
import { attemptData, newDevice } from '../../support/device.ts';
import type { Draft } from '../../support/device.ts';
import { signedIn } from '../identity/signed-in.ts';
import { enrolled, ENROLMENT, startService } from '../running-service.ts';

export const attempt = (over: object = {}): Draft => ({ data: { ...attemptData, ...over } });
export const finding = (detector: string) => ({ findings: [{ detector, confidence: 0.8, count: 1 }] });

export const asked = (approval: string, more: object = {}): Draft => ({
  type: 'slateguard.approval',
  data: {
    ...{ event: 'asked', approval, tool: 'claude', detectors: ['script'], contentHash: 'h1', reason: 'Coverage' },
    ...more,
  },
});

export const declared = (id: string, fields: object, more: object = {}): Draft => ({
  type: 'slateguard.declaration',
  data: { case: id, tool: 'runway', status: 'approved', fields, ...more },
});

const everywhere: Grant[] = [
  { role: 'reviewer', productions: 'all' },
  { role: 'exporter', productions: 'all' },
];

/** A service with a device of two productions, and a person who looks at what it sent. */
export async function stand(grants: readonly Grant[] = everywhere) {
  const service = await startService();
  const device = newDevice();
  await enrolled(service.origin, device);
  await device.enrol(service.origin, ENROLMENT, { production: 'NL-077' });
  const person = await signedIn(service, grants, 'Mara Quill');
  return {
    ...service,
    device,
    person,
    send: (...drafts: Draft[]) =>
      device.send(
        service.origin,
        drafts.map((draft) => device.record(draft)),
      ),
    read: async <T>(path: string): Promise<T> => {
      const reply = await person.get(path);
      if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
      return (await reply.json()) as T;
    },
  };
}
