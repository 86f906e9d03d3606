import type english from '../../components/strings/en.json';

/** Every message there is: English is the catalogue the others follow. */
export type MessageKey = keyof typeof english;
