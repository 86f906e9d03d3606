import type { ProtectedTerm, TermKind } from '../../../../lib/model/protection.ts';
import { termKinds } from '../../../../lib/model/protection.ts';
import { ColumnHeads } from '../../parts/ColumnHeads.tsx';
import { material as said } from '../words.ts';

export interface Proposed {
  term: ProtectedTerm;
  isTaken: boolean;
}

interface ProposedTermsProps {
  proposed: readonly Proposed[];
  change: (proposed: readonly Proposed[]) => void;
}

/** Names a script gives away, each to accept or to strike. */
export function ProposedTerms({ proposed, change }: ProposedTermsProps) {
  const set = (index: number, next: Partial<Proposed>) =>
    change(proposed.map((one, at) => (at === index ? { ...one, ...next } : one)));
  return (
    <>
      <h3>{said.terms}</h3>
      <p className="sg-soft">{said.termsLead}</p>
      <table className="sgr-table" aria-label={said.terms}>
        <ColumnHeads names={said.termColumns} />
        <tbody>
          {proposed.map(({ term, isTaken }, index) => (
            <tr key={term.text}>
              <td>
                <input
                  type="checkbox"
                  aria-label={said.accept(term.text)}
                  checked={isTaken}
                  onChange={(event) => set(index, { isTaken: event.target.checked })}
                />
              </td>
              <td dir="auto">{isTaken ? term.text : <s>{term.text}</s>}</td>
              <td>
                <select
                  aria-label={said.kindOf(term.text)}
                  value={term.kind}
                  onChange={(event) => set(index, { term: { ...term, kind: event.target.value as TermKind } })}
                >
                  {termKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {kind}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
