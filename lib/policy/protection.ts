import type { Policy } from '../model/policy.ts';
import { noProtection } from '../model/protection.ts';
import type { KnownWorks, ProtectedTerm, Protection } from '../model/protection.ts';
import { knownWorks } from '../protect/works/known-works.ts';

type Added = Policy['protect']['works']['add'][number];

/** A production's own material, with its titles and showcodes and the shipped reference list, as plain data. */
export function protectionOf(policy: Policy | null, known: KnownWorks = knownWorks): Protection {
  if (!policy) return { ...noProtection, works: known };
  const { patterns, talent, works, passages, images } = policy.protect;
  const { ocrLanguages, ocrData } = policy;
  return {
    terms: termsOf(policy),
    patterns,
    talent: talent.map(({ name, consent }) => ({
      name,
      consent: consent.map(({ scope, from, until, reference }) => ({
        scope,
        ...(from && { from }),
        ...(until && { until }),
        ...(reference && { reference }),
      })),
    })),
    works: worksOf(known, works.add, [...works.remove, ...ownNames(policy)]),
    passages: passages?.data === undefined ? null : { key: passages.key, data: passages.data },
    images: images?.data === undefined ? null : { key: images.key, data: images.data },
    writing: { languages: ocrLanguages, data: ocrData },
  };
}

/** A term that the policy spells out wins over the same words taken from a title. */
function termsOf(policy: Policy): ProtectedTerm[] {
  const terms = new Map<string, ProtectedTerm>();
  const take = (term: ProtectedTerm) => {
    const key = lower(term.text);
    if (key && !terms.has(key)) terms.set(key, term);
  };
  policy.protect.terms.forEach(take);
  for (const { title, showcode } of policy.productions) {
    if (title) take({ text: title, kind: 'title' });
    if (showcode) take({ text: showcode, kind: 'showcode' });
  }
  return [...terms.values()];
}

const lower = (text: string): string => text.trim().toLowerCase();

/** A production may work on what it owns: its own title and characters are terms to protect, not works to keep off. */
const ownNames = (policy: Policy): string[] => [
  ...policy.productions.flatMap(({ title }) => title ?? []),
  ...policy.protect.terms.filter(({ kind }) => kind === 'title' || kind === 'character').map(({ text }) => text),
];

const listFor = { artist: 'artists', title: 'titles', character: 'characters', person: 'people' } as const;

type WorkList = (typeof listFor)[keyof typeof listFor];

function worksOf(known: KnownWorks, add: readonly Added[], remove: readonly string[]): KnownWorks {
  const gone = new Set(remove.map(lower));
  const list = (name: WorkList): string[] =>
    [...new Set([...known[name], ...add.filter((work) => belongsTo(work, name)).map(nameOf)])].filter(
      (work) => !gone.has(lower(work)),
    );
  const artists = list('artists');
  // What a policy lists itself it means.
  const added = new Set(add.map(nameOf));
  const masters = known.masters?.filter((name) => artists.includes(name) && !added.has(name));
  return {
    artists,
    ...(masters && { masters }),
    titles: list('titles'),
    characters: list('characters'),
    people: list('people'),
  };
}

const nameOf = (work: Added): string => lower(typeof work === 'string' ? work : work.name);

/** A bare name may be an artist or a title: only a request for its look makes either count. */
const belongsTo = (work: Added, list: WorkList): boolean =>
  typeof work === 'string' ? list === 'artists' || list === 'titles' : listFor[work.kind] === list;
