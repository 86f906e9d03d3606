import { readdirSync } from 'node:fs';
import { inRoot } from './root.ts';

/** What the PDF library asks for while it reads: tables of East Asian encodings, decoders of fax and JPEG 2000 pages. */
const folders: readonly [name: string, wanted: RegExp][] = [
  ['cmaps', /\.bcmap$|^LICENSE/],
  ['wasm', /^(?:jbig2|openjpeg)\.wasm$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/],
];

/** Files that ship with the extension, by their path in it ("pdf/cmaps/H.bcmap"), and where they lie here. */
export const pdfFiles = (): Map<string, string> =>
  new Map(
    folders.flatMap(([name, wanted]) => {
      const folder = inRoot('node_modules', 'pdfjs-dist', name);
      const files = readdirSync(folder).filter((file) => wanted.test(file));
      return files.map((file): [string, string] => [`pdf/${name}/${file}`, `${folder}/${file}`]);
    }),
  );
