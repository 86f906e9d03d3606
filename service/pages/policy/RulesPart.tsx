import type { ReactNode } from 'react';
import { ActionTable } from './ActionTable.tsx';
import { otherFields, productionFields, protectFields, toolFields } from './fields.ts';
import { Fields } from './Fields.tsx';
import type { DeskProps } from './PolicyPage.tsx';
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

export const Section = ({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) => (
  <section className="sgp-part">
    <h2>{title}</h2>
    {lead && <p className="sg-soft">{lead}</p>}
    {children}
  </section>
);
