// Tesseract, compiled for browsers: it lies in the extension's own files, and nothing is ever sent anywhere to be read.
import type { Grey } from './grey.ts';

/** A line that was read. */
export interface ReadLine {
  text: string;
  /** 0 to 1. */
  confidence: number;
  /** Rows of the picture it was read from. */
  top: number;
  bottom: number;
}

export interface Recogniser {
  /** Reads black writing on white, lines level, about twenty pixels tall. Holds the thread until it is done. */
  read(page: Grey): ReadLine[];
  /** Languages that were asked for and are not there. */
  missing: readonly string[];
}

/** Where what recognition needs is to be had. */
export interface RecogniserFiles {
  /** The compiled program. */
  program(): Promise<Uint8Array>;
  /** What it has learned of a language, by the language's three letters ("eng"); null when it is not there. */
  language(name: string): Promise<Uint8Array | null>;
}

interface Iterator {
  Begin(): void;
  Next(level: number): boolean;
  GetUTF8Text(level: number): string;
  Confidence(level: number): number;
  getBoundingBox(level: number): { y0: number; y1: number };
}

interface Api {
  Init(path: null, languages: string, engine: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetIterator(): Iterator;
}

interface Program {
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => Api;
}

type Start = (options: object) => Promise<Program>;

/** Ships with the extension. */
const ALWAYS = 'eng';
const LINE = 2;
const settings: Readonly<Record<string, string>> = {
  // One column of lines of any size: what stands side by side, as on a call sheet, is read side by side.
  tessedit_pageseg_mode: '4',
  // Light writing on dark has been turned round already.
  tessedit_do_invert: '0',
  user_defined_dpi: '300',
};

/** Reads English where no language that was asked for is there. Rejects when there is no program or nothing to read by. */
export async function startRecogniser(files: RecogniserFiles, languages: readonly string[]): Promise<Recogniser> {
  const [{ default: start }, wasmBinary] = await Promise.all([
    import('tesseract.js-core/tesseract-core-simd-lstm.js') as Promise<{ default: unknown }>,
    files.program(),
  ]);
  const silent = () => undefined;
  const program = await (start as Start)({ wasmBinary, print: silent, printErr: silent });
  const known: string[] = [];
  const take = async (language: string): Promise<void> => {
    const bytes = await files.language(language);
    if (bytes === null) return;
    program.FS.writeFile(`${language}.traineddata`, bytes);
    known.push(language);
  };
  for (const language of languages) await take(language);
  const missing = languages.filter((language) => !known.includes(language));
  if (known.length === 0) await take(ALWAYS);
  const api = new program.TessBaseAPI();
  if (known.length === 0 || api.Init(null, known.join('+'), 1) !== 0) throw new Error('No language to read was there');
  for (const [name, value] of Object.entries(settings)) api.SetVariable(name, value);
  return { read: (page) => read(program, api, page), missing };
}

function read({ FS }: Program, api: Api, { width, height, data }: Grey): ReadLine[] {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const picture = new Uint8Array(header.length + data.length);
  picture.set(header);
  picture.set(data, header.length);
  FS.writeFile('/input', picture);
  if (api.SetImageFile(1, 0) !== 0 || api.Recognize(null) !== 0) return [];
  const lines: ReadLine[] = [];
  const iterator = api.GetIterator();
  iterator.Begin();
  do {
    const text = iterator.GetUTF8Text(LINE)?.trim();
    if (!text) continue;
    const { y0, y1 } = iterator.getBoundingBox(LINE);
    lines.push({ text, confidence: iterator.Confidence(LINE) / 100, top: y0, bottom: y1 });
  } while (iterator.Next(LINE));
  return lines;
}
