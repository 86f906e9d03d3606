import { detach, isBlob, sizeOf, wrap, type Realm } from './pristine.ts';

// Sites cut a picked file into slices, read it into buffers or wrap it anew before they send it.
// What was cleared as a file must not be asked about again as its pieces, so each piece remembers its file.
const origins = new WeakMap<object, File>();
const forms = new WeakMap<object, File[]>();
const [originOf, remember] = [detach(WeakMap.prototype.get), detach(WeakMap.prototype.set)];
const then = detach(Promise.prototype.then);
const { File: FileOf } = globalThis;

/** The file a person picked behind these bytes, or the bytes as a file of their own. */
export function fileBehind(piece: Blob | BufferSource): File {
  const key = isBlob(piece) ? piece : ArrayBuffer.isView(piece) ? piece.buffer : piece;
  const origin = originOf(origins, key) as File | undefined;
  if (origin) return origin;
  if (piece instanceof FileOf) return piece;
  return new FileOf([piece], '', { type: isBlob(piece) ? piece.type : '' });
}

/** The file behind an entry of a form: a form hands out copies under the names and types it was given. */
export function fileInForm(form: FormData, entry: File): File {
  const added = (originOf(forms, form) ?? []) as File[];
  for (let i = 0; i < added.length; i++) if (sizeOf(added[i]) === sizeOf(entry)) return added[i]!;
  return fileBehind(entry);
}

const known = (piece: unknown): File | undefined =>
  (originOf(origins, piece as object) as File | undefined) ?? (piece instanceof FileOf ? piece : undefined);

const inherit = (from: unknown, to: unknown): void => {
  const origin = known(from);
  if (origin && typeof to === 'object' && to) remember(origins, to, origin);
};

export function followFiles(win: Realm): void {
  const blob = win.Blob.prototype;
  wrap(blob, 'slice', {
    apply(slice, self: Blob, args: []) {
      const piece = Reflect.apply(slice, self, args) as Blob;
      inherit(self, piece);
      return piece;
    },
  });
  wrap(blob, 'arrayBuffer', {
    apply(read, self: Blob, args: []) {
      const bytes = Reflect.apply(read, self, args) as Promise<ArrayBuffer>;
      void then(
        bytes,
        (buffer: unknown) => inherit(self, buffer),
        () => undefined,
      );
      return bytes;
    },
  });
  for (const name of ['Blob', 'File']) {
    wrap(win, name, {
      construct(make, args: [BlobPart[]?], target) {
        const made = Reflect.construct(make, args, target) as Blob;
        const first = args[0]?.[0];
        if (args[0]?.length === 1) inherit(isBlob(first) ? first : viewed(first), made);
        return made;
      },
    });
  }
  for (const name of ['append', 'set']) {
    wrap(win.FormData.prototype, name, {
      apply(add, form: FormData, args: unknown[]) {
        Reflect.apply(add, form, args);
        const piece = args[1];
        if (!isBlob(piece)) return;
        const added = (originOf(forms, form) ?? []) as File[];
        const file = known(piece);
        if (file && sizeOf(file) === sizeOf(piece)) added[added.length] = file;
        remember(forms, form, added);
      },
    });
  }
  wrap(win.FileReader.prototype, 'readAsArrayBuffer', {
    apply(read, reader: FileReader, args: [Blob]) {
      reader.addEventListener('load', () => inherit(args[0], reader.result), { capture: true, once: true });
      return Reflect.apply(read, reader, args) as void;
    },
  });
}

const viewed = (part: unknown): unknown => (ArrayBuffer.isView(part) ? part.buffer : part);
