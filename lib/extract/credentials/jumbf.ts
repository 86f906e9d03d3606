import { b32, b64 } from '../big-endian.ts';
import { latin } from '../bytes.ts';

/** A box with a label that holds others (ISO 19566-5). */
export interface SuperBox {
  label: string;
  /** Everything inside, description and contents: what a reference to the box is a hash of. */
  whole: Uint8Array;
  boxes: SuperBox[];
  /** Contents that are no boxes with a label, by their type: "cbor", "json". */
  contents: { type: string; bytes: Uint8Array }[];
}

const DEEPEST = 8;
const MOST_BOXES = 20_000;
const DESCRIPTION_HEAD = 17;

interface Box {
  type: string;
  bytes: Uint8Array;
}

/** Every superbox at the top; what is damaged ends the reading of the box around it. */
export function superBoxes(bytes: Uint8Array): SuperBox[] {
  const left = { boxes: MOST_BOXES };
  return boxesIn(bytes, left).flatMap((box) => (box.type === 'jumb' ? [open(box.bytes, 0, left)] : []));
}

function open(whole: Uint8Array, depth: number, left: { boxes: number }): SuperBox {
  const inside = boxesIn(whole, left);
  const description = inside[0]?.type === 'jumd' ? inside[0].bytes : new Uint8Array();
  const end = description.indexOf(0, DESCRIPTION_HEAD);
  const label = latin(description, DESCRIPTION_HEAD, end < 0 ? description.length : end);
  const box: SuperBox = { label, whole, boxes: [], contents: [] };
  for (const each of inside.slice(1))
    if (each.type !== 'jumb') box.contents.push(each);
    else if (depth < DEEPEST) box.boxes.push(open(each.bytes, depth + 1, left));
  return box;
}

function boxesIn(bytes: Uint8Array, left: { boxes: number }): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length && left.boxes-- > 0;) {
    const told = b32(bytes, at);
    const head = told === 1 ? 16 : 8;
    const size = told === 1 ? b64(bytes, at + 8) : told === 0 ? bytes.length - at : told;
    if (size < head || at + size > bytes.length) break;
    boxes.push({ type: latin(bytes, at + 4, at + 8), bytes: bytes.subarray(at + head, at + size) });
    at += size;
  }
  return boxes;
}

export const boxNamed = (within: SuperBox | undefined, label: RegExp): SuperBox | undefined =>
  within?.boxes.find((box) => label.test(box.label));

export const contentOf = (box: SuperBox | undefined, type: string): Uint8Array | null =>
  box?.contents.find((each) => each.type === type)?.bytes ?? null;
