import { browser } from '../browser.ts';
import type { Handlers } from '../messaging/listen.ts';
import { dayOf } from '../policy/on-a-show.ts';
import { dueMarks, nextDelivery } from '../outputs/due-marks.ts';
import type { OutputNotes } from './note-output.ts';
import { tellOfOutput } from './note-output.ts';
import type { Office } from './office.ts';
import { openScanner } from './scanner-page.ts';
import { recorded } from './recorded.ts';

type Page = Pick<
  Handlers,
  'outputs.state' | 'outputs.marked' | 'outputs.read' | 'output.marked' | 'output.copied' | 'scanner.needed'
>;

/** Answers the page on which files are known again and marked, and the line in a tool's page that asks the same. */
export function createOutputsPage(office: Office, notes: OutputNotes): Page {
  return {
    async 'outputs.state'() {
      await office.source.whenReady();
      const { outputs, due, delivery } = await outputsDue(office);
      const tools = Object.fromEntries(
        outputs.map(({ data }) => [data.tool, office.tools.byId(data.tool)?.name ?? data.tool]),
      );
      const uses = Object.fromEntries((await office.declarations.all()).map((one) => [one.case, one.draft.use]));
      const seesDownloads = await browser.permissions.contains({ permissions: ['downloads'] });
      return { outputs, due: due.map(({ id }) => id), delivery, uses, tools, seesDownloads };
    },
    'outputs.marked': ({ output, stage }) => recorded(() => notes.mark(output, stage)),
    'output.marked': ({ output, stage }) => recorded(() => notes.mark(output, stage)),
    'outputs.read': ({ output, traced }) => recorded(() => notes.read(output, traced)),
    async 'output.copied'({ type, traced }, sender) {
      await office.source.whenReady();
      const tool = office.tools.at(sender.tab?.url ?? '');
      if (!tool) return null;
      const what = { channel: 'copy' as const, fileName: '', type, size: traced?.size ?? null };
      const kept = await notes.taken(tool, { ...what, traced: traced ?? 'reading failed' });
      if (kept) await tellOfOutput(office, kept);
      return null;
    },
    'scanner.needed': () => openScanner(),
  };
}

/** What was taken for the production in force, and what of it is to be marked. */
export async function outputsDue(office: Office) {
  await office.show.whenLoaded();
  const { production } = office.show.now();
  const today = dayOf(new Date());
  const outputs = (await office.outputs.all()).filter((one) => one.production === office.production());
  const delivery = nextDelivery(production?.deliveries ?? [], today);
  return { outputs, due: dueMarks(outputs, delivery), delivery };
}
