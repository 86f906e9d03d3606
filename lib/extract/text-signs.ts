import { readable, type Sniffed } from './kind.ts';

/** Text formats by how they begin; asked about the first few thousand characters. */
const signs: readonly [RegExp, Sniffed][] = [
  [/<FinalDraft\s/, readable('final-draft', 'script')],
  [/<document\s[^>]{0,200}Open Screenplay Format/, readable('open-screenplay', 'script')],
  [/^#Version \d{1,3}\s{1,4}#Begin-|^#Start-Script/m, readable('trelby', 'script')],
  [/^\{\\rtf/, readable('rtf')],
  [/^WEBVTT/, readable('subtitles', 'timed-text')],
  [/^Scenarist_SCC V1\.0/, readable('subtitles', 'timed-text')],
  [/^\[Script Info\]/i, readable('subtitles', 'timed-text')],
  [/^\d{1,6}\s{1,4}\d{1,2}:\d\d:\d\d[,.]\d{3} --> \d/, readable('subtitles', 'timed-text')],
  [/<(?:\w{1,8}:)?tt\s[^>]{0,400}(?:ns\/ttml|ttaf1)/, readable('subtitles', 'timed-text')],
  [/<DCSubtitle|<SubtitleReel/, readable('subtitles', 'timed-text')],
  [/^Heading\s{1,4}FIELD_DELIM/, readable('ale', 'edit-data')],
  [/^TITLE:.{0,200}\s{1,4}(?:FCM:|\d{3,6}\s)/, readable('edl', 'edit-data')],
  [/<fcpxml\s/, readable('fcpxml', 'edit-data')],
  [/<xmeml\s/, readable('xmeml', 'edit-data')],
  [/"OTIO_SCHEMA"/, readable('otio', 'edit-data')],
  [/<PremiereData\s/, readable('premiere', 'edit-data')],
  [/<ColorDecisionList|<ColorCorrectionCollection|<ColorCorrection\s/, readable('cdl', 'edit-data')],
  [/^\/\/Maya ASCII/, readable('maya', 'edit-data')],
  [/^#usda/, readable('usd', 'edit-data')],
  [/<hashlist\s/, readable('mhl', 'camera-media')],
  [
    /(?:<|:)(?:AssetMap|PackingList|CompositionPlaylist|DCinemaSecurityMessage|OutputProfileList|VolumeIndex)[\s>]/,
    readable('package-list', 'delivery-package'),
  ],
  [/^\s{0,20}(?:<!doctype html|<html[\s>])/i, readable('html')],
  [/^\s{0,20}<\?xml/, readable('xml')],
];

export const bySign = (head: string): Sniffed | null =>
  signs.find(([sign]) => sign.test(head.replace(/^\uFEFF/, '')))?.[1] ?? null;
