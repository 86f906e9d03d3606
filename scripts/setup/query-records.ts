import type { LogRecord } from '../../lib/model/record.ts';
import type { RunningService } from './run-service.ts';
import { whenNotBusy } from './when-not-busy.ts';

interface Page {
  records: LogRecord[];
  next: string | null;
}

/** Every record the service holds that matches the query, oldest first, read as an administrator would. */
export async function queryRecords(
  { endpoint, adminToken }: Pick<RunningService, 'endpoint' | 'adminToken'>,
  query: Record<string, string> = {},
): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for (let after: string | null = ''; after !== null;) {
    const parameters = new URLSearchParams({ ...query, limit: '1000', ...(after ? { after } : {}) });
    const headers = { authorization: `Bearer ${adminToken}` };
    const answer = await whenNotBusy(() => fetch(`${endpoint}/v1/records?${parameters}`, { headers }));
    if (!answer.ok) throw new Error(`The service answered ${answer.status} to a records query`);
    const page = (await answer.json()) as Page;
    records.push(...page.records);
    after = page.next && page.records.length > 0 ? page.next : null;
  }
  return records;
}
