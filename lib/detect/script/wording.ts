/** How people talk, as against how they write. */
export const conversation =
  /[?!…？！‥]|\.\.\.|--|—$|\p{L}['’](?:t|s|re|m|ll|ve|d|em|cause)\b|\b(?:I|[Yy]eah|[Oo]kay|[Oo]k|[Hh]ey|[Uu]h|[Uu]m|[Oo]h|[Nn]ah|gonna|wanna|je|tu|ich|yo|io|ja|oui|sí|sì)\b|^(?:\S{1,16} ){0,5}\S{1,16}\.$/u;
/** Somebody speaks to somebody. */
export const person =
  /(?<!\p{L})(?:you|your|me|my|we|us|our|myself|vous|moi|toi|nous|mon|ma|votre|ton|du|dich|dir|mir|mich|wir|dein|mein|bist|bin|te|usted|nos|eres|estás|quiero|soy|ti|mi|noi|voi|sei|hai|sono|voglio)(?!\p{L})/iu;
/** How an actor is to say it, in the words scripts have for that: (beat), (to Anna), (smiling), (into phone). */
export const tradeRemark =
  /^\(\s?(?:a |long |short |then,? |small )?(?:beat|pause|then|re:?|sotto(?: voce)?|cont(?:inuing|['’]d)?|off|on|over|into|to|at|under|with|still|half|whisper|sigh|laugh|nod|shrug|smile|\p{Ll}{3,12}(?:ing|ly|s|ed))(?: [\p{L}'’]{1,14},?){0,8}\s?\)$/iu;
/** Right under a name a few words in brackets say how. */
export const manner = /^\(\s?\p{L}[\p{L}'’\-]{1,14},?(?: [\p{L}'’\-]{1,14},?){0,9}\.?\s?\)$/u;
/** What the camera does, or the audience sees. */
export const camera =
  /\b(?:we (?:see|hear|pan|push|pull|follow|cut|move|track|find|are in|hold on)|(?:the )?camera (?:pans?|moves?|follows?|pulls?|pushes|lingers?|tilts?|cuts?|zooms?|opens?|shows?|holds?|reveals?|tracks?|dollies)|on ?screen|off ?screen|back to scene|a beat\b|fades? (?:to|out|in)\b)|\b(?:CLOSE(?:-?UP)?(?: ON)?|ANGLE ON|WIDE ON|REVERSE ANGLE|SMASH CUT|MATCH CUT|INSERT|POV|ON SCREEN|SUPER(?:IMPOSE)?|TITLE CARD|CHYRON|INTERCUT|MONTAGE|FREEZE FRAME|WHIP PAN|RACK FOCUS|BEAT)\b/u;
/** A story told in the past, as novels and reports are. */
export const told =
  /\b(?:was|were|had|said|did|went|came|took|told|asked|could|would|began|became|made|has been|have been)\b/i;
/** Who reads this is spoken to: instructions, letters, adverts. */
export const reader =
  /\b(?:you|your|yours|I|my|our|should|must|please|will be|can be|images?|aspect ratio|photos?|photograph(?:y|ic)?|photorealistic|hyper-?realistic|prompt|lens|8k|4k|style|resolution|lighting|exposure|composition|selfie|background|foreground|depth of field|bokeh|skin tone|shall|hereby|agreement|pursuant|copyright)\b/i;
/** What characters do on a page, and what a page does with them. */
export const stagingVerb =
  /\b(?:enters|exits|crosses|looks|turns|walks|stares|nods|sits|stands|smiles|steps|pulls|grabs|opens|closes|watches|reaches|glances|picks|leans|hesitates|pauses|shrugs|sighs|stops|runs|hands|drops|lifts|points|kneels|freezes|laughs|slides|emerges|approaches|appears|disappears|falls|slams|drives|lies|sets|puts|takes|throws|moves|holds|waits|listens|climbs|rises|wakes|whispers|pushes|crouches|leaps|ducks|spins|rushes|stumbles|staggers|wipes|squints|gestures|chuckles|grins|frowns|winces|a beat|we see|we hear|off-?screen|angle on|close on|pov|camera)\b/i;
/** Words in capitals inside a sentence. */
export const emphasis =
  /(?:^|[\s"'(*_-])(\p{Lu}[\p{Lu}'’-]{2,24}(?:[ -]\p{Lu}[\p{Lu}'’-]{1,24}){0,4})(?=[\s.,;:!?"')*_…-]|$)/gu;

/** Who wrote which draft. */
export const billing =
  /^\W{0,3}(?:credit|draft date)\b|\b(?:written|screenplay|teleplay|story|sceneggiatura|scénario|drehbuch|guion) (?:by|di|de|von)\b|^based|draft\b|脚本|각본/i;
/** How a line is said, in brackets before it. */
export const remark = /^[^:：]{1,30}[:：]\s{0,3}\([^()]{2,40}\)\s{0,3}\S/;
/** A character's first appearance, with an age. */
export const introduction =
  /\p{Lu}{2}[\p{Lu} .'’-]{0,30}(?:\s\((?:\d\ds?|\d(?=\))|early|mid|late|teens?)\b(?!:|,\s?['"\d])|,\s(?:\d{1,2}s?|early \d0s|mid[- ]\d0s|late \d0s|teens?),?\s)/u;
/** RINGS, SLAMS, DRIPPING. */
export const sudden = /^(?=\p{Lu}{0,6}[AEIOUY])\p{Lu}{3,14}(?:[^US\P{Lu}]S|SSES|ING)$/u;

/** Capitals that instructions and computers use, not the page of a script. */
export const ordinary = new Set(
  'JSON,HTML,HTTP,HTTPS,HTML5,CSS,SQL,API,URL,PDF,CSV,XML,README,TODO,NOTE,IMPORTANT,WARNING,MUST,NEVER,ALWAYS,ONLY,NOT,AND,THE,YOU,YOUR,ALL,ANY,BUT,FOR,REST,NASA,NATO,FAQ,SEO,CEO,CTO,GDPR,USA,IELTS,TOEFL,SWOT,DO NOT,CRUD,YAML,LLM,GPT,ASCII,UTF,UUID,OAUTH,CLI,SDK,AWS,STEM,PTSD,DIY,KPI,ROI,B2B,GET,POST,PUT,DELETE,HEX,RGB,OUTPUT,INPUT,FORMAT,STEP,RULES,EXACT,EXACTLY,EVERY,BEFORE,AFTER,WITH,WITHOUT,NO,ONE,MORE,THIS,THAT,WHEN,WILL,SHOULD,PLEASE,USER,PROMPT,CRITICAL,STRICT,STRICTLY,PRIMARY'.split(
    ',',
  ),
);

/** Somebody does something now: "Mara slowly lowers the torch.", "The two men circle each other." */
export const happening =
  /(?:^|[.!?"”)—-]\s{1,2}|, )(?:He|She|It|(?:The|A|An|His|Her|Their|Another|Mr\.|Mrs\.|Ms\.|Dr\.) (?:[\p{L}-]{2,14} ){0,2}[\p{L}-]{2,14}(?: of (?:the|a|his|her) [\p{L}-]{2,14})?|\p{Lu}\p{Ll}{2,14}|\p{Lu}{3,14}(?: \p{Lu}{2,14}){0,2}) (?:(?:\p{Ll}{2,12}ly|then|just|still|now|both) )?(?!this|thus|class|does|always|across|plus|has|was|means|provides|allows|supports|includes|contains|requires|returns|uses|makes|gives|offers|needs|wants|helps|years|details|users|items|tools|systems|words|points)\p{Ll}{3,12}(?<!ou|u|s|i)s(?=\s(?:an?|the|his|her|their|its|one|two|at|to|up|down|in|into|on|onto|out|off|over|open|away|back|around|through|towards?|across|from|for|with|and|by|behind|beside|past|along|as|it|him|them|something|himself|herself|\p{Ll}{2,12}ly)\b|\s?[.,;:!—–-])|\b(?:He|She|They|\p{Lu}\p{Ll}{2,14}|\p{Lu}{3,14}) (?:is|are) (?:[a-z]{2,8} )?(?:\p{Ll}{3,12}ing|about to|in|on|at|alone|still|deep|already)\b/gu;
/** The same in the other languages of the trade, by their commonest verbs of movement and of looking. */
export const happeningElsewhere =
  /(?:^|\s)(?:entre|sort|regarde|ouvre|ferme|sourit|prend|marche|court|s[’']assoit|s[’']assied|s[’']approche|s[’']arrête|se lève|se retourne|se tourne|hausse|hoche|geht|schaut|öffnet|setzt|steht|läuft|nimmt|lächelt|blickt|betritt|dreht|sieht|greift|nickt|zögert|entra|sale|mira|abre|cierra|camina|sonríe|asiente|se sienta|se levanta|se acerca|se aleja|se detiene|coge|esce|guarda|apre|chiude|cammina|sorride|si siede|si alza|si avvicina|si ferma|si volta|annuisce)(?=[\s.,;:])/iu;

/** Headings of an outline written around its scenes. */
export const act =
  /^#{1,6}\s?(?:ACT|SEQUENCE|SCENE|TEASER|COLD OPEN|EPISODE|AKT|ACTE|ACTO|ATTO|SZENE|SCÈNE|ESCENA|SCENA)\b|^>\s?[^\p{Ll}]{2,80}<$/iu;

/** A thing seen, not said in a sentence: "Silence.", "A black swan.", "Fires twice." */
export const fragment =
  /(?:^|[.!?]\s{1,2})(?!He |She |It |They |I |We |You )(?:\p{Lu}\p{Ll}{1,12}|A|An)(?: \p{Ll}{2,12}){0,2}[.!](?=\s|$)/u;

/** A name and what it says: 澪「誰？」. */
export const quoted = /^[\p{Lo}ー・]{1,8}(?:[（(][^）)]{1,14}[）)])?「/u;

/** Terse action leaves the subject out: "Scott hangs up. Looks at the card. Stuffs it in his pocket." */
export const clipped =
  /[.!?—]\s{1,2}(?!This|Thus|Class|Does|Always|Plus|Yes|Has|Its|Is|Was|As|Includes|Supports|Provides|Contains|Requires|Returns|Uses|Makes|Gives|Offers|Helps|Adds|Fixes|Removes|Updates|Allows)\p{Lu}\p{Ll}{2,11}(?<!ou|u|s|i)s(?=\s(?:an?|the|his|her|their|its|at|to|up|down|into|onto|out|off|over|open|away|back|around|through|towards?|across|it|him|them|something|twice|once|again|\p{Ll}{2,12}ly)\b|[.!])/gu;

/** Somebody is shown for the first time: "the DRIVER, a man in his forties". */
export const presented =
  /\p{Lu}{3,14}(?: \p{Lu}{2,14}){0,3}, (?:an?|the|early|mid|late) [^.!?]{0,60}\b(?:in (?:his|her|their) (?:early |mid |late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|\d0s)|years old|boy|girl|kid|man|woman|teacher|student|nerd|cop|thug)\b/u;

/** A person by name does something now, first thing in a paragraph. */
export const enters =
  /^(?!He |She |It |We |This |That |There )(?:The two|Both|They|(?:The )?\p{Lu}[\p{L}'’-]{1,14}(?: \p{Lu}[\p{L}'’-]{1,14})?) (?:\p{Ll}{2,12}ly )?(?!this|was|has|does|is)(?:\p{Ll}{2,12}(?<!ou|u|s|i)s|laugh|look|smile|stare|walk|run|stand|sit|nod|turn)(?=[\s.,;:—-])/u;

/** What stenographers put in brackets. */
export const transcribed = /\((?:applause|laughter|laughs?|inaudible|crosstalk|unintelligible|music)\b/i;

/** A user's question, not a character's. */
export const asksTool =
  /\b(?:how (?:do|can|should) i|how to|can you (?:suggest|write|explain|list|give|recommend|summari[sz]e)|should i (?:buy|use|sell))\b/i;
