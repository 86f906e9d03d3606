/**
 * Bytes of a file as an array of our own. In Firefox what the page's file hands out belongs to the page's world: it can
 * be read there element by element, and refuses to be cut.
 */
export const bytesOf = async (part: Blob): Promise<Uint8Array> =>
  new Uint8Array(structuredClone(await part.arrayBuffer()));
