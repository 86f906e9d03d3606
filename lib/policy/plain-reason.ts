import { vocabulary } from './vocabulary.ts';

/** The words our own reasons are made of; whatever else stands in one comes from the document. */
const ours = new Set(
  `a above absent accepts address after ahead allow already an and another answer answering answers are around as at away b back backslash
    base64url be before begins behind below beside between both bracket break browser browser’s but by bytes can cannot case changed character
    characters clock closing code colon column come comes comma comments computer computer's content could covers date day days deeper depth
    device did digits do document document's does double e-mail earlier early edge effect either empty end enrol entries entry every example
    excerpt expired extension failed false field file first fixed follow follows for form from given good group groups has hash here hexadecimal
    host http https i in inside into is issued it its itself json kebab kept key keys kib kind know known language large larger last later least
    letter levels lies lifted like line list local localhost long longer look looks lower machine may mean meant minutes missing more must name
    named names needs nested nests never newer next no none null not nothing now npm number numbers object of off offered older oldest on one only or
    other out own page part passages password path pattern patterns permit person place point policy policy:check policy:sign port previous
    production published publishes put quotes raise reach read readable reads redirect refers refused repeat repeated repeats revision right
    rule run runs same say second sent server service set sha sha-256 should sign signature signed single size slateguard slow smaller so
    something space stand stands starts still storage straight string subdomains such take takes tells text texts than that the their them there
    they this time to token too true twice under understood unknown until up upper used valid value version very was web what where which whole
    whose with within without word work wraps write writes written wrong yet you your`
    .split(/\s+/)
    .filter(Boolean),
);

const TOKEN = /"[^"]*"?|[\p{L}\p{N}_…'’*:-]+(?:[.[\]][\p{L}\p{N}_-]*)*|[^\s\p{L}\p{N}]/gu;
const GONE = '…';

/**
 * A refusal without anything the refused document itself said: field names, choices, places and numbers stay. Written
 * so that a word nobody thought of is taken out rather than let through.
 */
export function plainReason(reason: string): string {
  const words = reason.match(TOKEN) ?? [];
  let before = '';
  const said = words.map((word) => {
    const plain = isPlain(word, before) ? word : word.startsWith('"') ? `"${GONE}"` : GONE;
    before = plain;
    return plain;
  });
  return joined(said);
}

function isPlain(word: string, before: string): boolean {
  if (/^[^\p{L}\p{N}"]+$/u.test(word)) return true;
  if (word.startsWith('"')) return isKnown(word.slice(1, -1));
  const bare = word.replace(/[:.]$/, '');
  if (/^\d{4}-\d\d-\d\d/.test(bare)) return /^[\dT:.Z+-]{10,30}$/.test(bare) && before !== GONE;
  if (/^\d{1,9}$/.test(bare)) return before !== GONE;
  return ours.has(bare.toLowerCase()) || isPath(bare);
}

const isKnown = (word: string): boolean => vocabulary().has(word);

/** `tools.entries[2].status` */
const isPath = (word: string): boolean =>
  word
    .split(/[.[\]]/)
    .filter(Boolean)
    .every((step) => isKnown(step) || /^\d{1,6}$/.test(step));

/** What was taken out together is one gap, and no space stands before a sign. */
const joined = (words: readonly string[]): string =>
  words
    .filter((word, i) => word !== GONE || words[i - 1] !== GONE)
    .join(' ')
    .replaceAll(/ ([.,;:!?)])/g, '$1')
    .replaceAll(/([([]) /g, '$1')
    .replaceAll(' ]', ']');
