// An address on a prompt is often harmless; beside a name and a number it is somebody's contact sheet.
import { ORDINARY, type PersonalHit } from './hit.ts';

const LOCAL = /[\w.+%'-]{1,64}$/;
const HOST = /@(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])/iy;
const PRIVATE =
  /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|me|mac|aol|proton|protonmail|gmx|web|orange|free|laposte|libero|naver|qq|163|uol|rediffmail|mail)\./i;
const PERSONS = { alone: 0.52, together: 0.7 };
const SOMEONES = /\b(?:my|his|her|their|personal|private) (?:\w+ )?e-?mail/;
const MADE_UP =
  /@(?:example|test|domain|email|company|yourcompany|yourdomain|localhost)\.|^(?:you|your|user|name|info|hello|support|contact|noreply|no-reply|admin|sales|press|git|(?:john|jane|max|erika|juan|mario)[._-]?(?:doe|smith|muster\w{0,6}|perez|rossi))@/i;
/** A desk, not a person: a hint only, until it stands in company. */
const DESK =
  /^(?:desk|office|hr|jobs|careers|casting|production|prod|press|legal|accounts?|accounting|payroll|finance|billing|bookings?|team|crew|studio|service|post|privacy|security|webmaster|postmaster|newsletter|news|marketing|events|help|hi|kontakt|genai|research|editor|editorial|submissions|orders?|shop|store|feedback|media|pr|it|root|api|bot|demo|foo|bar|someone|somebody|firstname|username)[\d._+-]{0,8}(?:[._+-][\w.+-]{1,30})?$/i;
const MOST = 2000;

export const findEmails = (text: string, folded: string): PersonalHit[] => {
  const hits: PersonalHit[] = [];
  for (let at = text.indexOf('@'); at >= 0 && hits.length < MOST; at = text.indexOf('@', at + 1)) {
    HOST.lastIndex = at;
    const host = HOST.exec(text)?.[0];
    if (!host) continue;
    const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at))?.[0].replace(/^[.'%-]+/, '');
    if (!local) continue;
    const start = at - local.length;
    const end = at + host.length;
    if (MADE_UP.test(local + host)) {
      hits.push({ what: 'e-mail', start, end, alone: 0.2, together: 0.4 });
      continue;
    }
    const personal = PRIVATE.test(host) || SOMEONES.test(folded.slice(Math.max(0, start - 32), start));
    const level = personal ? { alone: 0.55, together: 0.8 } : DESK.test(local) ? ORDINARY : PERSONS;
    hits.push({ what: 'e-mail', start, end, ...level });
  }
  return hits;
};
