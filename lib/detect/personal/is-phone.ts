// A phone number is the shortest way to a performer's home; a price list, a version and a timecode are not phone numbers.

const NORTH_AMERICAN = /^(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}$/;
const DATE = /^\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}|^(?:19|20)\d{2}[-./ ]\d{1,2}[-./ ]\d{1,2}/;
const ADDRESS_OF_MACHINE = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
const DECIMALS = /^\(?\d+\.\d+$|\d\.\d{4,}|\.\d+-\d+\./;

const groupsOf = (raw: string): string[] => raw.split(/\D+/).filter(Boolean);

/** @param labelled a word such as "call" or "mobile" stands nearby. */
export const isPhone = (raw: string, labelled: boolean): boolean => {
  const groups = groupsOf(raw);
  const digits = groups.join('');
  if (digits.length < 7 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return false;
  if (DATE.test(raw) || ADDRESS_OF_MACHINE.test(raw) || DECIMALS.test(raw)) return false;
  if (NORTH_AMERICAN.test(raw)) return true;
  if (/ {2}|[-./]{2}|[.-] | [.-]/.test(raw)) return false;
  const even = groups.slice(1).every((group) => group.length >= 2) && groups.length <= 7;
  if (raw.startsWith('+'))
    return digits.length >= 8 && !/^\+0/.test(raw) && groups.slice(2).every((g) => g.length >= 2);
  if (raw.startsWith('00') || /^\(?0[1-9]/.test(raw))
    return digits.length >= 9 && digits.length <= 14 && even && groups.length > 1;
  return labelled && even && (groups.length > 1 || digits.length >= 9 || digits.length === 7);
};
