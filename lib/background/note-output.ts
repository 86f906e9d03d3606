// Something was taken from a tool: on record first, kept so that the file is known again, then said on the page.
import { browser } from '../browser.ts';
import { detection } from '../detect/detection.ts';
import type { DetectKit } from '../detect/kit.ts';
import { outputRecord } from '../log/build-record.ts';
import { isRaised } from '../model/finding.ts';
import type { KeptOutput, OutputData, OutputStage, Traced, Unhashed } from '../model/output.ts';
import type { Policy } from '../model/policy.ts';
import type { Tool } from '../model/tool.ts';
import { proposeSourceType } from '../outputs/propose-source-type.ts';
import { recordName } from '../outputs/record-name.ts';
import { protectionOf } from '../policy/protection.ts';
import type { Office } from './office.ts';
import { usedTool } from './used-tool.ts';

export interface Taken {
  channel: OutputData['channel'];
  /** As saved; empty for what was copied. */
  fileName: string;
  /** Media type. */
  type: string;
  /** Bytes; null while unknown. */
  size: number | null;
  /** What its bytes say, or why they could not be read. */
  traced: Traced | Unhashed;
}

export function createOutputNotes(office: Office) {
  const { journal, delivery, outputs, declarations } = office;
  const namesProtected = createNameTest(office.policy);

  /** Null while this browser works for no show: then nothing is recorded of it. */
  async function taken(tool: Tool, what: Taken): Promise<KeptOutput | null> {
    const here = await office.snapshotFor(tool);
    if (!office.show.isOn()) return null;
    const { account } = usedTool(here);
    const { id, revision, source } = here.policy;
    const at = new Date().toISOString();
    const production = here.production.id;
    const declared = await declarations.inForce(production, tool.id, at);
    const traced = typeof what.traced === 'string' ? null : what.traced;
    const stage = declared?.draft.stage;
    const proposed = proposeSourceType(what.type, tool.kinds, declared?.draft.inputs ?? []);
    const data: OutputData = {
      event: 'taken',
      ...{ tool: tool.id, status: here.tool.status, account, declaration: here.declared?.id ?? null },
      channel: what.channel,
      name: what.fileName ? recordName(what.fileName, namesProtected) : null,
      type: what.type.slice(0, 100),
      size: traced?.size ?? what.size,
      sha256: traced?.sha256 ?? null,
      unhashed: typeof what.traced === 'string' ? what.traced : null,
      credentials: traced?.credentials ?? null,
      sourceType: sourceTypeOf(traced, proposed),
      stage: stage === 'temp' || stage === 'final' ? stage : null,
      policy: { id, revision, source },
    };
    const record = await journal.append(outputRecord(production, at, data));
    const { fileName } = what;
    const kept: KeptOutput = { id: record.id, production, at, fileName, markedAt: data.stage && at, data };
    await outputs.keep(kept).catch(() => undefined);
    delivery.flushSoon();
    return kept;
  }

  /** Says more about one that is on record. */
  async function addTo(id: string, event: 'marked' | 'read', more: Partial<OutputData>): Promise<string> {
    const known = await outputs.byId(id);
    if (!known) throw new Error('No such output.');
    const at = new Date().toISOString();
    const data: OutputData = { ...known.data, ...more, event, output: id };
    const record = await journal.append(outputRecord(known.production, at, data));
    const now = { ...known.data, ...more };
    await outputs.renew(id, (one) => ({ ...one, data: now, markedAt: event === 'marked' ? at : one.markedAt }));
    delivery.flushSoon();
    return record.id;
  }

  return {
    taken,
    mark: (id: string, stage: OutputStage): Promise<string> => addTo(id, 'marked', { stage }),
    /** Its owner showed the file whose bytes could not be read before. */
    async read(id: string, traced: Traced): Promise<string> {
      const proposed = (await outputs.byId(id))?.data.sourceType?.code ?? null;
      const { sha256, size, credentials } = traced;
      const sourceType = sourceTypeOf(traced, proposed);
      return addTo(id, 'read', { sha256, size, credentials, sourceType, unhashed: null });
    },
  };
}
export type OutputNotes = ReturnType<typeof createOutputNotes>;

/** What the file says of itself goes before what may be supposed of it. */
function sourceTypeOf(traced: Traced | null, proposed: string | null): OutputData['sourceType'] {
  if (traced?.sourceType) return { code: traced.sourceType, by: 'found' };
  return proposed === null ? null : { code: proposed, by: 'proposed' };
}

/** Whether a text has a registered name in it. Compiled when first asked, anew with each policy. */
function createNameTest(policy: () => Policy | null): (text: string) => boolean {
  let of: Policy | null | undefined;
  let kit: DetectKit | null = null;
  return (text) => {
    if (of !== policy() || !kit) {
      of = policy();
      kit = detection.compileKit({ ...protectionOf(of), passages: null, images: null });
    }
    return detection.scan(text, kit).some((finding) => isRaised(finding));
  };
}

/** The page of the tool somebody looked at last says so. */
export async function tellOfOutput(office: Office, { id, data }: KeptOutput): Promise<void> {
  const tabs = (await browser.tabs.query({})).filter(({ url }) => url && office.tools.at(url)?.id === data.tool);
  const [last] = tabs.toSorted(
    (a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
  );
  if (last?.id === undefined) return;
  const tool = office.tools.byId(data.tool)?.name ?? data.tool;
  const news = { news: 'taken', output: id, tool, stage: data.stage };
  await browser.tabs.sendMessage(last.id, news, { frameId: 0 }).catch(() => undefined);
}
