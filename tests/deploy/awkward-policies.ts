/** Policy documents as people write them: what has to arrive is this text, byte for byte. */
const around = (title: string): string =>
  JSON.stringify({ policyVersion: 1, productions: [{ id: 'HK-007', title }] }, null, 2);

const LARGEST = 256 * 1024;

function largest(): string {
  const terms = Array.from({ length: 2400 }, (_, index) => ({ text: `Ørkenvind ${index} “${'x'.repeat(60)}”` }));
  const document = { policyVersion: 1, productions: [{ id: 'HK-007' }], protect: { terms } };
  return JSON.stringify(document).padEnd(LARGEST - 1, ' ') + '\n';
}

export const awkwardPolicies = [
  { name: 'a plain one on one line', policy: JSON.stringify({ policyVersion: 1, productions: [{ id: 'HK-007' }] }) },
  { name: 'quotes and backslashes', policy: around(String.raw`"C:\drafts\" 'or' \"so\"`) },
  { name: 'signs of markup', policy: around('<a href="x">&amp; ]]> %PATH% $env:x `n </a>') },
  { name: 'letters of the world', policy: around('Żółć, 影武者, 🎬 क्ष, e\u0301') },
  { name: 'line ends of Windows, and tabs', policy: around('x').replaceAll('\n', '\r\n').replaceAll('  ', '\t') },
  {
    name: 'the end of a here-string',
    policy: around('x\n\'@\n"@ x').replaceAll('"policyVersion"', '\n"policyVersion"'),
  },
  { name: 'the largest, 256 KiB', policy: largest() },
] as const;
