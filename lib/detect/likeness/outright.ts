// "Amincis la taille de l'actrice", "bend the actor's mouth to the new line": what is done to whom is said outright, whatever the verb.
import type { Attribute } from './concepts.ts';
import { post, source } from './clauses.ts';

/** Both in one sentence, in either order: some languages put the verb last. */
const together = (one: string, other: string): RegExp =>
  new RegExp(`(?:${one})[^.!?。！？\\n]{0,90}(?:${other})|(?:${other})[^.!?。！？\\n]{0,90}(?:${one})`, 'u');
/** A word of a script with spaces begins here. */
const words = (list: string): string => `(?<!\\p{L})(?:${list})`;

const SPEAK = words(
  'génér|clon|imit|reprodui|recré|fabriqu|synthé?ti|utilis|gard(?:e|ant|er)(?!\\p{L})|doubl(?:e|er|ez)(?!\\p{L})|refai|(?:fais|faire)(?:-l\\p{L}{1,2})? (?:dire|parler|lire|chanter|revivre)|avec (?:sa|son|le)|erzeug|generier|klon|nachbau|nachmach|imitier|synchronisier|lass|mit (?:seiner|ihrer)|zusammenbau|gener|recre|sintetiz|usa|mant(?:en|eni)|dobla|haz|con su|reviv|imita|ricre|manten|doppia|fa(?:i|gli|lle)|con la sua|ger(?:e|ar|em)(?!\\p{L})|recri|use(?!\\p{L})|duble|dubla|faça|com a voz|traga de volta',
);
const SPEAKS =
  '生成|作っ|作れ|作り|クローン|複製|再現|真似|学習|読ませ|喋らせ|話させ|言わせ|吹き替え|声のまま|생성|만들|복제|따라|흉내|학습|읽게|말하게|더빙|재현|बना|क्लोन|नकल|कॉपी|बुलवा|डब';
const VOICES = `${words('voix|timbre|(?:original)?stimme|voz|voce')}|の声|声[をでが]|ボイス|音声|목소리|음성|आवाज`;
const LINES = `${words('répliques?|phrases?|sätze?|zeilen|frases?|falas?|battut|frasi')}|セリフ|台詞|대사|डायलॉग|संवाद`;

const PUT = `${words('coll|met(?:s|tre|tez)|remplac|incrust|greff|échang|setz|tausch|ersetz|montier|kleb|austausch|pon|pega|sustitu|reemplaz|cambia|coloca|insert|metti|sostitu|scambi|incolla|applica|inseri|coloqu|troqu|substitu|cole|ponha|apli')}|合成|差し替え|入れ替え|はめ|載せ|乗せ|貼り|替え|置き換え|합성|교체|바꿔|바꾸|씌워|씌우|입혀|얹|붙여|लगा|बदल`;
const FACES = `${words('visage|tête|gesicht|kopf|cara|rostro|cabeza|volto|viso|faccia|testa|rosto|cabeça')}|顔|얼굴|चेहर|शक्ल`;
const putOn =
  /(?<!\p{L})(?:lay|put|set|drop|place|stick|graft|swap|trade|map|track|paste|lock|fit|slap|wrap|project) (?:out )?(?:the|our|my|his|her|their|this|that) [^.!?\n]{0,40}?(?:face|head|features|likeness) (?:over|on|onto|with|for|in place of)(?!\p{L})/u;
const FIT = `${words('adapt|ajust|correspond|synchronis|cal(?:e|er|ez)(?!\\p{L})|chang|modif|anpass|pass(?:e|en|t)(?!\\p{L})|änder|beweg|sincroni|adatt|cambi|mud(?:e|ar)|suiv|folg|segu')}|合わせ|変え|動か|맞춰|맞게|맞추|움직|바꿔|बदल|मिला`;
const LIPS = `${words('lèvres|bouche|lippen|mund|labios|boca|labbra|bocca|labiale|lábios')}|唇|口の|口元|リップ|입술|입 ?모양|होंठ`;

const ALTER = `${words('remplac|chang|modif|transform|ersetz|änder|mach|lass|tausch|cambi|sostitu|troqu|mud|substitu')}|変え|差し替え|変更|直し|바꿔|바꾸|변경|수정|बदल`;
const MIMIC = `${words('sourire|expression|regard|larmes|grimace|lächeln|lacht|ausdruck|blick|tränen|weint|weinen|gesicht|sonrisa|sonría|expresión|mirada|lágrimas|sorriso|sorrida|espressione|sguardo|lacrime|olhar|expressão')}|笑顔|表情|泣き|涙|視線|미소|표정|눈물|시선|मुस्कान|हावभाव`;
const SLIM = `${words('aminci|affin|réduis|efface|enlève|muscl|schmaler|schlanker|dünner|kräftiger|retuschier|entfern|adelga|estiliz|redu|quita|borra|assottigli|snell|riduci|togli|cancella|afin|emagre|tir(?:e|ar)|apag|élargi|verbreiter|ensanch|allarga')}|細く|痩せ|太ら|小さく|大きく|消し|가늘|날씬|줄여|키워|지워|पतल`;
const BODY = `${words('taille|ventre|silhouette|corps|cicatrice|tatou|bauch|körper|tattoo|narbe|hüfte|cintura|barriga|vientre|cuerpo|cicatriz|tatua|vita|pancia|corpo|schauspieler|darsteller')}|ウエスト|お腹|体型|身体|タトゥー|허리|뱃살|몸매|문신|कमर|पेट`;

const AGES = new RegExp(
  `${words('rajeuni(?:s|r|ssez)?(?!\\p{L})|vieilli(?:s|r|ssez)(?!\\p{L})|verjünge?n?(?!\\p{L})|rejuvenec\\p{L}{0,4}|envejéce?l[ao]|envejece(?:r|l[ao])|ringiovanisc\\p{L}|ringiovanire|invecchia(?:l[ao]|re)?(?!\\p{L})|rejuvenesç\\p{L}{0,3}|envelheç\\p{L}{0,3}|(?:mach|lass|mache)(?!\\p{L})[^.!?\\n]{0,60}(?:jünger|älter)|(?:qu[ií]ta|toglie?|tir[ae]|enlève|ôte|nimm|zieh|aggiungi|añade|ajoute|acrescent)[^.!?\\n]{0,30}(?:ans|años|ann[io]|anos|jahre)(?!\\p{L})|plus (?:jeune|vieille|vieux) d|más (?:joven|viej[ao])|più (?:giovane|vecchi[oa])|mais (?:jovem|velh[ao])')}|若く見せ|若返|若くし|老けさせ|젊게|어려 ?보이|어리게|늙게|늙어 ?보이|जवान|बूढ़`,
  'u',
);
const DOUBLES = together(
  `${words('(?:double|doublure|réplique|jumeau) numérique|digitale[nrs]? (?:doppelgänger|double|zwilling|kopie|klon)|(?:doble|réplica|gemelo) digital|(?:doppio|controfigura|sosia|gemello) digitale|(?:dublê|duplo|gêmeo|réplica) digital')}|デジタル・?ダブル|デジタルヒューマン|디지털 ?더블|디지털 ?휴먼|डिजिटल डबल`,
  `${words('cré|fabriqu|génèr|générer|bau|erstell|erzeug|mach|crea|genera|constru|haz|costru|fai|cri[ae]|ger[ae]|faça')}|作っ|作成|作れ|生成|만들|제작|생성|बना`,
);
const REVIVES = together(
  `${words('décédé|mort(?!\\p{L})|disparu|feu|verstorben|gestorben|fallecid|difunt|muert|scompars|defunt|mort[oa](?!\\p{L})|falecid|the late|our late|dead|deceased|died|passed')}|亡くな|故人|他界|고인|돌아가신|사망한|작고|दिवंगत|मृत`,
  `${words('(?:re)?vivre|revive|ressuscit|parler|dire|lire|sprechen|spricht|sagen|wiederbeleb|hablar|decir|diga|resucit|riviv|parlare|dire|resusc|traga de volta|reviv|falar|dizer|speak again|say one|one (?:more|last) (?:line|sentence|word)')}|読ませ|話させ|言わせ|蘇|復活|生き返|読んで|읽게|말하게|되살|살려|읽어|बनवा|बुलवा|पढ़वा|बना`,
);

const voice = together(`${SPEAK}|${SPEAKS}`, VOICES);
const lines = together(`${SPEAK}|${SPEAKS}|필요|必要|brauch|besoin|faltan|mancano|falta(?!\\p{L})`, LINES);
const [face, lips, mimic, body] = [
  together(PUT, FACES),
  together(FIT, LIPS),
  together(ALTER, MIMIC),
  together(SLIM, BODY),
];

/** What the plain imperative of English is not followed by when a tool is to change a picture of somebody. */
const CRAFT =
  'light|relight|film|shoot|frame|expose|describe|write|rewrite|show|see|watch|note|list|explain|powder|cover|hide|shave|wash|hold|follow|love|like|rehearse|discuss|check|review|compare|mention|read|say|tell|think|name|find|measure|praise|grade|mic|record|mix|lower|raise|touch|describe|translate|summari[sz]e|proofread|given?|is|was|are|did|does|has|have';
const bends = new RegExp(
  `(?:^|[.!?\\n,;:–—] ?|(?<!\\p{L})(?:please|pls|(?:can|could|would|will) (?:you|we|u|it|someone|i)|(?:need|want|like|have|possible|trying|how) (?:you |it |someone |them )?to|how (?:do|can) (?:i|we)|let'?s|help me|and|then|(?:in|for|on|from|through|during) (?:the|this|that|these|those|all|every) (?:[\\p{L}-]{2,10} )?(?:close-?ups?|shots?|takes?|frames?|plates?|scenes?|cut)(?: \\d+\\p{L}?)?,?) )(?!(?:${CRAFT})(?!\\p{L}))\\p{L}{3,12}(?: (?:in|up|down|off|out|back))? (?:(?:the|our|my|his|her|their|this|that) )(?:[\\p{L}’'-]{2,14} ){0,3}?(?:face|head|lips?|mouth|smile|grin|frown|scowl|eyes?|eye-?line|expression|jaw|nose|waist|belly|stomach|body|chin|wrinkles|skin|hairline|tears?|gaze|teeth|ears|accent|delivery|performance|reaction)(?!\\p{L})`,
  'u',
);

/** By what is asked of somebody who performs; `two` of them stand there. */
export const outright: Readonly<Record<Attribute, (said: string, two: boolean) => boolean>> = {
  dead: (said) => REVIVES.test(said),
  double: (said) => DOUBLES.test(said),
  age: (said) => AGES.test(said),
  face: (said, two) =>
    ((face.test(said) || putOn.test(said)) && (two || post.test(said))) || lips.test(said) || isBent(said),
  voice: (said) => voice.test(said) || (lines.test(said) && source.test(said)),
  performance: (said) => (post.test(said) && (mimic.test(said) || body.test(said))) || lips.test(said) || isBent(said),
};

const anew =
  /(?<!\p{L})(?:new|rewritten|changed|other|different|translated|replacement) (?:lines?|words?|text|dialogue|sentences?|language|script)/u;
const isBent = (said: string): boolean => (post.test(said) || anew.test(said)) && bends.test(said);
