// Somebody wants something made, and a listed name stands where a manner, a source or a subject stands: whatever the words around it.
import type { Finding } from '../../model/finding.ts';
import { asks, ordinary, plays } from '../asking.ts';
import type { ScanText } from '../detector.ts';
import { namesIn, type DetectKit } from '../kit.ts';
import { SIGN } from '../names/covered.ts';
import { maskNames } from '../names/mask-names.ts';
import type { NameHit } from '../names/name.ts';

/** More is a brief or an article, in which names have many reasons to stand. */
const LONG = 500;
/** In so few words a name stands for what is wanted, wherever it stands. */
const BRIEF = 300;
const REACH = 160;
const SURE = 0.7;

/** The sign that covers a name of an artist, a title or a character. */
const listed = /[\u0002-\u0004]/;

/** In front of a name: its manner is borrowed, or it is the subject. */
const before =
  /(?:\b(?:like|as if|as though|styles?|styled|look|looks|feel|vibes?|way|into|from|off|by|as|of|in|for|same as|think|thinks|meets|version|universe|world|another|recreate|copy|mimic|rip|a|an|the|with|and|d|de|del|di|do|da|von|wie|comme|como|come|alla|parezca|estilo|stil|stile|à la|a la)|[-,:(+&'’"])\s{0,2}(?:[\p{L}'’-]{1,14} ){0,2}$/u;
/** Behind it: what of it is wanted. */
const behind =
  /^(?:['’]?s)?[\s-]{0,2}(?:like|styles?|styled|esque|ish|inspired|look|feel|vibes?|would|did|does|do|lit|shot|shoots|lights|paints|draws|wrote|writes|directed|backgrounds?|frames?|section|characters?|drawings?|universe|world|paintings?|gemälde|bild|film|movie|palette|covers?|version|poster|scene|scenes|titles?|font|costume|mask|doll|rat|mural|room|dots|cue|theme|風|っぽ|みたい|の絵柄|のような|처럼|같은|스타일|풍)|^[\s,.;:!?)"'’]{0,3}(?:$|[,.;:!?)"'’\n])/u;
/** Something is to be made. */
const made =
  /\b(?:draw|paint|render|generate|create|make|animate|illustrate|design|imagine|sketch|write|rewrite|re-?write|compose|score|shoot|light|grade|graded|dress|dressed|build|turn|do|give me|gimme|need|want|wants|put|prompt|photos?|images?|pictures?|portraits?|posters?|video|clip|shot|frames?|scene|sequence|titles?|mural|music|cue|track|theme|song|costume|set|logo|font|concept art|storyboard|previs|background|backgrounds|drawings|endpaper|comic|strip|cold open|plan|look|poster|key art|punch-?up|pass|dialogue|monologue|rhythm|please|pls|tune|underscore|organ|way with it|carpet|pattern|plakat|bühnenbild|dessine|mach|zeichne|erstelle|hazme|haz|dibuja|cartel|componi|disegna|crea|desenha|faz|cria|quero|je veux|cuisine)\b|描いて|作って|キャラ|그려|만들|콘티|बना|चित्र/u;
/** What cannot be had is to be made. */
const unaffordable =
  /\b(?:couldn'?t|could not|can'?t|cannot|unable to|too expensive to|won'?t let us|no budget to|didn'?t)(?: get| afford to| manage to)? (?:the )?(?:licen[cs]e|clear|afford|use|rights)\b/gu;

/** It is asked about, talked about or looked for. */
const discussed =
  /\b(?:why|describe in words|in words)\b|^\W{0,4}(?:wie viele|wann|wer|welche[rs]?|in welchem|quand|qui|combien|cuándo|quién|cuántos|quando|chi|quanti|quem|quantos)(?!\p{L})|^.{0,40}\b(?:erklär|expliqu|explic)\p{L}{0,3}|なぜ|どうして|ですか|^\W{0,4}(?:who|what|when|where|why|which|did|does|was|were|is|are|how did|how does|how was|how many|has|have you)\b|\b(?:essay|review|article|explain|summari[sz]e|summary|analys|analyz|compare|recommend|list (?:of|five|ten|the|some|\d)|tell me about|discuss|history of|biograph|bio for|interview with|watch|streaming|screening|tickets?|festival|trivia|quote from|influence|documentary about|clearance|cleared|licen[cs]e|rights|who owns|copyright|legal|legally(?! (?:distinct|different|safe|get))|allowed|tattoo|by name|people normally|please welcome|q&a|intro for|infring|consent|invoice|e-?mail|email|letter|agent|release date|box office|moodboard meeting|class|lecture|students?|course|not like|avoid|instead of|without (?:look|copy|imitat|ripping|referr|quot)\p{L}*|paragraf\p{L}{0,2}|paragraph\p{L}{0,2} (?:on|about|sur|über)|cineforum|spieg\p{L}{0,3}|résum\p{L}{0,3}|zusammenfass\p{L}{0,3}|crítica|kritik|recension\p{L}|reseña)\b|説明|解説|について|感想|설명|분석|감상|समझा/u;

const isListed = ({ name: { group } }: NameHit): boolean =>
  group === 'artist' || group === 'title' || group === 'character';

/** In small letters two words are a title where they stand for a manner. */
const manner =
  /(?:\b(?:i mean|basically|think|thinking|pure|totally|very|straight (?:out of|from)|right out of|out of|vibes? of|so richtig|richtig|bem|tipo|estilo|à la|a la|alla|comme dans|como en|come in|wie (?:bei|in)|igual(?:ito)?s? (?:que|a)(?: en)?) )$/iu;
const manneredBy = /^(?:[ -](?:mäßig|vibes?|style|esque|ish|like|era|energy|looks?|feel)|っぽ|風|みたい)/iu;

/** Most titles are ordinary words, and in small letters they are that. */
function isTitled({ name, start, end }: NameHit, text: string): boolean {
  if (name.group !== 'title') return true;
  const written = text.slice(start, end);
  if (/\p{Lu}|\p{Lo}/u.test(written) || name.words.length > 2) return true;
  return (
    name.words.length > 1 &&
    (manner.test(text.slice(Math.max(0, start - 40), start)) || manneredBy.test(text.slice(end, end + 12)))
  );
}

/** A finding for the first name that is borrowed; nothing in a long text. */
export function findBorrowed(input: ScanText, kit: DetectKit): Finding[] {
  const { text, folded } = input;
  if (text.length > LONG) return [];
  const hits = namesIn(input, kit).filter((hit) => isListed(hit) && isTitled(hit, text));
  if (hits.length === 0 || discussed.test(folded.replaceAll(unaffordable, ' ')) || plays.test(folded)) return [];
  const masked = maskNames(input, kit);
  for (const { name, from, to, start, end } of hits) {
    const sign = masked.charAt(from);
    // Who sings is a person, too, and is covered as one.
    if (!listed.test(sign) && !(name.group === 'artist' && sign === SIGN.person)) continue;
    const [head, tail] = [masked.slice(Math.max(0, from - REACH), from), masked.slice(to, to + REACH)];
    if (text.length > BRIEF && !before.test(head) && !behind.test(tail)) continue;
    const wanted = made.test(head) || made.test(tail) || asks.test(head + tail);
    if (!wanted && (text.length > BRIEF || text.trimEnd().endsWith('?') || ordinary.test(folded))) continue;
    return [{ detector: 'copyrighted-work', confidence: SURE, start, end, what: 'style-of' }];
  }
  return [];
}
