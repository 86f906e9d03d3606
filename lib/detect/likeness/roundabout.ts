// Requests that go around the word: what nobody could tell from our lead, twenty years off a face, a version of somebody for the rest of the shoot.
import { intent, type Intent } from '../names/intent.ts';
import { FOOTAGE, KNOWN, MAKE, NAME, ROLE, WHO, WHOSE } from './phrases.ts';

const AGE =
  '(?:\\d{1,2}|five|six|seven|eight|nine|ten|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const OWN = `(?:${NAME}|(?:the|our|my|this|that)(?: \\w{2,12}){0,2} ${ROLE}|him|her|them)`;
const MATERIAL = '(?:dailies|rushes|adr|stems?|recordings?|samples?|takes?|audio|interviews?)';
const LANGUAGE =
  '(?:german|spanish|french|italian|japanese|korean|portuguese|hindi|mandarin|arabic|english|polish|turkish|dutch|translat\\w{1,4}|dub\\w{0,4}|languages?)';
const FEATURE =
  '(?:nose|eyes|smile|jaw(?:line)?|face|hair|lips|cheekbones|eyebrows|dimples|features|freckles|chin|ears|physique|voice)';

const voice: Intent[] = [
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent('(?:sounds?|sounding) like the same (?:person|speaker|man|woman|voice|actor|actress|narrator)\\b'),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      "(?:nobody|no-? ?one|no (?:viewer|listener|fan)s?|listeners?|viewers?|the audience|people) (?:could|can|would|will|should|may|must|can't|cannot|won't)? ?(?:ever )?(?:tell|know|notice)\\b~(?:isn't|is not|wasn't|was not|not) (?:really |actually )?",
      WHO,
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.8,
    pattern: intent(
      '(?:preset|tts|text-? ?to-? ?speech|speech model|speech engine|voice (?:font|bank|pack))\\b~',
      MATERIAL,
      '\\b~(?:of|from|by|with) ',
      WHO,
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.8,
    pattern: intent(
      '(?:speak|talk|read|sing|say|narrate|deliver)\\w{0,3}\\b~(?:as|like|the way) (?:',
      WHO,
      '|(?:she|he|they) (?:does|did|do|would|talks?|speaks?|spoke))\\b',
    ),
    beside: new RegExp(`\\b(?:model|ai|computer|generat\\w{1,3}|synthetic|machine|tts|clone|${MATERIAL})\\b`),
    unless: /\b(?:read|say|speak|talk) (?:it|this|that) (?:as|like) (?:an?|the) (?:voice actor|actor|host|presenter)\b/,
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      WHOSE,
      ' (?:tone|cadence|timbre|intonation|diction|way of (?:speaking|talking)|manner of speaking|speech pattern)s?(?: and \\w{3,12})? (?:on|for|in|over|to|with) (?:\\w{2,12} ){0,3}(?:new|more|these|those|missing|extra|other|another|paragraphs?|lines?|text|copy|script|pages?)\\b',
    ),
  },
  {
    what: 'dub-own-voice',
    sure: 0.8,
    pattern: intent('(?:same|own|original|identical) (?:voice|vocals?|vocal \\w{4,9}|timbre)\\b'),
    beside: new RegExp(
      `\\b(?:(?:into|in|to) ${LANGUAGE}|dub\\w{0,4}|translat\\w{1,4})\\b[^\\n]{0,80}\\b(?:same|own|original|identical) (?:voice|vocal|timbre)|(?:voice|vocal|timbre)\\w{0,2}\\b[^\\n]{0,60}\\b(?:into|in) ${LANGUAGE}\\b`,
    ),
    unless: /\bmy own voice\b/,
  },
  {
    what: 'trait-likeness',
    sure: 0.75,
    pattern: intent('(?:could|can|would|might|should|to) (?:\\w{2,8} )?pass (?:for|as) (?:', KNOWN, '|', OWN, ')'),
  },
];

const asIf: Intent[] = [
  {
    what: 'deceased-person',
    sure: 0.75,
    pattern: intent('as (?:if|though) (?:she|he|they) (?:were|was) (?:still )?(?:alive|with us|here)\\b'),
    beside: /\b(?:paste|put|add|insert|photo|picture|video|voice|animat\w{1,3}|generat\w{1,3}|render)\b/,
  },
  {
    what: 'digital-double',
    sure: 0.75,
    pattern: intent(
      '(?:stunt\\w{3,9}|extras?|actors?|actress\\w{0,2}|people|performers?|cast|dancers?|him|her|them|guys)\\b~(?:that |whom |who )?we(?:.ve)? (?:\\w{3,8} )?scanned\\b',
    ),
    beside: /\b(?:need|make|build|create|populate|turn|generat\w{1,3}|multiply|copies|crowd|army)\b/,
  },
  {
    what: 'face-swap',
    sure: 0.75,
    pattern: intent(
      '(?:give|with|has|have|having|wears?|wearing|use|put)\\b~ the (?:face|head|features|looks) of ',
      `(?:${NAME}|(?:our|my) (?:\\w{3,12} )?\\w{3,14}(?:er|or|ist|man|woman|boss|mother|father|friend|colleague|lead|star|host))\\b`,
    ),
  },
  {
    what: 'performance-change',
    sure: 0.75,
    pattern: intent(
      '(?:redo|regenerate|rework|remake|re-?voice) (?:the|our|his|her|their|my) ~(?:speech|lines?|monologue|read|reading|delivery|dialogue|take)\\b so (?:that )?(?:he|she|they|it) (?:sounds?|seems?|comes? across)\\b',
    ),
    beside: /\b(?:tracks?|takes?|recordings?|audio|stems|dailies|wavs?|sound)\b/,
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      '(?:still|really|unmistakably|audibly) (?:be |is |sound like |sounds like )?(?:him|her|them) (?:speak|talk|sing|say|read|narrat)ing\\b',
    ),
    beside: /\b(?:finish|complete|fill|generat\w{1,3}|make|new|missing|swallowed|lines?|sentence|words?)\b/,
  },
  {
    what: 'deceased-person',
    sure: 0.7,
    pattern: intent(
      '(?:have|make|making|let|show|get) (?:the|our) (?:\\w{3,12} )?(?:president|prime minister|king|queen|pope|chancellor|mayor|senator|minister) (?:announc|say|declar|address|resign|confess|apologi|read|speak|admit|promis)\\w{0,3}\\b',
    ),
    beside: /\b(?:tv|broadcast|address|clip|video|footage|monitor|news|audio|believable|realistic|convincing|voice)\b/,
  },
  {
    what: 'performance-change',
    sure: 0.7,
    pattern: intent(
      '(?:thinn|slimm|small|bigg|long|short|broad|full|flatt|smooth|narrow|tight)er (?:waist|legs|arms|nose|chin|jaw|shoulders|hips|stomach|belly|lips|skin|face|neck)\\b~(?:on|for) ',
      WHO,
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      'as (?:if|though) (?:she|he|they|',
      NAME,
      ') (?:had )?(?:really |actually )?(?:said|spoken|read|recorded|sung|delivered)\\b',
    ),
    beside: /\b(?:model|ai|tool|generat\w{1,3}|fill|synthes\w{1,4}|boom|lav|adr|recordings?|dailies)\b/,
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      '(?:turn|convert|change|transform)(?:ing)? (?:my|the|our|this|that) (?:\\w{2,10} ){0,2}(?:vocals?|voice|vo|voice-?over|read|narration|track|speech) (?:in)?to ',
      `(?:${NAME}'s?|(?:the|our|my)(?: \\w{2,12}){0,2} ${ROLE}'s?|his|hers)`,
    ),
  },
];

const face: Intent[] = [
  {
    what: 'face-swap',
    sure: 0.8,
    pattern: intent(
      '(?:put|place|drop|overlay|insert|superimpose|fit|stick|map|paste|transfer|graft|project|apply|blend|copy|composite)(?:ting|ing)? ',
      WHOSE,
      ' (?:\\w{3,12} )?(?:features|eyes|looks|profile|expression|skin|face)\\b~(?:on|onto|to|over|into) ',
    ),
  },
  {
    what: 'face-swap',
    sure: 0.8,
    pattern: intent(
      '(?:replac|swap|exchang|switch)\\w{1,4}\\b~(?:faces?|heads?)\\b~(?:with|for|by) (?:the |that |this |his |her |my |our |an? )?(?:\\w{2,12} ){0,2}(?:face|head|photo|picture|headshot|actor|actress|star|lead)s?\\b',
    ),
    unless: /\b(?:emoji|icon|clock|smiley)\b/,
  },
  {
    what: 'performance-change',
    sure: 0.8,
    pattern: intent(
      '(?:make|have|get|let) (?:the |his |her |their |all the )?(?:\\w{3,12} )?(?:lips?|mouths?|jaws?)\\b~(?:match|fit|follow|sync|say|form)\\w{0,3}\\b',
    ),
  },
  {
    what: 'performance-change',
    sure: 0.75,
    pattern: intent(
      '(?:make|making|push|turn|render) ',
      WHOSE,
      ' (?:\\w{3,12} )?(?:reading|line readings?|delivery|performance|reaction|acting|tone) (?:\\w{2,8} )?(?:\\w{3,10}er|more \\w{3,12}|less \\w{3,12})\\b',
    ),
    beside: new RegExp(
      `\\b(?:without|ai|take|calling (?:him|her|them)|re-?record\\w{0,3}|shot|in post|${MATERIAL})\\b`,
    ),
  },
];

const age: Intent[] = [
  {
    what: 're-age',
    sure: 0.8,
    pattern: intent(
      '(?:ma(?:ke|king)|have|get|show) ',
      WHO,
      ' look~(?:years ago|used to|back (?:then|in the)|in (?:19|20)\\d\\d|when (?:he|she|they) (?:was|were))\\b',
    ),
  },
  {
    what: 're-age',
    sure: 0.8,
    pattern: intent(
      '(?:tak|remov|eras|smooth|wip|lift|paint)\\w{1,4}\\b~(?:wrinkles|frown lines|crow.?s feet|gr[ae]y hairs?|jowls|eye bags|years)\\b~(?:off|from|on|of|around|out of) (?:',
      OWN,
      '|',
      WHOSE,
      ')',
    ),
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent(
      OWN,
      ` (?:at age|aged|at the age of|at about|at) ${AGE}\\b(?! ?(?:o'?clock|am\\b|pm\\b|a\\.m|p\\.m|sharp|:\\d|h\\b|uhr))|${OWN} as an? (?:child|kid|teenager|toddler|baby|boy|girl|young|old|elderly)\\b`,
    ),
    beside: /\b(?:photos?|headshots?|images?|pictures?|renders?|generat\w{1,3}|face|video|shots?|stills?)\b/,
  },
  {
    what: 're-age',
    sure: 0.8,
    pattern: intent(
      'what ',
      WHO,
      ` (?:would|will|might|could|did|looked) (?:\\w{2,6} )?looks? like (?:at|as|when|in|aged) (?:${AGE}|a |old|young|an |his|her|their)`,
    ),
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent('(?:turn|wind|roll)(?:ing)? (?:back )?(?:the )?(?:clock|time|years|calendar)(?: back)?\\b~', WHOSE),
    beside: new RegExp(`\\b(?:${FOOTAGE}|prologue|flashback|scenes?)\\b`),
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent(
      '(?:ma(?:ke|king)|get) ',
      WHO,
      ' (?:about |around |roughly )?(?:\\d{1,3}|five|ten|fifteen|twenty|thirty|a few|several|some) (?:kilos?|kg|pounds?|lbs?|stone|inch(?:es)?|cm) (?:lighter|heavier|thinner|slimmer|taller|shorter)\\b',
    ),
  },
];

const double: Intent[] = [
  {
    what: 'digital-double',
    sure: 0.8,
    pattern: intent(
      '(?:scan(?:ned|s)?|generated|rendered|artificial|3d|photo-?real\\w{0,5}|ai|digital|virtual|synthetic|cg|cgi|computer)(?:[- ]\\w{2,10}){0,3} (?:stand-?in|double|version|copy|replica|clone|puppet|actor|performer|twin) (?:of|for) ',
      WHO,
    ),
    unless: /\bnon-?fiction|digital copy of\b/,
  },
  {
    what: 'digital-double',
    sure: 0.8,
    pattern: intent('(?:photos?|pictures?|stills?|images?|scans?|frames?|footage|dailies|rushes|headshots?) of ', WHO),
    beside: /\b(?:lora|fine-? ?tun\w{0,3}|dreambooth|train\w{0,3} (?:an?|the|our)\b|checkpoint|textual inversion)/,
  },
  {
    what: 'deceased-person',
    sure: 0.8,
    pattern: intent(
      '(?:finish|complet|generat|recreat|creat|fill in|synthesi[sz])\\w{0,3} ',
      WHOSE,
      ' (?:\\w{2,12} ){0,3}(?:scenes?|lines?|role|part|performance|shots?|episodes?|dialogue)\\b',
    ),
    beside: /\b(?:died|passed away|dead|death|late actor|late actress|old footage|archive|no longer with us|funeral)\b/,
  },
];

const figures: Intent[] = [
  {
    what: 're-age',
    sure: 0.8,
    pattern: intent(
      'what (?:would|will|might|did|could) ',
      WHO,
      ` (?:have )?look(?:ed)? like (?:at|as|when|in|aged) (?:${AGE}|a |old|young|an |his|her|their)`,
    ),
  },
  {
    what: 'trait-likeness',
    sure: 0.8,
    pattern: intent('(?:an?|the|our|this) (?:ai|fake|synthetic|virtual|digital|deep-?fake|cgi|cloned) ', KNOWN),
  },
  {
    what: 'trait-likeness',
    sure: 0.8,
    pattern: intent(KNOWN, "(?:'s?)? (?:identical )?(?:twin|double|long-lost|clone)\\b"),
    beside: new RegExp(`\\b(?:${MAKE}|could be|like|woman|man|character)\\b`),
  },
  {
    what: 'deceased-person',
    sure: 0.8,
    pattern: intent(
      '(?:digitally|virtually) (?:resurrect|reviv|reanimat)\\w{1,3} (?:our|the|my|his|her|their|',
      NAME,
      ')',
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.6,
    pattern: intent('put(?:ting)? (?:\\w{2,12} )?words? in(?:to)? ', WHOSE, ' mouth\\b'),
    beside: /\b(?:announc\w{1,4}|video|clip|lips|footage|audio|says?)\b/,
    unless: /\b(?:not|never|don't)\b/,
  },
  {
    what: 'trait-likeness',
    sure: 0.75,
    pattern: intent(
      '(?:make|have|let|get|show) ',
      KNOWN,
      ' (?:walk|stand|sit|dance|sell|promot|endors|say|read|announc|hold|drink|eat|driv|appear|smil|wav|wear|hug|kiss|fight|run|enter|present|introduc|thank|sing|speak|talk|cook|play|rid)\\w{0,3}\\b',
    ),
  },
  {
    what: 'trait-likeness',
    sure: 0.75,
    pattern: intent(
      '(?:generat|creat|mak|render|produc|draw|animat|fak|simulat|film|imagin)\\w{1,3} ',
      KNOWN,
      ' (?:\\w{3,12}ing|in an?|at|as)\\b',
    ),
  },
  {
    what: 'trait-likeness',
    sure: 0.8,
    pattern: intent(
      '(?:(?:have|has|having|give|gives|giving|add|use|borrow|mix|blend|combin\\w{1,3}|of|and|plus|between) |(?<=[,:] ))',
      KNOWN,
      `(?:'s?)? (?:\\w{3,12} )?${FEATURE}\\b`,
    ),
    beside: new RegExp(`\\b(?:${MAKE}|should|face|character|portrait|woman|man|girl|boy|robot|avatar|look)\\b`),
  },
  {
    what: 'trait-likeness',
    sure: 0.7,
    pattern: intent(
      '(?:breaking news|newscast|newsreel|news (?:clip|segment|broadcast|bulletin|report)|press conference|bulletin)\\b~(?:with|by|from|of) (?:',
      KNOWN,
      '|',
      NAME,
      ' (?:reading|announcing|reporting|saying|interviewing)|',
      NAME,
      '(?= (?:on|about|from)\\b))',
    ),
    beside: new RegExp(`\\b(?:${MAKE}|clip|video|fake|reading|announcing)\\b`),
  },
];

/** The same in the other languages of the trade. */
const abroad: Intent[] = [
  {
    what: 'performance-change',
    sure: 0.75,
    pattern: intent(
      '(?:fai|fa|fais|faire|haz|hacer|lass|lasse|faca|fazer)\\b~(?:sorrid|pianger|rider|sourire|pleurer|rire|lachel|weinen|lachen|sonre|llor|reir|sorrir|chorar)\\w*\\b~(?:invece|au lieu|statt|anstatt|en vez|em vez)\\b',
    ),
  },
  {
    what: 'face-swap',
    sure: 0.75,
    pattern: intent(
      '(?:ersetz|tausch|remplac|reemplaz|sustitu|sostitu|substitu|troqu)\\w{1,4}\\b~\\b\\w{0,10}(?:darsteller|schauspieler|acteur|actrice|comedien|actor|actriz|attor|attrice|ator|atriz)\\w{0,3}\\b~(?:durch|gegen|par|por|con|pel[oa]|com) ',
    ),
    beside:
      /\b(?:einstellung\w{0,2}|szenen?|plans?|planos?|prises?|tomas?|inquadratur\w|cenas?|quadros|shots?|takes?|frames?)\b/,
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent(
      `(?:mach|mache|machen|lass|lasse|lassen|verj[uü]nge\\w{0,2})\\b~(?:\\w{0,8}darsteller\\w{0,3}|schauspieler\\w{0,3}|${NAME})(?:~(?:j[uü]nger|[aä]lter|schlanker))?`,
    ),
    beside: /j[uü]ng|[aä]lter|schlank/,
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent(
      '(?:ringiovanisc\\w|ringiovanire|invecchia(?:re)?|rejuvenece\\w?|envejece\\w?|rajeuni\\w{0,4}|vieilli\\w{0,4})\\b~(?:att(?:ore|rice)|protagonist[ae]|volto|viso|act(?:or|riz|eur|rice)|cara|rostro|com[eé]dien(?:ne)?|visage)\\b',
    ),
  },
  {
    what: 'face-swap',
    sure: 0.75,
    pattern: intent(
      '(?:(?:pon|poner|pega|sustituye|cambia)\\w{0,2}\\b~(?:cara|rostro)|(?:mets|mettre|colle|remplace|incruste)\\w{0,2}\\b~visage|(?:setz|tausch|ersetz|montier)\\w{0,3}\\b~gesicht\\w{0,4}|(?:metti|sostituisc|scambia)\\w{0,2}\\b~(?:volto|viso|faccia))\\b~(?:de|del|du|von|des|der|di|mit|con|avec|par)\\b',
    ),
  },
  {
    what: 'face-swap',
    sure: 0.75,
    pattern:
      /顔[^\n。]{0,12}(?:合成|差し替え|入れ替え|すげ替え|スワップ)|얼굴[^\n.]{0,14}(?:합성|교체|바꿔|스왑|입혀)/y,
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: /(?:俳優|女優|主演|主人公)[^\n。]{0,12}(?:若返|若く|老け)|배우[^\n.]{0,12}(?:젊게|늙게|어리게)/y,
    unless: /肌|化粧|メイク|피부|화장|분장/,
  },
];

export const roundabout: readonly Intent[] = [...voice, ...asIf, ...face, ...age, ...double, ...figures, ...abroad];

/** What a line must have on it for any of these, beside the cues of the plain requests. */
export const roundaboutCues: readonly string[] = [
  ...'tone cadence timbre intonation diction preset stem pass wrinkle virtual synthetic stand-in standin kilo pound lighter heavier thinner slimmer taller finish complet died newscast bulletin darsteller schauspieler hauptdarsteller ringiovan invecchia rejuvenec envejec rajeuni vieilli cara rostro visage gesicht volto viso faccia 顔 얼굴 俳優 女優 배우'.split(
    ' ',
  ),
  'same person',
  ...'nebendarsteller ersetz sorrid sourire lachel pianger pleurer weinen llor chorar episodes'.split(' '),
  'still him',
  'still her',
  'still them',
  'alive',
  'scanned',
  'the face of',
  'so that he',
  'so that she',
  'version of',
  'recast',
  'passed away',
  'archive',
  'notice',
  'at age',
  'aged',
  'the clock',
  'breaking news',
  'press conference',
];
