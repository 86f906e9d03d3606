import type { Evidence } from './evidence.ts';
import {
  camera,
  clipped,
  emphasis,
  fragment,
  happening,
  happeningElsewhere,
  introduction,
  ordinary,
  presented,
  reader,
  stagingVerb,
  sudden,
  told,
} from './wording.ts';

/** A line of running text, read as the action of a scene. */
export function countAction(text: string, evidence: Evidence): void {
  const happens = text.match(happening)?.length ?? 0;
  const isStaged = happens > 0 || staged(text);
  if (/[{}<>|=\\]/.test(text) || (!isStaged && /:\s?$/.test(text))) {
    evidence.foreign++;
    return;
  }
  evidence.actions++;
  if (told.test(text) || reader.test(text)) evidence.untold++;
  const stressed = [...text.matchAll(emphasis)].filter((match) => !ordinary.has(match[1]!) && match[1]!.length > 3);
  evidence.clipped += text.match(clipped)?.length ?? 0;
  if (introduction.test(text) || presented.test(text)) evidence.introduced++;
  if (stressed.some((match) => sudden.test(match[1]!) && /\p{Ll}\s/u.test(text.slice(0, match.index + 1))))
    evidence.struck++;
  if (stressed.length > 0 && /\p{Ll}{2}/u.test(text)) evidence.emphatic++;
  if (camera.test(text)) evidence.camera++;
  if (fragment.test(text)) evidence.fragments++;
  evidence.happens += happens;
  if (isStaged) evidence.staging++;
}

/** Somebody does something to be seen. */
export const staged = (text: string): boolean =>
  stagingVerb.test(text) || text.search(happening) >= 0 || happeningElsewhere.test(text);
