/** Letters of line 21 captions that are not where ASCII has them. */
export const plainLetters: Readonly<Record<number, string>> = {
  0x2a: 'á',
  0x5c: 'é',
  0x5e: 'í',
  0x5f: 'ó',
  0x60: 'ú',
  0x7b: 'ç',
  0x7c: '÷',
  0x7d: 'Ñ',
  0x7e: 'ñ',
  0x7f: '█',
};

/** Behind 0x11, from 0x30 on. */
export const specialLetters = '®°½¿™¢£♪à èâêîôû';
/** Behind 0x12 and 0x13, from 0x20 on; each replaces the plainer letter in front of it. */
export const extendedLetters = ['ÁÉÓÚÜü‘¡*’—©℠•“”ÀÂÇÈÊËëÎÏïÔÙùÛ«»', 'ÃãÍÌìÒòÕõ{}\\^_|~ÄäÖöß¥¤¦ÅåØø┌┐└┘'] as const;
