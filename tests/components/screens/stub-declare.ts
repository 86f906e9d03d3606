import type { DeclareProps } from '../../../components/declare/Declare.tsx';
import type { DeclareState } from '../../../lib/messaging/replies.ts';
import type { AnswerNote } from '../../../lib/model/snapshot.ts';
import type { UseDraft } from '../../../lib/model/declaration.ts';

const HOUR = 3_600_000;
const draft = (parts: Partial<UseDraft> = {}): UseDraft => ({
  ...{ tool: 'claude', use: 'script-analysis', stage: 'temp', prominence: null, inputs: ['story'] },
  ...{ story: '', whose: '', principles: {} },
  ...parts,
});

const state = (declared: DeclareState['declared'] = [], parts: Partial<DeclareState> = {}): DeclareState => ({
  tools: [
    { id: 'claude', name: 'Claude', status: 'approved', tier: 'enterprise' },
    { id: 'runway', name: 'Runway', status: 'conditional', tier: null },
    { id: 'chatgpt', name: 'ChatGPT', status: 'unlisted', tier: null },
  ],
  production: { id: 'NL-042', title: 'The Long Tide' },
  organisation: 'Northlight Pictures',
  contact: { name: 'GenAI desk', email: 'genai@northlight.example' },
  hasService: true,
  off: null,
  declared,
  ...parts,
});

type Kept = DeclareState['declared'][number];
const kept = (now: number, hours: number, said: Partial<UseDraft>, parts: Partial<Kept> = {}): Kept => ({
  case: `case-${said.use ?? 'script-analysis'}`,
  production: 'NL-042',
  at: new Date(now - hours * HOUR).toISOString(),
  until: new Date(now - hours * HOUR + 14 * HOUR).toISOString(),
  detectors: [],
  draft: draft(said),
  answer: null,
  ...parts,
});

const approved: AnswerNote = {
  case: 'case-previs',
  revision: 1,
  verdict: 'approved',
  by: 'Dana Okafor',
  until: '2026-12-18T23:59:59Z',
  conditions: 'Temp only',
  note: null,
};

/** What the page on which a use is declared may be told; what is declared on it is there the next time it asks. */
export function stubDeclare(variant: string, now: number): DeclareProps {
  const yesterday = kept(now, 26, { story: 'sc. 42' });
  const today = [
    kept(now, 1, { use: 'previs', tool: 'runway', story: 'Harbour at night' }, { answer: approved }),
    kept(now, 2, { use: 'likeness', inputs: ['likeness'], whose: 'Ines Alvarado' }),
  ];
  const states: Record<string, DeclareState> = {
    first: state(),
    again: state([yesterday, kept(now, 50, { use: 'ideation', tool: 'runway', inputs: [] })]),
    today: state([...today, yesterday]),
    alone: state([], { hasService: false, organisation: null, contact: null }),
    none: state([], { tools: [] }),
    off: state([yesterday], { off: 'wrapped' }),
  };
  let current = states[variant] ?? state();
  return {
    ask: () => (variant === 'silent' ? Promise.reject(new Error('gone')) : Promise.resolve(current)),
    declare: (said, again) => {
      const id = again ?? `new-${current.declared.length}`;
      const others = current.declared.filter((one) => one.case !== id);
      current = { ...current, declared: [kept(now, 0, said, { case: id, draft: said }), ...others] };
      return Promise.resolve({ recorded: true, record: id });
    },
    answerBack: (id) => Promise.resolve({ recorded: true, record: id }),
    end: () => Promise.resolve(null),
    now: () => now,
  };
}
