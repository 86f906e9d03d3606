// Start forms, contact sheets and travel notes carry people's lives; none of it belongs in a prompt.
import type { Finding } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { digitRuns } from '../personal/digit-runs.ts';
import { findAddresses } from '../personal/find-addresses.ts';
import { findCodes } from '../personal/find-codes.ts';
import { findEmails } from '../personal/find-emails.ts';
import { findLabelled } from '../personal/find-labelled.ts';
import { findNumbers } from '../personal/find-numbers.ts';
import { findPeople } from '../personal/find-people.ts';
import type { PersonalHit } from '../personal/hit.ts';
import { listsOffices } from '../personal/offices.ts';

/** Data further apart than this belongs to different people or to none. */
const NEAR = 600;
/** A name this close makes a phone number somebody's. */
const NAME_NEAR = 120;

export const personalData: Detector = {
  id: 'personal-data',
  label: 'Personal data',
  detect(input) {
    const { text, folded } = input;
    const runs = /\d{2}/.test(text) ? digitRuns(text) : [];
    const numbers =
      runs.length > 0
        ? [...findNumbers(text, folded), ...findCodes(text, folded, runs), ...findAddresses(input, runs)]
        : [];
    const hits = apart([...numbers, ...findEmails(text, folded), ...findLabelled(input)]);
    const isPublic =
      hits.filter(isReach).length >= FEWEST_PUBLIC && listsOffices(folded) && findPeople(text).length === 0;
    const isNobodys = (hit: PersonalHit): boolean => isSample(text, hit) || (isPublic && isReach(hit));
    return hits.map((hit, i): Finding => ({
      detector: 'personal-data',
      confidence: isNobodys(hit) ? Math.min(SAMPLE, hit.alone) : believed(hits, i, text),
      start: hit.start,
      end: hit.end,
      what: hit.what,
    }));
  },
};

/** So many numbers of offices, and no name of a person, are a list that hangs on a wall. */
const FEWEST_PUBLIC = 2;
const isReach = ({ what }: PersonalHit): boolean => what === 'phone' || what === 'e-mail' || what === 'address';

const believed = (hits: readonly PersonalHit[], i: number, text: string): number => {
  const hit = hits[i]!;
  return hasCompany(hits, i) || isSomeones(text, hit) ? hit.together : hit.alone;
};

/** Whoever stands in every example is nobody. */
const nobody =
  /\b(?:john|jane) (?:doe|q\.? public)\b|\b(?:max|erika) mustermann\b|\bjean dupont\b|\bmario rossi\b|\bjuan p[eé]rez\b|山田 ?太郎|홍길동/i;
const SAMPLE = 0.4;
const SAMPLE_NEAR = 200;
const isSample = (text: string, { start, end }: PersonalHit): boolean =>
  nobody.test(text.slice(Math.max(0, start - SAMPLE_NEAR), end + SAMPLE_NEAR / 4));

/** In reading order; where two overlap the surer stays. */
const apart = (hits: PersonalHit[]): PersonalHit[] => {
  const kept: PersonalHit[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start || b.alone - a.alone)) {
    const last = kept.at(-1);
    if (!last || hit.start >= last.end) kept.push(hit);
    else if (hit.alone > last.alone) kept[kept.length - 1] = hit;
  }
  return kept;
};

/** Another kind of personal data stands nearby. */
const hasCompany = (hits: readonly PersonalHit[], i: number): boolean => {
  const hit = hits[i]!;
  const isOther = (other: PersonalHit | undefined) =>
    other !== undefined && other.what !== hit.what && other.together >= 0.5 && Math.abs(other.start - hit.start) < NEAR;
  for (let step = 1; step <= 4; step++) if (isOther(hits[i - step]) || isOther(hits[i + step])) return true;
  return false;
};

const isSomeones = (text: string, hit: PersonalHit): boolean =>
  (hit.what === 'phone' || (hit.what === 'e-mail' && hit.together >= 0.5)) &&
  findPeople(text, Math.max(0, hit.start - NAME_NEAR), hit.end + NAME_NEAR / 2).length > 0;
