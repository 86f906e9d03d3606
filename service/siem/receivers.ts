import type { LogRecord } from '../../lib/model/record.ts';
import { refusedUrl } from './post-safely.ts';

/** Where records go on to, and in which form. */
export interface Receiver {
  /** Its place is kept under this name. */
  name: 'webhook' | 'otlp';
  url: URL;
  headers: Record<string, string>;
  allowPrivate: boolean;
  bodyOf(records: readonly LogRecord[]): string;
}

export interface SiemSettings {
  webhook: string | null;
  otlp: string | null;
  /** Sent as `Authorization: Bearer` to both. */
  token: string | null;
  allowPrivate: boolean;
}

/** Throws with the reason when an address cannot be used. */
export function receiversOf({ webhook, otlp, token, allowPrivate }: SiemSettings): Receiver[] {
  const made = (name: Receiver['name'], address: string, type: string, bodyOf: Receiver['bodyOf']): Receiver => {
    const url = URL.canParse(address) ? new URL(address) : null;
    const refused = url ? refusedUrl({ url, allowPrivate }) : 'not an address';
    if (!url || refused) throw new Error(`The address of the ${name} receiver cannot be used: ${refused}.`);
    const headers = { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    return { name, url, headers, allowPrivate, bodyOf };
  };
  return [
    ...(webhook ? [made('webhook', webhook, 'application/cloudevents-batch+json', (all) => JSON.stringify(all))] : []),
    ...(otlp ? [made('otlp', otlp, 'application/json', otlpBody)] : []),
  ];
}

const severities = { allow: [9, 'INFO'], warn: [13, 'WARN'], justify: [14, 'WARN2'], block: [17, 'ERROR'] } as const;

const nanos = (time: string): string => `${BigInt(Date.parse(time)) * 1_000_000n}`;

/** OTLP/HTTP logs in JSON: one log record an event, the event itself as its body. */
function otlpBody(records: readonly LogRecord[]): string {
  const logRecords = records.map((record) => {
    const [severityNumber, severityText] =
      severities[record.type === 'slateguard.attempt' ? record.data.decision : 'allow'];
    const { id, source, subject, epoch, sequence, hash, type } = record;
    const attributes = Object.entries({
      'cloudevents.event_id': id,
      'cloudevents.event_source': source,
      subject,
      epoch,
      sequence,
      hash,
    });
    return {
      timeUnixNano: nanos(record.time),
      severityNumber,
      severityText,
      eventName: type,
      body: { stringValue: JSON.stringify(record) },
      attributes: attributes.map(([key, value]) => ({ key, value: { stringValue: value } })),
    };
  });
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'slateguard' } }] };
  return JSON.stringify({
    resourceLogs: [{ resource, scopeLogs: [{ scope: { name: 'slateguard.ledger' }, logRecords }] }],
  });
}
