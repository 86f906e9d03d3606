// "In the style of", "as if directed by", "the hallway fight from": borrowing somebody's work has a grammar of its own.
import { any, intent, type Intent, type IntentSet } from '../names/intent.ts';
import { named } from '../names/covered.ts';

const MAKER = named('artist', 'person');
const TITLE = named('title', 'character');
const CHARACTER = named('character');
const WORK = named('artist', 'title', 'character', 'person');
const UNKNOWN = named('unknown');
const LIST = '(?:\\w[\\w-]{0,15}[ ,]{1,2}){0,4}?';
const CREATE =
  /\b(?:generat\w{1,4}|creat\w{1,4}|mak(?:e|ing)|draw\w{0,3}|paint\w{0,3}|render\w{0,3}|design\w{0,3}|illustrat\w{1,4}|animat\w{1,4}|storyboard|imagine|portrait|photo\w{0,5}|image|picture|poster|video|clip|shot|cinematic|style|look|logo|concept art|figurine|cosplay|3d|4k|8k|hyper-?realistic|photorealistic|octane|--\w{1,4}|v\d|scene|costume|character|another|doll|toy|mural|shoot|write|compose|score)\b/;
const QUESTION =
  /^\s*(?:who|what(?! (?:would|if|could))|when|where|why|how|did|does|was|were|is|explain|summar\w+|analy[sz]e|review|compare|recommend|list|tell me about)\b/;
const STYLE =
  '(?:styles?|manner|vein|spirit|look|aesthetics?|visual (?:style|language)|voice|vibe|feel|tradition|genre|palette|technique|cinematography|lighting|brushwork)';
const MADE =
  '(?:directed|painted|drawn|shot|filmed|composed|written|scored|designed|photographed|illustrated|sculpted|animated|lit|edited|sketched|inked|sung|created|made)';
const ART =
  '(?:mural|sculpture|graffiti|installation|tapestry|art|artwork|painting|paintings|illustration|illustrations|photo|photograph|photography|drawing|drawings|sketch|concept art|cinematography|score|music|comic|cover art|matte painting|poster|storyboard|style|designs?|portrait|digital painting|render)';

const style: Intent[] = [
  { what: 'style-of', sure: 0.9, pattern: intent(STYLE, ' (?:of|from|by|used by|like) ', LIST, WORK) },
  {
    what: 'style-of',
    sure: 0.6,
    pattern: intent(
      '(?:in|with|using|copy|copying|mimic|imitate|imitating|emulate|emulating|capture|match|use|apply|adopt)\\b[^.!?\\n]{0,24}\\b(?:style|manner|vein|aesthetic|look)s? of (?:the )?(?:\\w{3,14} ){0,2}?',
      UNKNOWN,
    ),
  },
  {
    what: 'style-of',
    sure: 0.9,
    pattern: intent(
      WORK,
      "(?:'s?)?[ -]?(?:style[ds]?\\b|esque|-?inspired|-like\\b|ish\\b|aesthetics?\\b|vibes?\\b|look\\b|(?:signature|trademark|visual|directing|painting|writing|lighting|colou?r|distinctive|iconic|unique) (?:style|look|palette|voice|framing|symmetry|lighting|technique))",
    ),
  },
  {
    what: 'style-of',
    sure: 0.6,
    pattern: intent(UNKNOWN, "(?:'s?)?(?:-style[ds]?\\b|-?esque|-inspired\\b)"),
  },
  {
    what: 'style-of',
    sure: 0.85,
    pattern: intent(
      '(?:inspired by|reminiscent of|influenced by|homage to|pastiche of|tribute to|parody of|in the (?:universe|world|footsteps) of|a la|channel(?:l?ing)?|evok(?:e|es|ing)|riff on|rip-?off of|based on|similar to|in keeping with|borrowing from|referenc(?:e|es|ing)|mood of|aesthetic:|style:) (?:the (?:work|works|art|style|films?|movies?|paintings?|music|photography|designs?|look|illustrations|world) of )?',
      LIST,
      WORK,
    ),
  },
  {
    what: 'style-of',
    sure: 0.6,
    pattern: intent(
      '(?:inspired by|reminiscent of|homage to|pastiche of|based on|in keeping with) the (?:works?|art|style|films?|movies?|paintings?|photography|designs?|illustrations) of ',
      UNKNOWN,
    ),
  },
  {
    what: 'style-of',
    sure: 0.55,
    pattern: intent('(?:inspired by|reminiscent of|homage to|pastiche of) ', UNKNOWN),
  },
  {
    what: 'style-of',
    sure: 0.9,
    pattern: intent(
      '(?:as if |as though |like it (?:was|were) |looks? |seem\\w{0,12} )?(?:it (?:was|were|is) |they (?:were) )?',
      MADE,
      ' by ',
      LIST,
      MAKER,
    ),
    beside: CREATE,
    unless: /^(?:directed|written|made|created|composed) by/,
  },
  {
    what: 'style-of',
    sure: 0.6,
    pattern: intent(
      '(?:as if|as though|like it (?:was|were)|like something) ',
      '(?:it (?:was|were|is) |they (?:were) )?',
      MADE,
      ' by ',
      UNKNOWN,
    ),
  },
  {
    what: 'style-of',
    sure: 0.6,
    pattern: intent(
      '(?:in|using|with|copy|imitate|emulate) ',
      UNKNOWN,
      "'s (?:own |visual |painting )?style\\b(?! (?:guide|sheet))",
    ),
  },
  { what: 'style-of', sure: 0.6, pattern: intent('a la ', UNKNOWN) },
  { what: 'style-of', sure: 0.85, pattern: intent(ART, ' by ', LIST, MAKER), beside: CREATE },
  { what: 'style-of', sure: 0.8, pattern: /[,;] {0,2}(?:art )?by [\u0001\u0002]\u0005{0,60}(?=[,;.\n]|$| and )/y },
  {
    what: 'style-of',
    sure: 0.55,
    pattern: /[,;] {0,2}(?:art |illustration |painting |photo |photograph )?by \u0007\u0005{0,60}(?=[,;]| and \u0007)/y,
  },
  {
    what: 'style-of',
    sure: 0.85,
    pattern: intent(
      any(
        'paint',
        'draw',
        'write',
        'shoot',
        'shot',
        'score',
        'compose',
        'sing',
        'look',
        'looks',
        'feel',
        'feels',
        'framed',
        'lit',
        'composed',
        'style',
        'styled',
        'something',
        'dialogue',
        'sound',
        'sounds',
        'more',
        'just',
        'exactly',
        'music',
        'art',
        'think',
      ),
      ' (?:it |this |that |them |the \\w{3,12} )?(?:just |exactly |more |a bit |something |straight out )?(?:like|of) (?:the (?:opening|ending|world|look|set) of )?(?:an? )?(?:old |early |late |classic |a scene from )?',
      WORK,
    ),
  },
  { what: 'style-of', sure: 0.85, pattern: intent(named('artist'), '(?: (?:meets|x|vs\\.?|\\+|and) )', WORK) },
];

const turns: Intent[] = [
  {
    what: 'style-of',
    sure: 0.85,
    pattern: intent(
      '(?:like|the way|as|how) ',
      MAKER,
      ' (?:would|might|does|did|shoots|lights|paints|frames|draws|writes|directs|scores)\\b',
    ),
    beside: CREATE,
  },
  {
    what: 'style-of',
    sure: 0.8,
    pattern: intent(
      named('artist'),
      "(?:'s?)?(?: [\\w-]{2,14}){0,3} (?:styles?|palette|lighting|framing|composition|colou?rs|symmetry|mood|grade|grading|shot|shots|treatment|brushwork|homage|tribute|knock-?off)\\b",
    ),
  },
  {
    what: 'style-of',
    sure: 0.8,
    pattern: intent(
      '(?:it|this|that|them|scenes?|shots?|film|set|look|sequence|grade|poster) (?:\\w{2,8} )?like (?:the (?:opening|ending|world|look|set|poster) (?:of|for|from) )?(?:an? )?(?:old |early |late |classic )?',
      WORK,
    ),
  },
  {
    what: 'work',
    sure: 0.7,
    pattern: intent(
      'like the (?:opening|ending|poster|finale|first shot|last shot|chase|fight|trailer) (?:of|for|from|in) ',
      WORK,
    ),
  },
  {
    what: 'work',
    sure: 0.75,
    pattern: intent(WORK, ' (?:version|parody|spoof|remix|crossover|cosplay|edition|meme) of\\b'),
  },
  {
    what: 'character',
    sure: 0.7,
    pattern: intent(
      CHARACTER,
      ' (?:[a-z]{2,10}ing) (?:through|across|over|on|in|at|with|down|into|an?|the|our|from|to)\\b',
    ),
  },
];

const borrowed: Intent[] = [
  {
    what: 'style-of',
    sure: 0.85,
    pattern: intent(
      '(?:storyboard|stage|block|grade|render|frame|film|animate|design|light|make|do|cut) (?:it |this |that |them |the \\w{3,12} )?(?:just |exactly |more |a bit )?like (?:an? )?(?:old |early |late |classic )?',
      WORK,
    ),
  },
  {
    what: 'style-of',
    sure: 0.8,
    pattern: intent(WORK, "(?:'s?)?[ -](?:feel|touch|treatment|energy|mood|flavou?r|sensibility|tone|swagger)\\b"),
    beside: CREATE,
  },
  {
    what: 'style-of',
    sure: 0.8,
    pattern: intent(
      '(?:mistaken for|pass(?:es)? (?:for|as)|mimic(?:king)?|imitat(?:e|ing)|emulat(?:e|ing)|aping|ape|rip(?:ping)? off|steal(?:ing)? from|a nod to|through the eyes of|by way of|worthy of) (?:the (?:work|works|style|look|art) of )?(?:an? )?',
      MAKER,
    ),
  },
  {
    what: 'style-of',
    sure: 0.85,
    pattern: intent(
      "(?:(?:en|con) (?:el|un) estilo de|al estilo de|a la manera de|im stil(?:e)? (?:von|des|der)|nach (?:art|manier) von|dans (?:le|un) style d(?:e |')|[aà] la mani[eè]re d(?:e |')|nello stile di|alla maniera di|no estilo de|in de stijl van|w stylu|i stil med) ?",
      WORK,
    ),
  },
  {
    what: 'style-of',
    sure: 0.8,
    pattern: /[\u0001-\u0004]\u0005{0,60} ?(?:風|っぽ|調に|タッチ|のような|스타일|풍으로|처럼)/y,
  },
];

const work: Intent[] = [
  {
    what: 'work',
    sure: 0.8,
    pattern: intent(
      '(?:recreat(?:e|ing)|re-?make|remaking|cop(?:y|ying)|replicat(?:e|ing)|reproduce|re-?shoot|rip off|clone|match)\\b[^.!?\\n]{0,50}? (?:from|of|in|for) (?:the (?:film|movie|series|show|game|poster|cover) )?',
      `(?:${TITLE}|${named('artist')}|${CHARACTER})`,
    ),
  },
  {
    what: 'work',
    sure: 0.8,
    pattern: intent(
      '(?:scenes?|shots?|sequence|fight|chase|poster|posters|key art|cover|logo|title card|costume|set|world|universe|ending|trailer|fan ?art|fan ?fiction|version|sequel|prequel|spin-?off|remake|soundtrack|theme|character|characters|creature|ship|spaceship|armou?r|mask|doll|prop) (?:from|of|for|in|to|out of|set in) (?:the (?:film|movie|series|show|game|poster) )?',
      TITLE,
    ),
    beside: CREATE,
  },
  {
    what: 'work',
    sure: 0.75,
    pattern: intent(
      '(?:like|as in|similar to|same as|just like|straight from|straight out of|crossover (?:of|with|between)|set in) (?:the (?:film|movie|series|show|game|one in|opening of|poster (?:of|for)|fight in|scene (?:in|from)) )?(?:\\w{3,12} ){0,2}?',
      TITLE,
    ),
    beside: CREATE,
  },
  {
    what: 'work',
    sure: 0.55,
    pattern: intent(
      '(?:same as|identical to|exactly like|copy|copying|recreat(?:e|ing)|replicat(?:e|ing)|trace|tracing|remake|reproduce|match) (?:this|that|these) (?:\\w{3,12} ){0,2}?(?:poster|key art|album cover|book cover|painting|photograph|film still|artwork|logo|illustration|mural)\\b',
    ),
  },
  {
    what: 'work',
    sure: 0.6,
    pattern: intent(
      '(?:recreat(?:e|ing)|remake|replicat(?:e|ing)|reproduce|rip off) (?:the )?(?:famous |iconic |classic |legendary )?(?:[\\w-]{3,14} ){0,2}(?:scene|fight|chase|shot|sequence|poster|cover|photograph|painting|dance) (?:from|of|in|by) ',
      `(?:${UNKNOWN}|["'*_][\\w ]{2,60}["'*_])`,
    ),
  },
  {
    what: 'work',
    sure: 0.6,
    pattern: intent(
      '(?:recreat(?:e|ing)|remake|replicat(?:e|ing)|reproduce) (?:the )?(?:famous|iconic|classic|legendary) (?:[\\w-]{3,14} ){0,3}(?:scene|fight|chase|shot|sequence|poster|cover|photograph|painting|dance)\\b',
    ),
  },
  {
    what: 'work',
    sure: 0.7,
    pattern:
      /--(?:sref|cref|oref|style-?ref) {1,3}(?:https?:\/\/[^\s"'<>]{4,300}|[^\s"'<>-][^\s"'<>]{0,200}\.(?:png|jpe?g|webp))/y,
  },
];

const character: Intent[] = [
  {
    what: 'character',
    sure: 0.85,
    pattern: intent(
      '(?:draw|paint|render|generat(?:e|ing)|create|make|animate|illustrate|design|imagine|depict|sketch|add|put|featuring|starring|cosplay(?:ing)? (?:as)?|dressed (?:up )?(?:as|like)|costume of|portrait of|(?:image|picture|photo|drawing|painting|poster|video|clip|art|illustration|shot|figure|figurine|statue|logo|version|plush|3d model) (?:of|with|featuring)) (?:an? |the )?(?:\\w{3,14} ){0,2}?',
      CHARACTER,
    ),
  },
  {
    what: 'character',
    sure: 0.8,
    pattern: intent(
      CHARACTER,
      '(?!-free) (?:with|holding|wearing|in|riding|fighting|as a|as an|as the|on|dancing|eating|at|walking|standing|sitting|drawn|driving|drinking|playing|cooking|flying|surfing|meets|versus|vs\\.?|and ',
      CHARACTER,
      ')\\b',
    ),
  },
  {
    what: 'character',
    sure: 0.75,
    pattern: intent(
      '(?:like|inspired by|similar to|lookalike of|knock-?off|based on|another) (?:an? |the )?',
      CHARACTER,
    ),
    beside: CREATE,
  },
  {
    what: 'character',
    sure: 0.6,
    pattern:
      /\b(?:plumber (?:in|with|wearing) (?:a )?(?:bright )?red cap|(?:wizard|magical|wizarding) (?:school ?)?(?:boy|kid|student) with (?:a )?(?:round (?:glasses|spectacles)|lightning)|round (?:glasses|spectacles) and (?:a )?lightning(?:[- ]shaped)? scar|blue (?:cartoon )?hedgehog (?:in|with|running)|yellow (?:electric )?mouse with (?:red cheeks|(?:a )?lightning)|(?:vigilante|hero|man) in (?:a )?bat (?:costume|suit|mask)|archaeologist with (?:a )?(?:whip|fedora)|villain in (?:a )?black (?:breathing )?(?:helmet|mask) and cape|yellow(?:-skinned)? cartoon family (?:on|with)|(?:small|little|old|wise) green (?:jedi|alien master|sage with (?:big|pointed) ears)|(?:boy|young) wizard with (?:a )?(?:lightning|round glasses)|mouse with (?:white gloves|red shorts)|billionaire in (?:a )?bat|yellow sponge (?:with|in) (?:square )?(?:pants|trousers))/y,
  },
];

/** Without a listed name, only these words can make an intent. */
const TRIGGER =
  /styl|manner|vein|aesthetic|look of|esque|-inspired|-like|inspired by|reminiscent|homage|pastiche|based on|\ba la |in keeping|as if|as though|like it was|like something|by\b|recreat|remake|replicat|reproduc|same as|identical to|exactly like|copy|trac(?:e|ing)|match|rip off|ref |red cap|plumber|hedgehog|round (?:glasses|spectacles)|bat (?:costume|suit|mask)|archaeologist|villain|yellow|mistaken for|pass|mimic|imitat|emulat|estilo|stil\b|stile\b|mani[eè]r|green|wizard|mouse with|billionaire|sponge/;
const LISTED_SIGN = /[\u0001-\u0004]/;
const mayHold = (line: string): boolean => LISTED_SIGN.test(line) || TRIGGER.test(line);
/** The same as phrases. */
const cues =
  'plumber hedgehog vigilante archaeologist villain yellow mimic imitat emulat estilo stil stile styl manner vein aesthetic esque -esque -inspired -like reminiscent homage pastiche by recreat remake replicat reproduc copy trace tracing match green wizard billionaire sponge'
    .split(' ')
    .concat(
      'look of',
      'inspired by',
      'based on',
      'a la',
      'in keeping',
      'as if',
      'as though',
      'like it was',
      'like something',
    )
    .concat(
      'same as',
      'identical to',
      'exactly like',
      'rip off',
      'ref ',
      'sref ',
      'red cap',
      'mouse with',
      'round glasses',
      'round spectacles',
      'mistaken for',
      'bat costume',
      'bat suit',
    );

export const intents: IntentSet = {
  intents: [...style, ...turns, ...borrowed, ...work, ...character],
  cues,
  mayHold,
};
/** Matches that ask about a work rather than for one. */
export const asksAbout = QUESTION;
