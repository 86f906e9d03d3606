// Requests that describe what is wanted instead of naming it: "a narrator identical to", "give the robot her face".
import { intent, type Intent } from '../names/intent.ts';
import { FOOTAGE, KNOWN, MAKE, NAME, ROLE, WHO, WHOSE } from './phrases.ts';

const SPOKEN = '(?:voices?|narrat\\w{1,4}|voice-?overs?|vocals?|tts|speech|read|reads?|speak|speaks|talks?|sings?)';
const ALIKE =
  '(?:identical to|indistinguishable from|exactly like|just like|the same as|same as|close to|closer to|similar to|matching|matches|imitating|mimicking|modell?ed on)';
const LANGUAGE =
  '(?:languages?|translat\\w{1,4}|dub\\w{0,4}|german|spanish|french|italian|japanese|korean|portuguese|hindi|mandarin|arabic|english|polish|turkish)';

export const described: readonly Intent[] = [
  {
    what: 'voice-clone',
    sure: 0.8,
    pattern: intent(MAKE, '~', SPOKEN, '\\b~(?:as|like|of|from|with|using|in|into|by) (?:the (?:late )?)?', KNOWN),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      '(?:narrate|voice|read|sing|announce|perform|dub|voice over|speak)\\b~ (?:as|like) (?:the late )?',
      KNOWN,
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.8,
    pattern: intent(
      '(?:turn|convert|change|transform|swap|replace|process|filter)(?:ing)?\\b~(?:in)?to ',
      WHOSE,
      ' (?:\\w{3,12} )?voice\\b',
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.8,
    pattern: intent('(?:have|make|let|get) ', NAME, ' (?:speak|sing|narrate|talk|read|say)\\w{0,3}\\b'),
  },
  { what: 'voice-clone', sure: 0.8, pattern: intent(SPOKEN, '\\b~', ALIKE, ' ', WHO) },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent('(?:talks?|speaks?|sings?|narrates?) (?:exactly |just )?like ', WHO),
    beside: new RegExp(`\\b(?:${MAKE}|model|tts|ai)\\b`),
  },
  {
    what: 'dub-own-voice',
    sure: 0.8,
    pattern: intent(
      '(?:keep|keeping|retain|preserv\\w{1,3}|without changing|still in) ',
      WHOSE,
      ' (?:own |original |real )?voice\\b',
    ),
    beside: new RegExp(`\\b${LANGUAGE}\\b`),
  },
  {
    what: 'voice-clone',
    sure: 0.7,
    pattern: intent(
      WHO,
      ' (?:to )?(?:say|speak|read|deliver|utter|recite) (?:an?|the|some) (?:different|new|another|other|missing|extra|replacement|alternat\\w{1,3}) (?:lines?|words?|sentences?|dialogue|phrases?|takes?)\\b',
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent('(?:same|existing|original|this|that) voice\\b'),
    beside: new RegExp(`\\b(?:new|more|extra|missing|additional) (?:dialogue|lines?|words|sentences?|adr|takes?)\\b`),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent('(?:elevenlabs|rvc|respeecher|resemble|tts|so-vits)\\b~(?:clone|model|copy|version|double) of '),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      "(?:voz|voix|stimme|voce)\\b~(?:de la|del|de|von|di|du|igual a|comme|wie|di) (?:la |l'|el |le |il )?",
      `(?:${NAME}|actriz|actor|acteur|actrice|schauspieler\\w{0,2}|attore|attrice)`,
    ),
    beside:
      /\b(?:genera|gener|erzeug|erstell|clon|klon|imit|copi|kopier|reprodu|recre|ricre|synth|sintet|fais|faire|haz|hacer|lass|fai|faca|usa|use|utilis|benutz|cree|crea|crie|parl|narr|lire|lee|lies|legg|leia|dire|diga|sprech|spricht|igual|comme|come|como)/,
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      '(?:fais|faire|haz|hacer|lass|fai)\\b~(?:dire|decir|sagen|hablar|parler)\\b~(?:acteur|actrice|actor|actriz|schauspieler\\w{0,2}|attore|attrice|',
      NAME,
      ')',
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      '(?:avec|con|mit|com) (?:sa propre voix|su propia voz|(?:seiner|ihrer) eigenen stimme|la sua voce|sua pr[oó]pria voz)',
    ),
    beside:
      /\b(?:dobl|doppi|doubl|synchron|dubl|ingl|angl|franc|fran[zc]|espa|spagn|alem|deutsch|englisch|polnisch|portug|ital|haz|fais|fai|lass|faca|diga|hable|fale|dire|sagen|sprech|genera|erzeug|labios|lippen|levres|labiale|lingua|idioma|sprache|langue)/,
  },
  {
    what: 'face-swap',
    sure: 0.8,
    pattern: intent(
      '(?:give|gives|giving|put|use|using|has|having|wearing|apply|map|add|paste)\\b~',
      KNOWN,
      "'?s? (?:\\w{3,12} )?(?:face|head|likeness|features|body)\\b",
    ),
  },
  {
    what: 'face-swap',
    sure: 0.75,
    pattern: intent('(?:face[- ]?swap|deep-?fake)\\b~(?:onto|into|with|on|over) '),
    unless: /\b(?:app|apps|tool|article|review|law|detect\w{0,4}|legislation)\b/,
  },
  {
    what: 're-age',
    sure: 0.8,
    pattern: intent(
      '(?:ma(?:ke|king)|have|get) ',
      WHO,
      '(?: (?:lead|actor|actress))? look (?:like )?(?:\\d{2}|a (?:teenager|child|kid)|(?:she|he|they) (?:is|was|were|did)|twenty|thirty|forty|fifty|sixty|eighty)\\b',
    ),
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent(
      '(?:what|how) ',
      WHO,
      ' (?:would|will|might|could|looked) ?(?:look like |look |have looked )?(?:like )?(?:at|as|when|in|aged) (?:\\d{1,2}|a |old|young|an |his|her|their)',
    ),
  },
  {
    what: 'performance-change',
    sure: 0.75,
    pattern: intent(
      '(?:re-?time|slow(?: down)?|speed up|shift|improve|punch up|darken|soften|sharpen|intensify|stitch|re-?shape|rework|enhance) ',
      WHOSE,
      ' (?:\\w{3,12} )?(?:lines?(?: read(?:ing|s)?)?|performances?|delivery|reaction|expression|smile|tears?|acting)\\b',
    ),
    beside: new RegExp(`\\b(?:${FOOTAGE}|audio|angrier|sadder|happier|softer|more|less|so (?:it|that|he|she))\\b`),
  },
  { what: 'deceased-person', sure: 0.8, pattern: intent('bring(?:ing)? ', NAME, ' back\\b') },
  {
    what: 'digital-double',
    sure: 0.75,
    pattern: intent(
      '(?:photo-?real\\w{0,5} |cg |cgi |3d |digital |virtual )+(?:double|replica|human|clone|likeness|head|body)\\b',
    ),
    beside: new RegExp(
      `\\b(?:scans?|photos?|pictures?|footage) of ${WHO}|\\b(?:our|the) (?:lead|actor|actress|star|performer)\\b|${KNOWN}`,
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      '(?:synthesi[sz]e|clone|fake|generate|create|recreate|rebuild|patch|repair) ',
      WHOSE,
      ' (?:\\w{3,12} )?(?:lines?|dialogue|words|adr|reads?|narration|wild track)\\b',
    ),
    beside: /\b(?:takes?|audio|voice|recordings?|adr|sounds?|tts|samples?|dailies|rushes)\b/,
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent('(?:samples?|recordings?|clips?|audio|wavs?|takes?) of ', WHO),
    beside:
      /\b(?:produce|generate|create|build|make|clone|match|train)\b[^.\n]{0,60}\b(?:voice|speech|lines?|narration|tts)\b/,
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent(
      `(?:make|making|get) (?:the|our|this|my) (?:\\w{3,12} ){0,2}(?:${ROLE}|man|woman|guy|girl|boy|hero|heroine|mother|father|face|bride|cast|double) look (?:about |around )?(?:\\d{1,2}|ten|fifteen|twenty|thirty|forty|fifty) years (?:younger|older)\\b`,
    ),
  },
  {
    what: 'performance-change',
    sure: 0.8,
    pattern: intent(
      '(?:turn|turning|change|changing|morph|convert) ',
      WHOSE,
      ' (?:\\w{3,12} )?(?:frown|smile|tears|expression|grimace|laugh|scowl|face|look|reaction|delivery|performance) (?:in)?to\\b',
    ),
  },
  {
    what: 'performance-change',
    sure: 0.8,
    pattern: intent(
      '(?:alter|change|edit|replace|swap|fix) what ',
      WHO.replace('him|her|them', 'he|she|they|him|her|them'),
      ' (?:says?|said|is saying|sings?)\\b',
    ),
    beside: new RegExp(`\\b(?:${FOOTAGE}|interview|recording|audio|track)\\b`),
  },
  {
    what: 'performance-change',
    sure: 0.8,
    pattern: intent(
      '(?:have|make|making|get) ',
      WHO,
      " (?:appear|seem|look as if|look like) (?:to be |to |s?he is |s?he's |they are )?(?:speak|say|sing|talk|cry|laugh|smil|scream)\\w{0,3}\\b",
    ),
  },
  {
    what: 'digital-double',
    sure: 0.75,
    pattern: intent(
      '(?:(?<!\\b(?:stunt|body|photo) )(?:digi-?)?doubles?|replicas?|duplicates?|avatars?|(?:3d|cg|cgi) models?) of ',
      WHO,
    ),
  },
];
