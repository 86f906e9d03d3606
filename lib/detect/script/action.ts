import type { Evidence } from './evidence.ts';
import {
  camera,
  emphasis,
  happening,
  happeningElsewhere,
  introduction,
  ordinary,
  reader,
  stagingVerb,
  sudden,
  told,
} from './wording.ts';

/** A line of running text, read as the action of a scene. */
export function countAction(text: string, evidence: Evidence): void {
  const happens = text.match(happening)?.length ?? 0;
  const staged = happens > 0 || stagingVerb.test(text) || happeningElsewhere.test(text);
  if (/[{}<>|=\\]/.test(text) || (!staged && /:\s?$/.test(text))) {
    evidence.foreign++;
    return;
  }
  evidence.actions++;
  if (told.test(text) || reader.test(text)) evidence.untold++;
  const stressed = [...text.matchAll(emphasis)].filter((match) => !ordinary.has(match[1]!) && match[1]!.length > 3);
  if (introduction.test(text)) evidence.introduced++;
  if (stressed.some((match) => sudden.test(match[1]!) && /\p{Ll}\s/u.test(text.slice(0, match.index + 1))))
    evidence.struck++;
  if (stressed.length > 0 && /\p{Ll}{2}/u.test(text)) evidence.emphatic++;
  if (camera.test(text)) evidence.camera++;
  evidence.happens += happens;
  if (staged) evidence.staging++;
}
