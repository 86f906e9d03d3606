import { decodeEntities } from '../formats/markup.ts';
import type { Speech } from './speech.ts';

const range = /^(?:(\d{1,3}):)?(\d{1,2}):(\d\d)[.,]\d{1,3}\s{0,4}(?:-->|,)\s{0,4}(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}/;
const frames = /^\{\d{1,7}\}\{\d{0,7}\}/;
const lyric = /^(?:\[(\d\d):(\d\d)[.:]\d\d\])+/;
const styling = /<\/?(?:[cibuv]|ruby|rt|lang|font|\d\d:\d\d)(?:[^<>]{0,200})>|\{\\[^{}]{0,200}\}/g;
const number = /^\d{1,6}$/;
const two = (value: string | undefined): string => (value ?? '0').padStart(2, '0');

/** SubRip, WebVTT and their kin: what is between the lines of times. Whatever else stands in the file is kept. */
export function cueSpeech(text: string, said: Speech): void {
  const lines = text.split(/\r\n?|\n/);
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    const time = range.exec(line);
    if (time) said.at(`${two(time[1])}:${two(time[2])}:${two(time[3])}`);
    else if (number.test(line) && range.test(lines[index + 1]?.trim() ?? '')) continue;
    else said.say(spoken(line));
  }
}

function spoken(line: string): string {
  const words = line.replace(frames, '').replace(lyric, '').replaceAll('|', '\n');
  return decodeEntities(
    words.includes('<') || words.includes('{') ? words.replace(voice, '$1: ').replace(styling, '') : words,
  );
}

/** Who speaks stands in the tag. */
const voice = /<v(?:\.[\w.]{1,40})?\s{1,4}([^<>]{1,80})>/g;
