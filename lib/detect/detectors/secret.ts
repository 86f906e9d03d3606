// A key pasted with a stack trace opens the production's servers to whoever reads the chat.
import type { Finding } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { plainPool } from '../matching/pattern-pool.ts';

interface Shape {
  what: string;
  regex: RegExp;
  confidence: number;
  /** Random enough to be a key and not an example; bits a character of the value. */
  entropy: number;
}

const shapes: readonly Shape[] = [
  {
    what: 'private-key',
    regex:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[\w+/=\s:,.-]{0,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/y,
    confidence: 0.95,
    entropy: 0,
  },
  {
    what: 'cloud-key',
    regex: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/y,
    confidence: 0.95,
    entropy: 3,
  },
  {
    what: 'cloud-key',
    regex: /(?<![\w-])AIza[\w-]{35}(?![\w-])|(?<![\w-])ya29\.[\w-]{20,400}/y,
    confidence: 0.95,
    entropy: 3.2,
  },
  {
    what: 'access-token',
    regex:
      /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_\w{22,250}|glpat-[\w-]{20,60}|fio-u-[\w-]{40,100}|npm_[A-Za-z0-9]{36}|hf_[A-Za-z0-9]{30,60}|xox[abeoprs]-[\w-]{10,250}|dop_v1_[a-f\d]{64}|shpat_[a-fA-F\d]{32}|SG\.[\w-]{22}\.[\w-]{43})/y,
    confidence: 0.95,
    entropy: 3,
  },
  {
    what: 'api-key',
    regex:
      /(?<![\w-])(?:sk-(?:proj-|ant-(?:api\d\d-)?|or-v1-|svcacct-)?[\w-]{20,220}|[rs]k_(?:live|test)_[A-Za-z0-9]{16,120}|r8_[A-Za-z0-9]{37}|pplx-[A-Za-z0-9]{32,60}|gsk_[A-Za-z0-9]{40,60}|xai-[A-Za-z0-9]{40,100})/y,
    confidence: 0.9,
    entropy: 3.3,
  },
  {
    what: 'session-token',
    regex: /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,6000}\.[\w-]{16,1000}/y,
    confidence: 0.9,
    entropy: 3.5,
  },
  {
    what: 'webhook',
    regex:
      /https:\/\/hooks\.slack\.com\/services\/T\w{6,12}\/B\w{6,12}\/\w{16,32}|https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/\d{15,20}\/[\w-]{40,90}/y,
    confidence: 0.9,
    entropy: 3,
  },
];

/** An address with a password in it; looked for where "://" stands. */
const inAddress: Shape = {
  what: 'password',
  regex: /(?<![\w+.-])[a-z][a-z+]{2,15}:\/\/[\w.%-]{1,60}:[^\s:@/'"<>{}$]{6,100}@[\w.-]{3,100}/iy,
  confidence: 0.8,
  entropy: 2.5,
};

const passwordIn = (address: string): string => address.slice(address.indexOf(':', 8) + 1, address.lastIndexOf('@'));

const ASSIGNED =
  /(?<![a-z])(?:passw(?:or)?d|passphrase|pwd|passcode|secret(?:[_-]?key)?|api[_-]?key|access[_-]?(?:token|key)|auth[_-]?token|client[_-]?secret|private[_-]?key|bearer|token)["']?(?:\s{0,3}(?:[:=]|=>|:=)\s{0,3}|\s{1,2}is\s{1,2}|(?<=bearer)\s)["'`]?([^\s"'`,;<>(){}[\]]{8,160})/iy;
const EXAMPLE =
  /example|your|changeme|placeholder|dummy|sample|xxxx|\*\*\*|\.\.\.|^test|insert|redacted|process\.env|os\.environ|localhost|12345678$|^\$|^%|^</i;
const MOST = 200;

/** Shannon entropy in bits a character. */
const entropyOf = (text: string): number => {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
};

/** Letters mixed with digits or signs, as people and generators make them; a plain word or a call is neither. */
const looksChosen = (value: string): boolean =>
  !EXAMPLE.test(value) &&
  /\d/.test(value) &&
  /[A-Za-z]/.test(value) &&
  !/^[a-z]+\.[a-z.]+/i.test(value) &&
  entropyOf(value) >= 2.6;

const matchesIn = plainPool.add([...shapes.map(({ regex }) => regex), ASSIGNED]);
const SCHEME = /(?<![\w+.-])[a-z][a-z+]{2,15}$/i;

const addressesIn = (text: string): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  let free = 0;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const scheme = SCHEME.exec(text.slice(Math.max(0, at - 17), at))?.[0] ?? '';
    if (scheme === '' || at - scheme.length < free) continue;
    inAddress.regex.lastIndex = at - scheme.length;
    const match = inAddress.regex.exec(text);
    if (!match) continue;
    found.push(match);
    free = match.index + match[0].length;
  }
  return found;
};

export const secret: Detector = {
  id: 'secret',
  label: 'Key or password',
  detect(input) {
    const { text } = input;
    const findings: Finding[] = [];
    const add = (what: string, start: number, value: string, confidence: number) => {
      if (findings.length < MOST)
        findings.push({ detector: 'secret', confidence, start, end: start + value.length, what });
    };
    const matches = [...matchesIn(input, text)];
    const assigned = matches.pop()!;
    const addShape = ({ what, confidence, entropy }: Shape, found: readonly RegExpExecArray[]) => {
      for (const { 0: value, index } of found) {
        const told = what === 'password' ? passwordIn(value) : value;
        if (entropy === 0 || (!EXAMPLE.test(told) && entropyOf(told.slice(-40)) >= entropy))
          add(what, index, value, confidence);
      }
    };
    shapes.forEach((shape, id) => addShape(shape, matches[id]!));
    addShape(inAddress, addressesIn(text));
    for (const match of assigned) {
      const value = match[1]!;
      if (looksChosen(value)) add('password', match.index + match[0].length - value.length, value, 0.7);
    }
    return findings;
  },
};
