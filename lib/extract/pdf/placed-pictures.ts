import { type Matrix, multiply } from './matrix.ts';

/** A picture as the library hands it over: one bit, three or four bytes a pixel, rows from the top. */
export interface RawPicture {
  width: number;
  height: number;
  /** 1: a bit, set where it is white. 2: red, green, blue. 3: those and how solid it is. Absent: a stencil, a bit, set where nothing is painted. */
  kind?: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** A picture and where it stands: its unit square, laid out on the page as it is shown. */
export interface PlacedPicture {
  /** Itself when it lies in the page's instructions, else the name to ask for it by. */
  picture: string | RawPicture;
  matrix: Matrix;
}

/** The library's numbers for what a page is drawn with. */
export interface Operations {
  save: number;
  restore: number;
  transform: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  paintImageXObject: number;
  paintInlineImageXObject: number;
  paintImageMaskXObject: number;
}

interface Instructions {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

const MOST_PICTURES = 2000;
const DEEPEST = 200;

/** Follows the page's instructions only as far as where pictures are put; nothing is drawn. */
export function placedPictures({ fnArray, argsArray }: Instructions, is: Operations, view: Matrix): PlacedPicture[] {
  const found: PlacedPicture[] = [];
  const stack: Matrix[] = [];
  let now = view;
  const keep = () => void (stack.length < DEEPEST && stack.push(now));
  const back = () => void (now = stack.pop() ?? view);
  for (let at = 0; at < fnArray.length && found.length < MOST_PICTURES; at++) {
    const step = fnArray[at];
    const args = (argsArray[at] ?? []) as unknown[];
    if (step === is.save) keep();
    else if (step === is.restore || step === is.paintFormXObjectEnd) back();
    else if (step === is.transform) now = multiply(now, args as number[]);
    else if (step === is.paintFormXObjectBegin) {
      keep();
      if (args[0]) now = multiply(now, args[0] as number[]);
    } else if (step === is.paintImageXObject) found.push({ picture: args[0] as string, matrix: now });
    else if (step === is.paintInlineImageXObject) found.push({ picture: args[0] as RawPicture, matrix: now });
    else if (step === is.paintImageMaskXObject) {
      const stencil = args[0] as RawPicture | { data: string };
      found.push({ picture: typeof stencil.data === 'string' ? stencil.data : (stencil as RawPicture), matrix: now });
    }
  }
  return found;
}
