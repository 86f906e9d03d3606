/** How people talk, as against how they write. */
export const conversation =
  /[?!…？！‥]|\.\.\.|--|—$|\p{L}['’](?:t|s|re|m|ll|ve|d|em|cause)\b|\b(?:I|yeah|okay|hey|uh|um|oh|je|tu|ich|yo|io|ja|oui|sí|sì)\b|^(?:\S{1,16} ){0,5}\S{1,16}\.$/u;
/** What characters do on a page, and what a page does with them. */
export const stagingVerb =
  /\b(?:enters|exits|crosses|looks|turns|walks|stares|nods|sits|stands|smiles|steps|pulls|grabs|opens|closes|watches|reaches|glances|picks|leans|hesitates|pauses|shrugs|sighs|stops|runs|hands|drops|lifts|points|kneels|freezes|laughs|slides|emerges|approaches|appears|disappears|falls|slams|drives|lies|sets|puts|takes|throws|moves|holds|a beat|we see|we hear|off-?screen|angle on|close on|pov|camera)\b/i;
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
  /\p{Lu}{2}[\p{Lu} .'’-]{0,30}(?:\s\((?:\d{1,2}s?|early|mid|late|teens?)\b|,\s(?:\d{1,2}s?|early \d0s|mid[- ]\d0s|late \d0s|teens?),?\s)/u;
/** RINGS, SLAMS, DRIPPING. */
export const sudden = /^\p{Lu}{3,14}(?:S|ING)$/u;

/** Capitals that instructions and computers use, not the page of a script. */
export const ordinary = new Set(
  'JSON,HTML,HTTP,HTTPS,HTML5,CSS,SQL,API,URL,PDF,CSV,XML,README,TODO,NOTE,IMPORTANT,WARNING,MUST,NEVER,ALWAYS,ONLY,NOT,AND,THE,YOU,YOUR,ALL,ANY,BUT,FOR,REST,NASA,NATO,FAQ,SEO,CEO,CTO,GDPR,USA,IELTS,TOEFL,SWOT,DO NOT,CRUD,YAML,LLM,GPT,ASCII,UTF,UUID,OAUTH,CLI,SDK,AWS,STEM,PTSD,DIY,KPI,ROI,B2B,GET,POST,PUT,DELETE,HEX,RGB,OUTPUT,INPUT,FORMAT,STEP,RULES,EXACT,EXACTLY,EVERY,BEFORE,AFTER,WITH,WITHOUT,NO,ONE,MORE,THIS,THAT,WHEN,WILL,SHOULD,PLEASE,USER,PROMPT,CRITICAL,STRICT,STRICTLY,PRIMARY'.split(
    ',',
  ),
);

/** Somebody does something now: "Mara slowly lowers the torch." */
export const happening =
  /(?:^|[.!?]\s{1,2})(?:He|She|\p{Lu}\p{Ll}{2,14}) (?:\p{Ll}{2,12}ly )?(?!this|thus|class|does|always|across|plus)\p{Ll}{3,12}s\b/u;
