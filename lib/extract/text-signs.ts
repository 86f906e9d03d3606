import { closed, readable, type Sniffed } from './kind.ts';

/** Text formats by how they begin; asked about the first few thousand characters. */
const signs: readonly [RegExp, Sniffed][] = [
  [/<FinalDraft\s/, readable('final-draft', 'script')],
  [/<document\s[^>]{0,200}Open Screenplay Format/, readable('open-screenplay', 'script')],
  [/^#Version \d{1,3}\s{1,4}#Begin-|^#Start-Script/m, readable('trelby', 'script')],
  [
    /^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|DKIM-Signature|From|Date|Subject): [^]{0,3000}\n(?:MIME-Version: 1|Received: |Message-ID: <)/i,
    readable('mail'),
  ],
  // Apple Mail writes the length of a mail in front of it.
  [/^\d{1,10} {0,10}\n[A-Z][\w-]{1,40}: [^]{0,3000}\n(?:MIME-Version: 1|Received: |Message-ID: <)/i, readable('mail')],
  [/^From [^\n]{1,200} \d{4}\r?\n[A-Z][\w-]{1,60}: /, readable('mail')],
  [/^\s{0,20}-----BEGIN (?:PGP MESSAGE|PKCS7|CMS)-----/, closed('encrypted-message', 'Encrypted message')],
  [/^\{\\rtf/, readable('rtf')],
  [/^WEBVTT/, readable('subtitles', 'timed-text')],
  [/^Scenarist_SCC V1\.0/, readable('subtitles', 'timed-text')],
  [/^\s{0,20}\[Script Info\]/i, readable('subtitles', 'timed-text')],
  [/^\d{1,6}\s{1,4}\d{1,2}:\d\d:\d\d[,.]\d{3} --> \d/, readable('subtitles', 'timed-text')],
  [/<(?:\w{1,8}:)?tt\s[^>]{0,400}(?:ns\/ttml|ttaf1)/, readable('subtitles', 'timed-text')],
  [/<(?:\w{1,8}:)?(?:DCSubtitle|SubtitleReel)[\s>]|^\s{0,20}<SAMI>/i, readable('subtitles', 'timed-text')],
  [/^Heading\s{1,4}FIELD_DELIM/, readable('ale', 'edit-data')],
  [/^TITLE:.{0,200}\s{1,4}(?:FCM:|\d{3,6}\s)/, readable('edl', 'edit-data')],
  [/^SESSION NAME:\t.{0,300}\s{1,4}SAMPLE RATE:\t/, readable('session-text', 'edit-data')],
  [/<fcpxml\s/, readable('fcpxml', 'edit-data')],
  [/<xmeml\s/, readable('xmeml', 'edit-data')],
  [/"OTIO_SCHEMA"/, readable('otio', 'edit-data')],
  [/<ges\s/, readable('xges', 'edit-data')],
  [/<AfterEffectsProject\s/, readable('after-effects', 'edit-data')],
  [/<PremiereData\s/, readable('premiere', 'edit-data')],
  [/<ColorDecisionList|<ColorCorrectionCollection|<ColorCorrection\s/, readable('cdl', 'edit-data')],
  [/^\/\/Maya ASCII/, readable('maya', 'edit-data')],
  [/^#usda/, readable('usd', 'edit-data')],
  [/^#! \S{1,300}[Nn]uke\S{0,100} -nx|^version \d{1,3}\.\d{1,3} v\d{1,3}\s/, readable('nuke', 'edit-data')],
  [/(?:^|\n)LUT_[13]D_SIZE\s{1,4}\d|^CSPLUTV100|^#?3DMESH\s/, readable('lut', 'edit-data')],
  [/<hashlist\s|<ascmhl/, readable('mhl', 'camera-media')],
  [
    /(?:<|:)(?:AssetMap|PackingList|CompositionPlaylist|DCinemaSecurityMessage|OutputProfileList|VolumeIndex)[\s>]/,
    readable('package-list', 'delivery-package'),
  ],
  [/<office:document\s/, readable('flat-opendocument')],
  [/<pkg:package\s|<w:wordDocument\s/, readable('flat-word')],
  [/^\s{0,20}(?:<!doctype html|<html[\s>])/i, readable('html')],
  [/^\s{0,20}<\?xml/, readable('xml')],
];

export const bySign = (head: string): Sniffed | null =>
  signs.find(([sign]) => sign.test(head.replace(/^\uFEFF/, '')))?.[1] ?? null;
