import { talentField } from './fields.ts';
import { Fields } from './Fields.tsx';
import type { DeskProps } from './PolicyPage.tsx';
import { Section } from './RulesPart.tsx';
import { policy as said } from './words.ts';

export const PerformersPart = ({ desk }: DeskProps) => (
  <Section title={said.parts.performers} lead={said.performersLead}>
    <Fields desk={desk} at={['protect']} fields={[talentField]} />
  </Section>
);
