/** Heading and label of a property's words by its tag: two formats, one for cuts and one for pictures, share their objects. */
export const objectLabels: Readonly<Record<number, readonly [part: string, label: string]>> = {
  0x0602: ['markers', ''],
  0x3c01: ['header', 'Company'],
  0x3c02: ['header', 'Product'],
  0x3c04: ['header', 'Version'],
  0x3c08: ['header', 'Platform'],
  0x4001: ['source files', ''],
  0x4402: ['clip names', ''],
  0x4802: ['track names', ''],
};

/** A name and a value that users and programs attach to an object. */
export const ATTACHED_NAME = 0x5001;
export const ATTACHED_VALUE = 0x5003;
/** In front of an attached value stands what type it is. */
export const VALUE_AT = 17;
