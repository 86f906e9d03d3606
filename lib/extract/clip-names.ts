/** How cameras, recorders and effects houses name their files, and how much one such name says by itself. */
export const clipNames: readonly (readonly [what: string, weight: number, name: RegExp])[] = [
  ['camera-clip', 1, /^[A-Z]\d{3}[CD]\d{3}_(?:\d{6}|\d{8})_[A-Z][0-9A-Z]{3}(?:\.\d{6,8})?(?:\.\w{2,5})?$/],
  ['camera-clip', 1, /^[A-Z][A-Z_]?_?\d{4}[CD]\d{3}_\d{6}_\d{6}_[a-z][0-9A-Za-z]{4}(?:\.\w{2,5})?$/],
  ['camera-clip', 1, /^[A-Z]\d{3}_[A-Z]\d{3}_\d{4}[0-9A-Z]{2}(?:_\d{3})?(?:\.(?:R3D|RDC|mov|mxf))?$/i],
  ['camera-clip', 1, /^[A-Z]\d{3}[CD]\d{3}_\d{6}[0-9A-Z]{2}(?:\.\w{2,5})?$/i],
  ['camera-clip', 1, /^[A-Z]\d{3}_\d{8}_[CS]\d{3}(?:\.(?:braw|mov|mp4))?$/i],
  [
    'plate',
    1,
    /^[A-Z0-9]{2,5}(?:_[A-Z0-9]{2,4}){1,4}_[A-Za-z]{2,12}\d{2}_v\d{3,4}(?:\.\[?[\d#%]{4,5}(?:-\d{4,5}\])?)?(?:\.\w{2,5})?$/,
  ],
  [
    'shot',
    0.8,
    /^[A-Z0-9]{2,5}(?:_\d{2,3}){0,3}[A-Z]?_\d{3,4}(?:_[A-Za-z]{2,12}){0,3}_v\d{3,4}(?:\.[\d#]{4,8})?(?:\.\w{2,5})?$/,
  ],
  ['sound-roll', 0.7, /^[A-Z0-9]{2,6}_?\d{0,6}[-_]?(?:SR|T)\d{2,3}(?:_\d{1,3})?\.(?:wav|bwf)$/i],
];
/** Longest name worth a look. */
export const LONGEST_CLIP_NAME = 64;
