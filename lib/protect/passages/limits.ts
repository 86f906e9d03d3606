/** A policy may be 256 KiB large; this leaves room for what people add by hand afterwards. */
export const MAX_INLINE = 240 * 1024;
/** With its list in a bundle, a policy keeps its terms where they can be read and edited up to this. */
export const MAX_BUNDLED = 200 * 1024;
