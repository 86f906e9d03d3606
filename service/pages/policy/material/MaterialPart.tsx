import { useState } from 'react';
import { Button } from '../../../../components/ui/Button.tsx';
import type { ProtectedTerm } from '../../../../lib/model/protection.ts';
import { newTerms } from '../../../../lib/protect/passages/merge-terms.ts';
import { ask } from '../../frame/ask.ts';
import type { DeskProps } from '../PolicyPage.tsx';
import { Section } from '../RulesPart.tsx';
import { pathTo } from '../use-desk.ts';
import type { Desk } from '../use-desk.ts';
import { material as said, policy } from '../words.ts';
import { DropZone } from './DropZone.tsx';
import { followLists } from './follow-lists.ts';
import { MaterialTable } from './MaterialTable.tsx';
import { ProposedTerms } from './ProposedTerms.tsx';
import type { Proposed } from './ProposedTerms.tsx';
import { readMaterial } from './read-material.ts';
import type { Material } from './read-material.ts';
import { registerMaterial } from './register-material.ts';

/** A draft or stills, dropped here and read here: fingerprints and accepted names go into the policy's draft. */
export function MaterialPart({ desk }: DeskProps) {
  const [materials, setMaterials] = useState<readonly Material[]>([]);
  const [proposed, setProposed] = useState<readonly Proposed[]>([]);
  const [reading, setReading] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const [isAdding, setAdding] = useState(false);
  const take = async (files: readonly File[]) => {
    for (const file of files) {
      setReading(file.name);
      // A breath between two files, so that the page can show where it is.
      await new Promise((resume) => setTimeout(resume, 0));
      const found = await readMaterial(file);
      setMaterials((before) => [...before.filter(({ name }) => name !== found.name), found]);
      if ('terms' in found) setProposed((before) => withNew(before, desk, found.terms));
    }
    setReading(null);
  };
  const usable = materials.filter(({ kind }) => kind !== 'unread');
  const isReady = usable.length > 0 && reading === null && !desk.isChanged && desk.reading.ok && !isAdding;
  const add = async () => {
    setAdding(true);
    const terms = proposed.filter(({ isTaken }) => isTaken).map(({ term }) => term);
    if (await register(desk, usable, terms, label)) {
      setMaterials([]);
      setProposed([]);
    }
    setAdding(false);
  };
  return (
    <Section title={policy.parts.material} lead={said.lead}>
      <InDraft desk={desk} />
      <DropZone take={(files) => void take(files)} />
      <p role="status">{reading === null ? '' : said.reading(reading)}</p>
      <MaterialTable
        materials={materials}
        leaveOut={(name) => setMaterials(materials.filter((one) => one.name !== name))}
      />
      {usable.some(({ kind }) => kind === 'still') && <SetName label={label} change={setLabel} />}
      {proposed.length > 0 && <ProposedTerms proposed={proposed} change={setProposed} />}
      {desk.isChanged && <p>{said.saveFirst}</p>}
      <p>
        <Button look="primary" unavailable={!isReady} onPress={() => isReady && void add()}>
          {isAdding ? said.adding : said.add}
        </Button>
      </p>
    </Section>
  );
}

/** What is in the draft already is not proposed again. */
function withNew(before: readonly Proposed[], { reading }: Desk, terms: readonly ProtectedTerm[]): Proposed[] {
  const there = [...(reading.ok ? reading.policy.protect.terms : []), ...before.map(({ term }) => term)];
  return [...before, ...newTerms(there, terms).map((term) => ({ term, isTaken: true }))];
}

/** False where it was refused, which is told. */
async function register(
  desk: Desk,
  materials: readonly Material[],
  terms: readonly ProtectedTerm[],
  label: string,
): Promise<boolean> {
  const { view, document, reading } = desk;
  if (!reading.ok) return false;
  const name = `${crypto.randomUUID()}.bundle`;
  try {
    const policy = await followLists(view.production, reading.policy);
    const done = await registerMaterial({ document, policy, materials, terms, label, name });
    if (done.bundle !== null) {
      const body = new Blob([done.bundle], { type: 'text/plain' });
      await ask(`${pathTo(view.production)}/lists?name=${name}`, { method: 'POST', body });
    }
    if (!(await desk.send('draft', { document: JSON.parse(done.policy) as object, edit: view.edit }))) return false;
    desk.tell({ words: said.added(done.prints, done.stills, done.added), isFault: false });
    return true;
  } catch (error) {
    desk.tell({ words: (error as Error).message, isFault: true });
    return false;
  }
}

function InDraft({ desk: { reading } }: DeskProps) {
  if (!reading.ok) return null;
  const { passages, images } = reading.policy.protect;
  return <p>{said.registered(passages?.count ?? 0, images?.count ?? 0)}</p>;
}

const SetName = ({ label, change }: { label: string; change: (label: string) => void }) => (
  <div className="sgp-field">
    <label htmlFor="set-name">{said.setName}</label>
    <input
      id="set-name"
      maxLength={60}
      aria-describedby="set-name-hint"
      value={label}
      onChange={(event) => change(event.target.value)}
    />
    <p id="set-name-hint" className="sg-small sg-soft">
      {said.setHint}
    </p>
  </div>
);
