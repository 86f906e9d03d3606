import type { Sniffed } from '../kind.ts';

const kinds = new Set(
  'video,wav,mp3,aac,flac,ogg,aiff,m4a,avi,matroska,windows-media,mpeg,mpeg-ts,riff,broadcast-wave'.split(','),
);

/** Pictures that move and sound: what they say of themselves stands at their beginning, the rest is large. */
export const isRecording = ({ kind, detector }: Sniffed): boolean => detector === 'camera-media' || kinds.has(kind);
