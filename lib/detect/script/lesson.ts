// Lessons, handouts and adverts for courses show a line or two of script: they teach how, and give nothing away.
import type { Page } from '../page.ts';
import type { ReadScript } from './read-script.ts';

/** Words of those who teach. */
const teaching =
  /(?<!\p{L})(?:lessons?|exercises?|homework|assignments?|beginners?|worksheets?|hand-?outs?|for example|examples?|course|workshop|tutorial|seminar|students?|compare|kurs|lektion|übung(?:en)?|beispiele?|anfänger\p{L}{0,5}|einsteiger\p{L}{0,5}|exercices?|exemples?|leçon|débutants?|atelier|ejercicios?|ejemplos?|lección|curso|taller|principiantes|esercizi\p{L}?|esempi\p{L}?|lezione|corso|principianti|exercícios?|exemplos?|lição|oficina|iniciantes)(?!\p{L})|例えば|練習|講座|例文|初心者|연습|예시|수업|강좌/giu;
/** What they teach. */
const craft =
  /(?<!\p{L})(?:screenplays?|screen-?writ\p{L}{2,5}|sluglines?|scene headings?|dialogues?|subtext|story beats?|parentheticals?|action lines?|scenes?|characters?|playwrit\p{L}{2,5}|drehb(?:uch|ücher)|szenen?\p{L}{0,7}|dialog|figuren|scénarios?|scénaristes?|répliques?|guion(?:es|istas?)?|diálogos?|escenas?|personajes?|sceneggiatur\p{L}|dialogh?i|personaggi|roteiros?|personagens)(?!\p{L})|脚本|シナリオ|台詞|シーン|시나리오|대사|각본/giu;

/** An example is no longer. */
const MOST_OWN = 8;
const AROUND = 12;
const FEWEST = { teaching: 2, craft: 2, prose: 1, words: 9 };

const isOwn = (part: string | undefined): boolean =>
  part !== 'plain' && part !== 'address' && part !== 'list' && part !== 'topic';

const distinct = (text: string, words: RegExp): number =>
  new Set(text.match(words)?.map((word) => word.toLowerCase().replace(/s$/, ''))).size;

/** Whether what looks like a script in lines `first` to `last` is an example in a lesson about scripts. */
export function isLesson(page: Page, { parts }: ReadScript, first: number, last: number): boolean {
  const around: string[] = [];
  let own = 0;
  let prose = 0;
  for (let index = Math.max(0, first - AROUND); index <= Math.min(page.lines.length - 1, last + AROUND); index++) {
    if (isOwn(parts[index])) {
      if (++own > MOST_OWN) return false;
      continue;
    }
    if (page.lines[index]!.words >= FEWEST.words) prose++;
    around.push(page.textAt(index));
  }
  const text = around.join('\n');
  return prose >= FEWEST.prose && distinct(text, teaching) >= FEWEST.teaching && distinct(text, craft) >= FEWEST.craft;
}
