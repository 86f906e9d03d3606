// A phone number is the shortest way to a performer's home; a price list, a version and a timecode are not phone numbers.

const NORTH_AMERICAN = /^(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}$/;
const DATE = /^\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}|^(?:19|20)\d{2}[-./ ]\d{1,2}[-./ ]\d{1,2}/;
const ADDRESS_OF_MACHINE = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
const DECIMALS = /^\(?\d+\.\d+$|\d\.\d{4,}|\.\d+-\d+\./;

/** The 0 that is dialled at home only: +46 (0)8. */
const TRUNK = /^(\+\d{1,3} ?)\(0\) ?/;
const TOLL_FREE = /^\+?1?[ .-]?\(?8(?:00|33|44|55|66|77|88)(?!\d)|^(?:\+\d{2,3} ?)?(?:\(?0\)? ?)?800(?!\d)/;
const WHOLE = /^\+(?:\D{0,2}\d){10,15}$|^\([2-9]\d{2}\) ?\d{3}[ .-]\d{4}$/;

/** Mobile numbers as France, Japan, Korea, Britain and Germany write them at home. */
const MOBILE =
  /^(?:0[67](?:[ .]\d{2}){4}|0[789]0-\d{4}-\d{4}|01[016-9]-\d{3,4}-\d{4}|07\d{3} (?:\d{6}|\d{3} \d{3})|01[567]\d[ \/-]\d{7,8})$/;

const groupsOf = (raw: string): string[] => raw.split(/\D+/).filter(Boolean);

/** @param labelled a word such as "call" or "mobile" stands nearby. */
export const isPhone = (written: string, labelled: boolean): boolean => {
  const raw = written.replace(TRUNK, '$1');
  const groups = groupsOf(raw);
  const digits = groups.join('');
  if (digits.length < 7 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return false;
  if (DATE.test(raw)) return false;
  if (NORTH_AMERICAN.test(raw)) return true;
  if (ADDRESS_OF_MACHINE.test(raw) || DECIMALS.test(raw)) return false;
  if (/ {2}|[-./]{2}|[.-] | [.-]/.test(raw)) return false;
  const even = groups.slice(1).every((group) => group.length >= 2) && groups.length <= 7;
  if (raw.startsWith('+'))
    return digits.length >= 8 && !/^\+0/.test(raw) && groups.slice(2).every((g) => g.length >= 2);
  if (raw.startsWith('00') || /^\(?0[1-9]/.test(raw))
    return digits.length >= 9 && digits.length <= 14 && even && groups.length > 1;
  return labelled && even && (groups.length > 1 || digits.length >= 9 || digits.length === 7);
};

/** Written so that it can be nothing but a phone number, and not one that companies give out for free calls. */
export const isWholePhone = (raw: string): boolean => (WHOLE.test(raw) && !TOLL_FREE.test(raw)) || MOBILE.test(raw);
