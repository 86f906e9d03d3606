import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { meansHere } from '../../../service/verify/means-here.ts';
import { verifyAny } from '../../../service/verify/verify-any.ts';
import { asked, attempt, declared, stand } from './stand.ts';

const PERIOD = 'production=NL-042&from=2000-01-01&to=2100-01-01';

async function* chunksOf(bytes: Uint8Array, size = 5000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
const faultsOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await verifyAny(chunksOf(bytes), meansHere())).faults.map(({ name, where }) => `${name}: ${where}`);

async function reportOf(here: Awaited<ReturnType<typeof stand>>) {
  const reply = await here.person.get(`/v1/review/report?${PERIOD}`);
  expect(reply.status).toBe(200);
  return new Uint8Array(await reply.arrayBuffer());
}

it('comes with its evidence, signed as one, and says what of it was changed', async () => {
  const here = await stand();
  await here.send(attempt(), asked('c1'), declared('c2', { people: { person: 'Ines Alvarado', consent: 'Rider 4' } }));
  await here.send({ ...attempt(), subject: 'NL-077' });
  const bytes = await reportOf(here);
  const report = await verifyAny(chunksOf(bytes), meansHere());
  expect(report).toMatchObject({ whole: true, records: 3, leftOut: 2 });
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([
    ...['evidence.ndjson', 'report.pdf', 'report.csv', 'report.json', 'eo-register.csv', 'cue-sheet.csv'],
    'manifest.json',
  ]);
  expect(Buffer.from(files['report.pdf']!.subarray(0, 5)).toString()).toBe('%PDF-');
  const text = (name: string): string => Buffer.from(files[name]!).toString();
  expect(JSON.parse(text('report.json'))).toMatchObject({
    production: 'NL-042',
    uses: [
      { case: 'c1', Decision: { status: 'Waiting for an answer' } },
      { case: 'c2', 'People and consent': { person: 'Ines Alvarado', consent: 'Rider 4' } },
    ],
  });
  const changed = (name: string, to: string) => zipSync({ ...files, [name]: Buffer.from(to) });
  expect(await faultsOf(changed('report.csv', text('report.csv').replace('Rider 4', 'Rider 5')))).toEqual([
    'bundle: "report.csv" was changed',
  ]);
  expect(await faultsOf(changed('added.txt', 'x'))).toEqual(['bundle: "added.txt" is not in its list']);
  expect(await faultsOf(changed('manifest.json', text('manifest.json').replace('2100', '2099')))).toEqual([
    'bundle: its list is not signed by the service',
  ]);
  const { 'report.pdf': _, ...without } = files;
  expect(await faultsOf(zipSync(without))).toEqual(['bundle: "report.pdf" is missing']);
  const older = text('evidence.ndjson').replace('Coverage', 'coverage');
  expect((await faultsOf(changed('evidence.ndjson', older)))[0]).toMatch(/^record-hash/);
  expect(await faultsOf(bytes.subarray(0, bytes.length / 2))).toContain('bundle: its list is missing');
});

/** Lines of a CSV with simple cells, by the names of its head. */
function linesOf(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.trimEnd().split('\r\n');
  const names = head.split(',');
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '');
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? '', cell])));
}

it('has a register for the underwriter and a cue sheet, of what may be in the picture', async () => {
  const here = await stand();
  const people = { person: 'Ines Alvarado', consent: 'Rider 4' };
  await here.send(
    declared('late', { people: { ...people, signedOn: '2100-01-01' }, output: { timecode: '01:00:02:00' } }),
    declared('good', {
      people: { ...people, signedOn: '2020-01-01' },
      output: { timecode: '01:00:01:00', made: 'altered' },
    }),
    declared('office', { purpose: { use: 'admin-text' } }),
    asked('cut-out'),
  );
  await here.person.post('/v1/cases/cut-out/answer', { verdict: 'declined' });
  const files = unzipSync(await reportOf(here));
  const register = linesOf(Buffer.from(files['eo-register.csv']!).toString());
  expect(register.map(({ case: id, consent_before_the_work: inTime }) => [id, inTime])).toEqual([
    ['late', 'signed later'],
    ['good', 'yes'],
    ['office', ''],
  ]);
  expect(register[0]!.open_points).toContain('no consent from before the work');
  expect(register[1]!.open_points).not.toContain('consent');
  const cues = linesOf(Buffer.from(files['cue-sheet.csv']!).toString());
  expect(cues.map(({ cue, timecode, case: id }) => [cue, timecode, id])).toEqual([
    ['1', '01:00:01:00', 'good'],
    ['2', '01:00:02:00', 'late'],
  ]);
});

const payloads = [
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '＝1',
  '"><script>alert(1)</script>',
  '../../etc',
];

it('runs nothing anybody typed: no formula in the CSV, no mark-up, no path', async () => {
  const here = await stand();
  await here.send(
    ...payloads.map((payload, n) =>
      declared(
        `c${n}`,
        {
          purpose: { intent: payload, story: payload },
          identity: { department: payload },
          output: { timecode: payload },
        },
        { reason: payload },
      ),
    ),
  );
  const files = unzipSync(await reportOf(here));
  const csv = ['report.csv', 'eo-register.csv', 'cue-sheet.csv']
    .map((name) => Buffer.from(files[name]!).toString())
    .join('');
  const cells = csv
    .split('\r\n')
    .slice(1, -1)
    .flatMap((line) => line.split(/,(?=")/));
  expect(cells.filter((text) => /^"[\s\0]*[=+\-@|%＝＋－＠]/.test(text))).toEqual([]);
  expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
});

it('is for whoever may export that production, and for nobody else', async () => {
  const here = await stand([
    { role: 'reviewer', productions: 'all' },
    { role: 'exporter', productions: ['NL-077'] },
  ]);
  expect((await here.person.get(`/v1/review/report?${PERIOD}`)).status).toBe(403);
  expect((await here.person.get('/v1/review/report?production=NL-077&from=2026-02-01&to=2026-01-01')).status).toBe(400);
});
