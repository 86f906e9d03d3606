// Subtitles carry every word of a cut: read as speech, without the numbers between, so that a known passage is seen in them.
import type { Reader } from '../formats/nested.ts';
import { readWords } from '../read-words.ts';
import { cueSpeech } from './cue-speech.ts';
import { eventSpeech } from './event-speech.ts';
import { markupSpeech } from './markup-speech.ts';
import { captionSpeech } from './caption-speech.ts';
import { speech } from './speech.ts';

export const readSubtitles: Reader = async ({ source }) => {
  const { text, cut } = await readWords(source);
  const said = speech();
  const words = (text ?? '').replace(/^\uFEFF/, '');
  if (words.startsWith('Scenarist_SCC')) captionSpeech(words, said);
  else if (/<(?:\w{1,8}:)?(?:tt|DCSubtitle|SubtitleReel|SAMI)[\s>]/i.test(words.slice(0, 8192)))
    markupSpeech(words, said);
  else if (/^\s{0,20}(?:;[^\n]{0,200}\n)?\[Script Info\]/i.test(words)) eventSpeech(words, said);
  else cueSpeech(words, said);
  return { ...said.reading(), unreadable: text === null ? 'Subtitles, contents not read' : cut };
};
