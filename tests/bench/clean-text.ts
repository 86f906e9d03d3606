const words =
  'the quiet harbour wakes before anyone asks it to and boats knock against the wall while somebody carries bread along the quay without looking at the water or the clock above the chandler who never opens on time'.split(
    ' ',
  );

/** Remarks with the things detectors look twice at: names, numbers, requests for pictures and voices. */
const remarks = [
  'Please rewrite this so that a ten year old understands it, and keep the tone friendly.',
  'My colleague Greta Holmqvist said the 2nd draft of 14 pages is due on Friday 3 May at 5 pm.',
  'Act as a narrator with a calm voice and create an image of the harbour in the style of a postcard.',
  'It looks as if the model should use the same function twice; see https://example.org/help for more.',
  'The total was 1,240.50 for 3 items (order 4471-20), which the café’s owner called “fair enough”.',
];

/** Clean text as people paste it: sentences and paragraphs, another for every number and the same for every run. */
export function cleanText(length: number, number: number): string {
  let seed = 7 * number;
  const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const parts: string[] = [];
  for (let size = 0; size < length;) {
    const sentence = Array.from({ length: 6 + next(14) }, () => words[next(words.length)]!).join(' ');
    const part = sentence.charAt(0).toUpperCase() + sentence.slice(1) + (next(5) === 0 ? '.\n\n' : '. ');
    const remark = next(4) === 0 ? `${remarks[next(remarks.length)]!} ` : '';
    parts.push(remark + part);
    size += remark.length + part.length;
  }
  // Of one piece, as what comes from a clipboard is.
  return JSON.parse(JSON.stringify(parts.join('').slice(0, length))) as string;
}
