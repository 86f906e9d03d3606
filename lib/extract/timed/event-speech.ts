import type { Speech } from './speech.ts';

const FIELDS = 9;
const SPEAKER = 4;

/** Advanced SubStation: a line an event, its words behind the ninth comma; titles and remarks of the head are kept. */
export function eventSpeech(text: string, said: Speech): void {
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.trim();
    const event = /^(?:Dialogue|Comment):\s{0,4}/.exec(line);
    if (event) sayEvent(line.slice(event[0].length), said);
    else if (!/^(?:Style|Format|\[|PlayRes|Timer|WrapStyle|ScaledBorder|YCbCr)/i.test(line)) said.say(line);
  }
}

function sayEvent(event: string, said: Speech): void {
  let at = 0;
  const fields: string[] = [];
  while (fields.length < FIELDS) {
    const comma = event.indexOf(',', at);
    if (comma < 0) break;
    fields.push(event.slice(at, comma));
    at = comma + 1;
  }
  const time = /^(\d{1,2}):(\d\d):(\d\d)/.exec(fields[1] ?? '');
  if (time) said.at(`${time[1]!.padStart(2, '0')}:${time[2]}:${time[3]}`);
  const words = event
    .slice(at)
    .replace(/\{[^{}]{0,400}\}/g, '')
    .replace(/\\[Nn]/g, '\n')
    .replace(/\\h/g, ' ');
  const speaker = (fields[SPEAKER] ?? '').trim();
  said.say(speaker === '' ? words : `${speaker}: ${words}`);
}
