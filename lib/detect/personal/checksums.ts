// Eleven digits are a parts number until the check digit says otherwise. Sources: the issuing bodies' published rules.

export const digitsOf = (text: string): number[] => Array.from(text.replace(/\D/g, ''), Number);

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);

const varied = (d: readonly number[]): boolean => new Set(d).size > 2;

/** ISO/IEC 7812: cards, Canadian SIN. */
export const luhn = (d: readonly number[]): boolean => {
  let sum = 0;
  for (let i = 0; i < d.length; i++) {
    const digit = d[d.length - 1 - i]!;
    const doubled = i % 2 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** Remainder of a decimal string, letters as 10–35 (ISO 7064, IBAN). */
export const remainder = (text: string, by: number): number => {
  let rest = 0;
  for (const sign of text) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % by;
  }
  return rest;
};

const IBAN_LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20';

export const isIban = (text: string): boolean => {
  const plain = text.replace(/\W/g, '').toUpperCase();
  const at = IBAN_LENGTHS.indexOf(plain.slice(0, 2));
  return (
    at % 4 === 0 &&
    Number(IBAN_LENGTHS.slice(at + 2, at + 4)) === plain.length &&
    remainder(plain.slice(4) + plain.slice(0, 4), 97) === 1
  );
};

const ISSUERS =
  /^(?:4|5[0-8]|2(?:2[2-9]|[3-6]|7[01]|720)|3[47]|6(?:011|4[4-9]|5|2|[37]\d)|35(?:2[89]|[3-8])|3(?:0[0-59]|[689])|1800|2131|220[0-4])/;

export const isCard = (d: readonly number[]): boolean => {
  const text = d.join('');
  const american = /^3[47]/.test(text);
  const diners = /^3(?:0[0-59]|[689])/.test(text);
  const right = american
    ? d.length === 15
    : diners
      ? d.length >= 14
      : d.length >= 15 || (/^(?:50|5[6-8]|6[37])/.test(text) && d.length >= 12) || (text[0] === '4' && d.length === 13);
  return right && d.length <= 19 && ISSUERS.test(text) && new Set(d).size > 1 && luhn(d);
};

/** US: no area 000, 666 or 9xx, no group 00, no serial 0000; the number printed in wallets is not one. */
export const isSsn = (d: readonly number[]): boolean => {
  const [area, group, serial] = [d.slice(0, 3).join(''), d.slice(3, 5).join(''), d.slice(5).join('')];
  return (
    d.length === 9 &&
    !/^(?:000|666|9)/.test(area) &&
    group !== '00' &&
    serial !== '0000' &&
    d.join('') !== '078051120' &&
    varied(d)
  );
};

/** GB health number: modulus 11. */
export const isNhs = (d: readonly number[]): boolean => {
  const check = 11 - (weighted(d, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return d.length === 10 && varied(d) && check % 11 === d[9] && check !== 10;
};

export const isTfn = (d: readonly number[]): boolean =>
  d.length === 9 && varied(d) && weighted(d, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;

export const isMedicare = (d: readonly number[]): boolean =>
  (d.length === 10 || d.length === 11) &&
  d[0]! >= 2 &&
  d[0]! <= 6 &&
  weighted(d, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === d[8];

/** DE tax id: one digit occurs two or three times; ISO 7064 mod 11,10. */
export const isSteuerId = (d: readonly number[]): boolean => {
  if (d.length !== 11 || d[0] === 0 || new Set(d.slice(0, 10)).size < 8) return false;
  let product = 10;
  for (const digit of d.slice(0, 10)) product = (((digit + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === d[10];
};

/** FR social security: 13 signs and a key of 97; Corsica writes 2A or 2B. */
export const isNir = (text: string): boolean => {
  const plain = text.replace(/\W/g, '').toUpperCase();
  if (!/^[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)\d(?:\d|[AB])\d{8}$/.test(plain)) return false;
  const number = plain.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - remainder(number, 97) === Number(plain.slice(13));
};

/** ES: the letter is the number modulo 23; X, Y, Z stand for 0, 1, 2. */
export const isDni = (text: string): boolean => {
  const plain = text.replace(/\W/g, '').toUpperCase();
  const number = Number(plain.slice(0, -1).replace(/^[XYZ]/, (sign) => String('XYZ'.indexOf(sign))));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(number % 23) === plain.slice(-1);
};

const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** IT tax code: letters in odd places count by a table. */
export const isCodiceFiscale = (text: string): boolean => {
  const plain = text.toUpperCase();
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const value = parseInt(plain.charAt(i), 36);
    const index = value > 9 ? value - 10 : value;
    sum += i % 2 ? index : ODD[index]!;
  }
  return plain.length === 16 && String.fromCharCode(65 + (sum % 26)) === plain.charAt(15);
};

const MULTIPLY =
  '0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210'.match(
    /.{10}/g,
  )!;
const PERMUTE = '01234567891576283094580379614289160435279453126870428657390127938064157046913258'.match(/.{10}/g)!;

/** IN Aadhaar: Verhoeff; never starts with 0 or 1. */
export const isAadhaar = (d: readonly number[]): boolean => {
  let check = 0;
  [...d].reverse().forEach((digit, i) => {
    check = Number(MULTIPLY[check]!.charAt(Number(PERMUTE[i % 8]!.charAt(digit))));
  });
  return d.length === 12 && d[0]! > 1 && varied(d) && check === 0;
};

/** JP individual number: 12 digits, modulus 11. */
export const isMyNumber = (d: readonly number[]): boolean => {
  const rest = weighted(d, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return d.length === 12 && varied(d) && (rest <= 1 ? 0 : 11 - rest) === d[11];
};

/** KR resident number: a birth date, a sex and century digit; numbers since 2020 carry no check digit. */
export const isRrn = (d: readonly number[]): boolean => {
  const [month, day] = [d[2]! * 10 + d[3]!, d[4]! * 10 + d[5]!];
  if (d.length !== 13 || month < 1 || month > 12 || day < 1 || day > 31 || d[6]! < 1 || d[6]! > 8) return false;
  const rest = weighted(d, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11;
  const unchecked = d[0]! >= 2 && [3, 4, 7, 8].includes(d[6]!);
  return (11 - rest) % 10 === d[12] || unchecked;
};

const brazilian = (d: readonly number[], length: number, from: number): boolean => {
  const digit = (count: number): number => {
    let sum = 0;
    for (let i = count - 1, weight = 2; i >= 0; i--, weight = weight === from ? 2 : weight + 1) sum += d[i]! * weight;
    return sum % 11 < 2 ? 0 : 11 - (sum % 11);
  };
  return d.length === length && varied(d) && digit(length - 2) === d[length - 2] && digit(length - 1) === d[length - 1];
};

export const isCpf = (d: readonly number[]): boolean => brazilian(d, 11, 12);
export const isCnpj = (d: readonly number[]): boolean => brazilian(d, 14, 9);

/** MX: 18 signs, the last a check digit over an alphabet with Ñ. */
export const isCurp = (text: string): boolean => {
  const plain = text.toUpperCase();
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'.indexOf(plain.charAt(i)) * (18 - i);
  return (10 - (sum % 10)) % 10 === Number(plain.charAt(17));
};

/** US bank routing: a Federal Reserve district, weights 3, 7, 1. */
export const isRouting = (d: readonly number[]): boolean =>
  d.length === 9 &&
  /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(d.join('')) &&
  varied(d) &&
  weighted(d, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
