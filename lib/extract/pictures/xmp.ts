import { decodeText } from '../decode-text.ts';
import { readMarkup } from '../formats/markup.ts';
import { xmlListener } from '../media/xml-lines.ts';
import type { MetadataSheet } from '../metadata-sheet.ts';

/** How a picture came to be, as picture desks and image tools call it (IPTC digital source types). */
const sourceTypes: Readonly<Record<string, string>> = {
  trainedAlgorithmicMedia: 'made by generative AI',
  compositeWithTrainedAlgorithmicMedia: 'partly made by generative AI',
  compositeSynthetic: 'composite with synthetic parts',
  algorithmicMedia: 'made by an algorithm',
  algorithmicallyEnhanced: 'enhanced by an algorithm',
  virtualRecording: 'recording of a virtual event',
  dataDrivenMedia: 'drawn from data',
  digitalArt: 'digital art',
  digitalCreation: 'made by hand on a computer',
  digitalCapture: 'photograph',
  computationalCapture: 'photograph, computational',
  compositeCapture: 'composite of photographs',
  composite: 'composite',
  humanEdits: 'edited by a person',
  minorHumanEdits: 'edited a little by a person',
  screenCapture: 'screen capture',
  negativeFilm: 'scan of a negative',
  positiveFilm: 'scan of a slide',
  print: 'scan of a print',
};

const sourceType = /digitalsourcetype\/([a-z]{1,60})/gi;

/** Lines for every digital source type named in a text, in plain words. */
export function saySourceTypes(text: string, say: (value: string) => void): void {
  for (const [, type] of text.matchAll(sourceType)) say(`${type} (${sourceTypes[type!] ?? 'not a known type'})`);
}

/** Numbers of programs and settings of their sliders: nobody's words. */
const technical =
  /^(?:xmptk|about|parseType|format|provenance|\w*(?:DocumentID|InstanceID)|orientation|compression|colorspace|resolutionunit|ColorMode|WhiteBalance|ToneCurve\w*|Camera(?:Profile|ProfileDigest)|\w*Version|Look\w*|changed|digest)$/i;

/** Numbers of documents and their ancestors: long enough to look like somebody's. */
const identifier = /^(?:(?:uuid|urn|xmp|adobe)[.:][\w.:-]{8,200}|[\da-f-]{24,64})$/i;

/** What an XMP packet says. */
export function sayXmp(bytes: Uint8Array, part: string, sheet: MetadataSheet): void {
  const text = decodeText(bytes) ?? '';
  const say = (label: string, value: string) => sheet.say(part, label, value);
  const sayWords = (label: string, value: string) => identifier.test(value) || say(label, value);
  readMarkup(text, xmlListener(sayWords, { wanted: (name) => !technical.test(name) }));
  saySourceTypes(text, (value) => say('Digital source type', value));
}
