// The ways people ask for somebody's voice, face, age or performance; most never say "clone".
import { any, intent, type Intent, type IntentSet } from '../names/intent.ts';
import { described } from './described.ts';
import { FOOTAGE, IMAGE, KNOWN, MAKE, NAME, PERSON, ROLE, SPEECH, VOICE, WHO, WHOSE } from './phrases.ts';
import { roundabout, roundaboutCues } from './roundabout.ts';
import { named } from '../names/covered.ts';

const CLONE =
  '(?:clon(?:e|es|ed|ing)|replicat(?:e|es|ed|ing)|recreat(?:e|es|ed|ing)|synthesi[sz](?:e|es|ed|ing)|imitat(?:e|es|ed|ing)|mimic(?:s|ked|king)?|cop(?:y|ies|ied|ying)|duplicat(?:e|ed|ing)|deep-?fak(?:e|ed|ing)|reproduc(?:e|ed|ing)|emulat(?:e|ed|ing)|fake|faking|re-?build|match|steal|model|train(?: a model)? on|make a (?:copy|model|clone) of)';
const TALK =
  /\b(?:tips?|tutorial|article|essay|policy|law|lawsuit|risks?|ethic\w{0,4}|history|detect\w{0,4}|reviews?|explain)\b/;

const voice: Intent[] = [
  { what: 'voice-clone', sure: 0.9, pattern: intent(CLONE, ' ', WHOSE, '(?: \\w{2,12}){0,2} ', VOICE, '\\b') },
  {
    what: 'voice-clone',
    sure: 0.85,
    pattern: intent(
      CLONE,
      ' (?:this|that|these|the) (?:\\w{3,12} )?',
      VOICE,
      '\\b(?! (?:command|mail|note|app|tool|assistant|interface|feature))',
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.9,
    pattern: intent(
      CLONE,
      '~',
      VOICE,
      ' (?:of|from|for) ',
      `(?:${WHO}|this|these|an?(?: \\w{3,12})? ${ROLE}|dailies|(?:the|our) dailies)`,
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.85,
    pattern: intent(
      VOICE,
      ' ',
      any('clone', 'cloning', 'copy', 'model', 'double', 'deepfake', 'replica', 'twin'),
      ' (?:of|from|for|using) ',
      `(?:${WHO}|${WHOSE} \\w+|this|the dailies)`,
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.85,
    pattern: intent(
      'sounds?(?:ing)? (?:exactly |just |more |a bit |as |a lot )?(?:much )?like (?:a young |an? old |the late )?',
      `(?:${NAME}|him\\b|her\\b|${WHOSE} (?:voice|read|delivery)|(?:the|our)(?: \\w{2,12}){0,2} ${ROLE})`,
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.85,
    pattern: intent('in ', WHOSE, ' (?:own |real |natural |original |actual )?voice\\b'),
    beside: new RegExp(`\\b${SPEECH}\\b`),
  },
  { what: 'voice-clone', sure: 0.85, pattern: intent('in the voice of (?:the late )?', WHO) },
  {
    what: 'voice-clone',
    sure: 0.85,
    pattern: intent(
      '(?:with|using|use|from|train(?:ed|ing)? on|fed?|feed) ',
      WHOSE,
      ' (?:\\w{3,12} ){0,2}(?:voice|vocals|audio|recordings?|voice samples?|samples|interviews?|dailies|stems)\\b',
    ),
    beside: new RegExp(`\\b(?:${MAKE}|${SPEECH}|speech|clone|model)\\b`),
  },
  {
    what: 'voice-clone',
    sure: 0.8,
    pattern: intent(
      '(?:minutes?|hours?|seconds?|clips?|samples?|recordings?|takes?) of ',
      WHOSE,
      ' (?:\\w{3,12} ){0,2}(?:voice|vocals|audio|speech|dailies|dialogue|adr|singing|speaking)\\b',
    ),
    beside: new RegExp(`\\b${MAKE}\\b`),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      any('generate', 'create', 'produce', 'fill in', 'fake', 'make', 'synthesi[sz]e', 'patch'),
      '~(?:lines?|dialogue|adr|loops?|narration|words?|wild ?track|vo)\\b~(?:as|like|in|for) ',
      WHOSE,
      '(?: own)? voice',
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      '(?:he|she|they|',
      NAME,
      ")(?: \\w{2,12}){0,2} (?:is ?n[o']t available|isn't available|unavailable|refus\\w{1,3}|can'?t come|can'?t make|couldn'?t|won'?t|has died|passed away|died)\\b[^\\n]{0,100}?",
      any('generate', 'synthesi[sz]e', 'fake', 'recreate', 'ai', 'clone'),
      '[^.\\n]{0,60}\\b(?:lines?|voice|adr|dialogue|vocals?)\\b',
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.8,
    pattern: intent(KNOWN, "(?:'s)? (?:voice (?:over|model|clone|cover)|ai (?:voice|cover)|type voice|vocals?)"),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      '(?:klon\\w{1,4}|imitier\\w{0,3}|clon(?:a|ar|e|er|ez|are)|imit(?:a|ar|e|er|ez|are)|copi(?:a|ar|e|er|are)|reprodui(?:s|re|sez))~(?:stimme|voz|voix|voce)\\b(?! assistant)',
    ),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: /(?:声|ボイス|音声)[^\n。]{0,8}(?:クローン|複製|再現|真似)|(?:목소리|음성)[^\n.]{0,10}(?:복제|클론|따라)/y,
  },
  {
    what: 'dub-own-voice',
    sure: 0.85,
    pattern: intent(
      'dub(?:s|bed|bing)?\\b[^.!?\\n]{0,70}\\b(?:in|with|keeping|keep|using|preserv\\w{1,4}) ',
      `(?:${WHOSE}|the (?:original|same|performer's|actor's))`,
      ' (?:own |original |real |actual )?voices?\\b',
    ),
  },
];

const face: Intent[] = [
  {
    what: 'face-swap',
    sure: 0.9,
    pattern: intent(
      any(
        'put(?:ting)?',
        'paste',
        'place',
        'map',
        'swap(?:ping)?',
        'superimpose',
        'composit\\w{1,3}',
        'replac(?:e|ing)',
        'transfer',
        'graft',
        'insert',
        'stick',
        'project',
        'track',
        'blend',
        'morph',
      ),
      ' (?:in |out |over )?',
      WHOSE,
      // A head on a pillow is where heads are.
      ' (?:\\w{3,12} )?(?:face|likeness|head(?! (?:back|out|down|up|in|through|round|around|under|over the|on (?:(?:the|an?|his|her|my|its|their) )?(?:\\w{2,12} )?(?:shoulder|pillow|table|desk|chest|lap|knee|arm|block|wall|engine|bar))\\b))\\b',
    ),
  },
  {
    what: 'face-swap',
    sure: 0.75,
    pattern: intent(
      '(?:replac(?:e|ing)|swap(?:ping)?|exchange|paint) (?:out |over )?(?:the|our|my|this|that)(?: \\w{2,12}){0,2} (?:actor|actress|performer|lead|star|extra|double|stand-in|presenter|host|dancer|singer)s?\\b~ (?:with|for|by) ',
    ),
    beside:
      /\b(?:(?:every|all|each) (?:shots?|frames?)|shots? \d|frames?|footage|plates?|takes?|already shot|in post)\b/,
  },
  {
    what: 'face-swap',
    sure: 0.8,
    pattern: intent(
      any('put(?:ting)?', 'paste', 'place', 'map', 'superimpose', 'swap', 'replace', 'transfer'),
      ' (?:the|this|that|a) (?:\\w{3,12} )?(?:face|head)\\b(?: (?:of|from) [^.\\n]{3,40}?)? (?:on|onto|over|with|to|for) (?:the|his|her|this|that|our|',
      NAME,
      ')',
    ),
  },
  {
    what: 'face-swap',
    sure: 0.75,
    pattern: intent(
      '(?:swap|switch|exchange)(?:ping|ing)? (?:the |their |these |both )?(?:two )?(?:\\w{4,12} )?(?:faces|heads)\\b(?! (?:app|tool|filter))',
    ),
    unless: TALK,
  },
  {
    what: 'face-swap',
    sure: 0.85,
    pattern: intent(
      '(?:face[- ]?swap(?:ping|ped)?|deep-?fak(?:e|ed|ing)|face[- ]replace(?:ment)?)(?: video| image)? ',
      `(?:(?:of|for|with|between|in|from|on|onto|using) )?${WHO}`,
    ),
  },
];

const age: Intent[] = [
  {
    what: 're-age',
    sure: 0.85,
    pattern: intent(
      '(?:de-? ?ag(?:e|ed|ing)|re-? ?ag(?:e|ed|ing)|ag(?:e|ed|ing)(?: up| down)?|rejuvenat(?:e|ing)|younger version of|older version of|young version of)(?: (?:up|down|of|for|on))? ',
      `(?:${WHO}|${WHOSE} (?:\\w{3,12} )?(?:face|skin|performance|scenes?|close-?ups?))`,
    ),
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent('(?:(?:de|re)-? ?ag(?:e|ing)|ag(?:e|ing)(?: (?:up|down))?) ', PERSON),
    beside: new RegExp(`\\b(?:${FOOTAGE}|frames?|shots|flashbacks?|in post)\\b`),
  },
  {
    what: 're-age',
    sure: 0.7,
    pattern: intent(
      '(?:de-? ?ag(?:e|ed|ing)|re-? ?ag(?:e|ed|ing))(?: (?:by|about|around|roughly))? (?:\\d{1,2}|ten|fifteen|twenty|thirty|forty) years',
    ),
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent(
      '(?:ma(?:ke|king)|have|get) ',
      WHO,
      '(?: in (?:this|the) \\w{3,12})? (?:look|appear|seem)\\w{0,3} (?:\\w{1,12} ){0,3}(?:young|younger|old|older|thin|thinner|slim|slimmer|heavier|fatter|taller|aged|in (?:his|her|their) (?:teens|\\w{5,8}ies|\\d0s))\\b',
    ),
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent(
      '(?:ma(?:ke|king)|get) ',
      WHO,
      ' (?:(?:about |around |roughly )?(?:\\d{1,2}|ten|fifteen|twenty|thirty) years )(?:younger|older)\\b',
    ),
  },
  {
    what: 're-age',
    sure: 0.8,
    pattern: intent(
      '(?:tak(?:e|ing)|shav(?:e|ing)|knock|lose|remove|strip|wipe|peel) (?:\\w{2,10} ){1,3}years (?:off|from) ',
      `(?:${WHO}|${WHOSE}|${PERSON})`,
    ),
  },
  {
    what: 're-age',
    sure: 0.6,
    pattern: intent(
      '(?:remove|erase|smooth|clean up|get rid of|slim|thin|enlarge|reshape|change) ',
      WHOSE,
      ' (?:\\w{3,12} )?(?:wrinkles|tattoos?|waist(?:line)?|belly|double chin|nose|jaw(?:line)?|body|scars?|grey hair|gray hair|stomach|arms|weight)\\b',
    ),
    beside: new RegExp(
      `\\b(?:${FOOTAGE}|(?:bath|beach|love|shower|bed|sex|nude|all|these|\\\\d)(?: \\\\w{3,9})? scenes?)\\b`,
    ),
  },
];

const performance: Intent[] = [
  {
    what: 'performance-change',
    sure: 0.75,
    pattern: intent(
      '(?:need|want|like) ',
      WHO,
      ' (?:to )?(?:smil|cry|laugh|frown|blink|wink|nod|look|squint|sweat|stare|scream|whisper)\\w{0,3}\\b',
    ),
    beside: /\b(?:shot|take|frame|reel|plate)s? \d/,
  },
  {
    what: 're-age',
    sure: 0.75,
    pattern: intent(
      '(?:tak(?:e|ing)|get|paint|lift|wip(?:e|ing)) (?:the |that |those |his |her )?~(?:bruises?|kilos?|weight|pounds|wrinkles|scars?|tattoos?|beard|moustache|freckles|spots?|pimples?|belly|tan)\\b~ off ',
      WHO,
    ),
    beside: /\b(?:shot|take|frame|reel|plate|scene)s? \d|\bin post\b/,
  },
  {
    what: 'performance-change',
    sure: 0.8,
    pattern: intent(
      '(?:ma(?:ke|king)|have|get) ',
      WHO,
      ' (?:smil|cry|laugh|frown|blink|wink|nod|look|say|speak|sing|mouth|scream|turn|react|whisper|kiss|stop|seem|appear)\\w{0,3}\\b[^.!?\\n]{0,80}?\\binstead\\b',
    ),
  },
  {
    what: 'performance-change',
    sure: 0.75,
    pattern: intent(
      '(?:ma(?:ke|king)|have|get) ',
      WHO,
      ' (?:smil|cry|laugh|frown|blink|wink|nod|look|say|speak|sing|mouth|scream|turn|react|whisper|kiss|stop)\\w{0,3}\\b',
    ),
    beside: new RegExp(`\\b${FOOTAGE}\\b`),
  },
  {
    what: 'voice-clone',
    sure: 0.75,
    pattern: intent(
      '(?:ma(?:ke|king)|have|get|let) ',
      `(?:${WHO}|${PERSON})`,
      '(?: in (?:the|this|that|our) (?:\\w{3,12} )?\\w{3,9})? (?:say|speak|read|sing|announce|apologi[sz]e)\\b',
    ),
    beside:
      /\b(?:archive|archival|old (?:film|footage|tapes?|episodes|recordings?)|episodes|recordings?|stems|deep-?fake|town hall|use (?:the )?(?:clips?|footage|recordings?))\b/,
  },
  { what: 'performance-change', sure: 0.6, pattern: intent('(?:make|get) (?:him|her|', KNOWN, ') say ?[:"\\\',]') },
  {
    what: 'performance-change',
    sure: 0.65,
    pattern: intent(
      '(?:so |that |where )?(?:he|she|they|',
      NAME,
      ') (?:says?|speaks?|smiles?|cries|laughs?|looks?|reacts?|nods?|mouths?|whispers?)\\b[^.!?\\n]{0,80}?\\binstead\\b',
    ),
    beside: new RegExp(`\\b(?:${FOOTAGE}|line|make|change|edit|fix|so that)\\b`),
  },
  {
    what: 'performance-change',
    sure: 0.85,
    pattern: intent(
      any(
        'chang(?:e|ing)',
        'alter(?:ing)?',
        'modify(?:ing)?',
        're-?sync(?:ing)?',
        'edit(?:ing)?',
        'replac(?:e|ing)',
        'mov(?:e|ing)',
        'adjust(?:ing)?',
        'match(?:ing)?',
        'fix(?:ing)?',
        'animat(?:e|ing)',
        're-?animat(?:e|ing)',
        'warp',
        'tweak',
        'regenerate',
        'redo',
      ),
      ' ',
      WHOSE,
      ' (?:\\w{3,12} )?(?:lips?|mouth|expressions?|performances?|eye-?lines?|smile|delivery|reaction|facial \\w{4,12}|line reading)\\b',
    ),
  },
  {
    what: 'performance-change',
    sure: 0.8,
    pattern: intent(
      any(
        'change',
        'alter',
        're-?sync',
        'move',
        'adjust',
        'match',
        'sync',
        'make',
        'redo',
        '(?:re-?)?animate',
        'drive',
      ),
      ' (?:the |all |those |these )?(?:lips?|lip ?sync|lip movements?|mouth(?: movements?| shapes?)?)(?: (?:move|flap|fit))? (?:to|for|match(?:es)?|with|in|so (?:that )?(?:she|he|they) (?:says?|speaks?|sings?|reads?)) ',
      '(?:the|this|that|a|our|his|her|their|new|match)\\b[^.\\n]{0,40}?(?:lines?|dialogue|audio|dub|words?|language|spanish|french|german|italian|japanese|korean|portuguese|hindi|english|translation)\\b',
    ),
  },
  {
    what: 'performance-change',
    sure: 0.75,
    pattern: intent('lip-? ?sync(?:ing|ed|hed)? ', `(?:${WHO}|${WHOSE} \\w{3,12})`),
  },
];

const double: Intent[] = [
  {
    what: 'digital-double',
    sure: 0.85,
    pattern: intent(
      '(?:digital|virtual|synthetic|cg|cgi|3d|ai) (?:body )?(?:doubles?|replicas?|twins?|humans?|clones?|doppelg[a]ngers?|stand-?ins?|likeness|avatars?|version|extras?) (?:of|from|for|based on|using) ',
      `(?:${WHO}|${WHOSE}|this scan|the scans?|these scans?|a scan|our cast|the cast|our background|body scans?)`,
    ),
  },
  {
    what: 'digital-double',
    sure: 0.8,
    pattern: intent(
      '(?:(?:lora|dreambooth|fine-? ?tun\\w{1,3}|model|avatar|metahuman|gaussian splat|character sheet)\\b[^.!?\\n]{0,30}? (?:of|on|for|from|with)|train(?:ing|ed)?(?: an?)?(?: \\w{2,12}){0,3}\\b[^.!?\\n]{0,30}? (?:on|with)) ',
      `(?:${WHO}|(?:our|the) (?:dailies|rushes|cast)|${WHOSE} (?:\\w{3,12} )?(?:face|likeness|photos?|scans?|pictures?|images?|stills?|footage|performance|dailies))`,
    ),
    unless: /\btrain(?:ing|ed)?(?: an?)? (?:her|him|them)\b/,
  },
  {
    what: 'digital-double',
    sure: 0.8,
    pattern: intent('(?:scan|scans|scanned|face scan|body scan|lidar|photogrammetry) of ', WHO),
    beside: new RegExp(`\\b(?:double|replica|model|${MAKE}|animate|use|reuse)\\b`),
  },
  {
    what: 'digital-double',
    sure: 0.75,
    pattern: intent(
      '(?:use|using|license|sell|reuse|generate|recreate|create) ',
      WHOSE,
      ' (?:likeness|digital replica|digital double|image and likeness|ai avatar)\\b',
    ),
  },
];

const likeness: Intent[] = [
  {
    what: 'deceased-person',
    sure: 0.85,
    pattern: intent(
      '(?:bring(?:ing)? back|resurrect(?:ing)?|reviv(?:e|ing)|reanimat(?:e|ing)|digitally recreat(?:e|ing)|recreat(?:e|ing))(?: to life)? ',
      `(?:the (?:late|dead|deceased)\\b|the (?:late )?(?:actor|actress|singer|performer|star|narrator|comedian)|our (?:late|dead|deceased)\\b|(?:${KNOWN}|${named('unknown')}))`,
    ),
    beside:
      /\b(?:voice|scene|face|perform\w{0,5}|appear\w{0,4}|star|narrat\w{1,4}|film|movie|video|cameo|likeness|sing|shot|late|died|dead|actor|actress|episode|ai|lines?|words?|sentences?|joke|speech|message)\b/,
  },
  {
    what: 'deceased-person',
    sure: 0.8,
    pattern: intent('(?:the late|posthumous(?:ly)?)\\b[^.\\n]{0,30}?(?:', WHO, '|performance|appearance|cameo)'),
    beside:
      /\b(?:generat\w{1,3}|creat(?:e|ing)|recreat\w{1,3}|render|produce|synthesi[sz]e|fake|bring back|add|finish|complete|animate|clone|narrat\w{1,4}|dub|deepfake|portrait|photo|image|picture|video|model|make (?:an?|it|him|her|them)|have (?:him|her|them)|let (?:him|her|them))\b/,
  },
  {
    what: 'trait-likeness',
    sure: 0.8,
    pattern: intent(
      'with ',
      `(?:${KNOWN}|${named('unknown')})`,
      "(?:'s?)? (?:\\w{3,12} )?(?:nose|eyes|smile|jaw(?:line)?|face|hair|lips|cheekbones|laugh|body|build|physique|eyebrows|dimples|features|look|voice|freckles|chin|ears)\\b",
    ),
  },
  {
    what: 'trait-likeness',
    sure: 0.8,
    pattern: intent(
      '(?:look(?:s|ing|ed)?|resembl(?:e|es|ing)|dead ringer for|spitting image of|face of|modell?ed (?:on|after)|based on|likeness of)(?: (?:exactly|just|a bit|a lot|something|very much|like|to|unmistakably)){0,2}(?: an?)?(?: (?:young|younger|old|older|female|male|teenage|middle-aged|asian|black|white|cartoon|slim|bald)){0,2} ',
      `(?:${KNOWN}|whoever played|the (?:actor|actress|guy|woman|man|one|girl|lady) (?:who|from|that|in)\\b)`,
    ),
  },
  {
    what: 'trait-likeness',
    sure: 0.7,
    pattern: intent(
      'look(?:s|ing|ed)?(?: (?:exactly|just|a bit|a lot|something))? like(?: an?)?(?: (?:young|younger|old|older))? ',
      named('unknown'),
    ),
  },
  {
    what: 'trait-likeness',
    sure: 0.8,
    pattern: intent(
      'an? (?:young|younger|old|older|female|male|teenage|cheaper|knock-?off|budget) ',
      `(?:${KNOWN}|${named('unknown')}(?: type| lookalike| look-alike| vibe))`,
      '(?: type| lookalike| look-alike| vibe)?',
    ),
  },
  {
    what: 'trait-likeness',
    sure: 0.75,
    pattern: intent(
      `(?:${KNOWN}|${named('unknown')})`,
      "(?:'s)?[ -](?:look-?alike|lookalikes|doppelg[a]nger|type (?:character|actor|lead|face)|clone|deepfake|impersonat\\w{2,4})\\b",
    ),
  },
  {
    what: 'trait-likeness',
    sure: 0.7,
    pattern: intent(
      any(
        'generate',
        'create',
        'make',
        'render',
        'draw',
        'produce',
        'imagine',
        'design',
        'give me',
        'a',
        'an',
        'photoreal(?:istic)?',
        'hyper-?real(?:istic)?',
        'realistic',
        'fake',
      ),
      ' (?:[\\w-]{1,16} ){0,4}?',
      IMAGE,
      ' (?:of|showing|featuring|with|where) (?:the |president |a young |young )?',
      KNOWN,
    ),
    unless: TALK,
  },
  {
    what: 'trait-likeness',
    sure: 0.65,
    pattern: intent(
      '(?<!(?:stars?|starring|co-starring|features|featuring|played by|has|gets|casts?|cast) )',
      named('person'),
      ' (?:announcing|wearing|riding|holding|dancing|kissing|fighting|punching|as a|as an|dressed as|eating|surfing|arrested|shaking hands)\\b',
    ),
  },
];

/** No likeness request is made without one of these. */
const TRIGGER =
  /\b(?:voice|vocal|digi|human|narrat|speak|speech|talk|tts|sing\b|line read|fais|dire\b|sounds?\b|clon|faces?\b|heads?\b|face-?swap|swap|deep-?fak|de-? ?ag|re-? ?ag|ag(?:e|ed|ing)\b|young|older|looks?\b|looking|years|lips?\b|lip-?sync|mouth|instead|smil|frown|expression|perform|says?\b|saying|said\b|dub|doubl|replica|duplicate|twin|avatar|metahuman|lora\b|dreambooth|train|fine-? ?tun|scans?\b|scanned|likeness|resurrect|bring|reviv|reanim|recreat|late\b|posthum|nose|eyes|jaw|hair\b|photo|image|picture|portrait|video|footage|dailies|audio|interview|recording|samples?\b|takes?\b|stimme|voz\b|voix|voce\b|tattoo|wrinkle|features|cheekbones|laugh|chin|ears|eyebrows|freckles|build|physique|body|as an?\b|wearing|holding|hug|kiss|type\b|announc|model)|声|音声|ボイス|목소리|음성/;
/** The same as phrases. */
const cues =
  'voice vocal digi human narrat speak speech talk tts sing fais dire sound clon face head swap deepfak deep-fak de-ag deag reag re-ag age aging young older look years lip mouth instead smil frown expression perform say said dub doubl replica duplicate twin avatar metahuman lora dreambooth train finetun fine-tun scan likeness resurrect bring reviv reanim recreat late posthum nose eyes jaw hair photo image picture portrait video footage dailies audio interview recording sample take stimme voz voix voce tattoo wrinkle features cheekbones laugh chin ears eyebrows freckles build physique body wearing holding hug kiss type announc model 声 音声 ボイス 목소리 음성'
    .split(' ')
    .concat('line read', 'deep fak', 'de ag', 'de- ag', 're ag', 're- ag', 'fine tun', 'fine- tun', 'as a');
/** Somebody must be meant: a covered name, a role, a pronoun, or material of a person. */
const SOMEBODY =
  /[\u0001\u0002\u0006\u0007]|顔|얼굴|俳優|女優|배우|darsteller|schauspieler|\b(?:att(?:ore|rice)|actrice|protagonist[ae]|com[eé]dien(?:ne)?|same person|stunt|extra|mayor|minister|founder|ceo|producer|boss|king|queen|guards?|scanned|cara|rostro|visage|volto|viso|faccia|gesicht\w*|his|her|him|them|their|she|he|they|actors?|actress\w*|lead|star|performers?|narrator|singer|host|presenter|anchor|talent|celebrity|president|comedian|this|that|these|late|someone's|cast|dailies|rushes|scans?|faces|heads|face[- ]?swap|lips?|mouths?|whoever|ag(?:e|ed|ing)\b|years|clone|voices?|stimme|voz|voix|voce|actor|acteur|actriz)\b|声|音声|ボイス|목소리|음성/;
const FURTHER = new RegExp(roundaboutCues.map((cue) => cue.replaceAll('-', '-?')).join('|'));
const LISTED = /[\u0001\u0002]/;
const mayHold = (line: string): boolean =>
  LISTED.test(line) || (SOMEBODY.test(line) && (TRIGGER.test(line) || FURTHER.test(line)));

export const intents: IntentSet = {
  intents: [...voice, ...face, ...age, ...performance, ...double, ...likeness, ...described, ...roundabout],
  cues: [...cues, ...roundaboutCues],
  mayHold,
};
