// Treatments and step outlines tell the whole story in prose, before it is a script.
import type { Page } from '../page.ts';

/** What the paper calls itself, within its first lines. */
const paper =
  /(?<!\p{L})(?:treatment|step outline|story outline|outline|beat sheet|story area|scriptment|story document|tratamiento|escaleta|argumento|traitement|séquencier|continuité|bildtreatment|szenarium|handlungsabriss|trattamento|scaletta|soggetto|tratamento|escaleta|argumento)(?!\p{L})|トリートメント|箱書き?|プロット|트리트먼트|시놉시스|줄거리/iu;
const draft =
  /(?<!\p{L})(?:v\.? ?\d{1,2}|draft|rev(?:ision|\.)? ?\d?|version \d|versión \d|vers\. ?\d|fassung|entwurf|stesura|versão \d|internal|confidential|not for distribution|uso interno|intern|vertraulich|confidentiel|riservato|confidencial|writers['’]? room|ep(?:isode|\.)? ?\d{1,3}|\d{3} ["“«])|["“«„][^"”»“]{2,50}["”»“]|第\d{1,2}話|初稿|\d고|《[^》]{1,30}》|『[^』]{1,30}』/iu;
/** How such a paper tells its story. */
const telling =
  /(?<!\p{L})(?:teaser|cold open|tag|runner|[abcd][- ]stor(?:y|ies)|[abcd][- ]plot|act (?:one|two|three|four|five|[1-5]|i{1,3}|iv)|end (?:of )?act|act (?:one|two|three) (?:ends|break)|act break|midpoint|inciting incident|callback|montage|flashback|(?:smash |hard )?cut to(?: black)?|fade (?:out|in|to black)|we (?:open|hold|cut|end|close|find|meet|see|learn|push|pull) (?:on|in|to|with|out|back|that)?|off (?:her|his|their) (?:look|face)|set ?piece|cliffhanger|button|sequence \d{1,2}|sec(?:uencia)?\.? ?\d{1,3}|s[eé]q(?:uence)?\.? ?\d{1,3}|sequenz ?\d{1,3}|bild ?\d{1,3}|scena ?\d{1,3}|(?:primer|segundo|tercer) acto|fin del|(?:premier|deuxième|troisième) acte|fin de l['’]acte|(?:erster?|zweiter?|dritter?) akt|(?:primo|secondo|terzo) atto|finale di|le vemos|on (?:voit|découvre|retrouve|coupe)|wir (?:sehen|öffnen|bleiben))(?!\p{L})|第[一二三]幕|起承転結|제?[1-3]막|오프닝|엔딩/giu;
const HEAD_LINES = 4;
const MOST_LINES = 400;
const SHORT_LINES = 60;
const FEWEST = 3;
const SURE = 0.6;

/** What a story that is told shot by shot tells its camera. */
const directed =
  /(?<![\p{L}])(?:(?:SMASH |MATCH |HARD )?CUT (?:TO|to|BACK)|HOLD (?:ON|on)|END (?:OF )?ACT|FADE (?:IN|OUT|TO)|ANGLE ON|CLOSE ON|PUSH IN|PULL BACK|PAN TO|WE (?:OPEN|SEE|HEAR|FIND)|[Ww]e (?:open|start|begin|close|end) (?:on|in|at|with|INSIDE|OUTSIDE|ON|IN|AT)|INTERCUT|MONTAGE|POV|ON \p{Lu}{3,14}['’]?S?(?: \p{Lu}{3,14})?|INSIDE THE \p{Lu}{3,}|BACK TO|REVEAL)(?!\p{L})/gu;
const FEWEST_DIRECTED = 4;

const isDirected = (texts: readonly string[]): boolean =>
  new Set(texts.flatMap((text) => text.match(directed) ?? [])).size >= FEWEST_DIRECTED;

/** How surely the page tells a story as a treatment or an outline does; 0 where it calls itself nothing of the kind. */
export function outline(page: Page): number {
  const texts = Array.from({ length: Math.min(page.lines.length, MOST_LINES) }, (_, index) => page.textAt(index));
  const head = texts
    .slice(0, HEAD_LINES)
    .filter((text) => text.length < 140)
    .join('\n');
  if (texts.length < SHORT_LINES && isDirected(texts)) return SURE;
  if (texts.length < 3 || !paper.test(head) || !draft.test(head.replace(paper, ' '))) return 0;
  const told = new Set(texts.flatMap((text) => text.match(telling) ?? []).map((word) => word.toLowerCase()));
  return told.size >= FEWEST ? SURE : 0;
}
