import type { ReactNode } from 'react';
import { ActionTable } from './ActionTable.tsx';
import { otherFields, productionFields, protectFields, toolFields } from './fields.ts';
import { Fields } from './Fields.tsx';
import type { DeskProps } from './PolicyPage.tsx';
import { NoticedTools } from '../tools/NoticedTools.tsx';
import { ownTool } from '../tools/own-tool.ts';
import { valueAt } from './at-path.ts';
import { pathTo } from './use-desk.ts';
import { WholeDocument } from './WholeDocument.tsx';
import { policy as said } from './words.ts';

/** The policy as a form, part by part. */
export const RulesPart = ({ desk }: DeskProps) => (
  <>
    <Section title={said.production}>
      <Fields desk={desk} at={[]} fields={productionFields} />
    </Section>
    <Section title={said.tools}>
      <Fields desk={desk} at={['tools']} fields={toolFields} />
    </Section>
    <Noticed desk={desk} />
    <Section title={said.found} lead={said.foundLead}>
      <ActionTable desk={desk} />
    </Section>
    <Section title={said.protect}>
      <Fields desk={desk} at={['protect']} fields={protectFields} />
    </Section>
    <Section title={said.other}>
      <Fields desk={desk} at={[]} fields={otherFields} />
    </Section>
    <Section title={said.whole} lead={said.wholeLead}>
      <WholeDocument desk={desk} />
    </Section>
  </>
);

/** Tools nobody has listed, one press away from the draft. */
const Noticed = ({ desk }: DeskProps) => (
  <NoticedTools
    path={`${pathTo(desk.view.production)}/noticed`}
    add={(tool) => {
      const own = valueAt(desk.document, ['tools', 'custom']);
      const before: unknown[] = Array.isArray(own) ? own : [];
      const isThere = before.some((one) => (one as { id?: unknown } | null)?.id === ownTool(tool).id);
      if (!isThere) desk.set(['tools', 'custom'], [...before, ownTool(tool)]);
    }}
  />
);

export const Section = ({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) => (
  <section className="sgp-part">
    <h2>{title}</h2>
    {lead && <p className="sg-soft">{lead}</p>}
    {children}
  </section>
);
