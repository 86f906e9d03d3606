import { wordsOf } from '../../detect/names/letters.ts';
import { fold } from '../../detect/fold-plain.ts';
import type { ProtectedTerm } from '../../model/protection.ts';

/** The terms that are not there yet: the same letters are the same term, and what the policy says of it stands. */
export function newTerms(there: readonly { text: string }[], added: readonly ProtectedTerm[]): ProtectedTerm[] {
  const known = new Set(there.map(({ text }) => lettersOf(text)));
  return added.filter(({ text }) => {
    const letters = lettersOf(text);
    if (letters === '' || known.has(letters)) return false;
    known.add(letters);
    return true;
  });
}

const lettersOf = (text: string): string => wordsOf(fold(text).text).join('');
