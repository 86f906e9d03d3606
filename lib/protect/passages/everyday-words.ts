// "What do you want me to do" is in every script and in every e-mail: runs of such words alone say little about whose they are.

/** Words that hold sentences together, without their apostrophes, in the languages whose scripts we meet most. */
const HINGES =
  'a about after again all also am an and any are arent as at away back be because been before being but by came can cant come comes could couldnt did didnt do does doesnt doing dont done down each even ever every for from get gets getting give go goes going gonna got had has hasnt have havent having he hed her here heres hers hey hi him his how i id if ill im in into is isnt it its ive just know let lets like little look make maybe me mean more much must my need never no not now of off oh ok okay on one only onto or our out over own put really right said say see shall she shed should so some such sure take tell than thank thanks that thats the their them then there theres these they theyre thing things think this those though through to too two up us uh um very want wanna was wasnt way we well were werent weve what whats when where which while who whos why will with wont would wouldnt yeah yes yet you youd youll your youre yours youve hello please sir mr mrs ' +
  'le la les un une des du de et en est que qui pas je tu il elle on nous vous ils ce se sa son ses au aux ne dans pour par sur avec plus mais ou cest suis as sont moi toi lui oui non bien tout ' +
  'der die das ein eine einen einem und oder ist nicht ich du er sie es wir ihr zu von mit auf fur den dem im war auch so was wie aber noch nur hat habe sind bist mir dir mich dich ja nein ' +
  'el los las y o es no lo que se su una del al por para con como mas pero si yo te mi tu esta este ' +
  'il lo gli i e di che non per con sono ho ha mi ti si ci una nel della ma come sei ' +
  'os as um uma e nao eu voce ele ela com em no na do da se me';

/** Words of every day: a run of them still is, on its own, nobody's. */
const EVERYDAY =
  'able across actually afraid against ago ahead air alone along already alright always among amount another answer anybody anymore anyone anything anyway around ask asked asking baby bad bar based bathroom beautiful became become bed bedroom began begin behind believe below best better between big bit black blue body book both box boy boys break bring brother brought build building business busy buy call called calls calm came car care case catch certain chair chance change check child children city class clean clear close closed closer closes copy draft example film movie screenplay script simple title test coffee cold could country couple course create crazy crowd cut cuts dad dark data daughter day days dead deal dear deep detail details different dinner direct doctor dog door doors drink drive drop during early easy eat else empty end enough entire etc everybody everyone everything exactly example eye eyes face fact fall falls family far fast father feel feels feet felt few fight figure finally find fine finger fire first five floor follow following food foot force forget form forward found four free friend friends front full fun funny game gave general girl girls given glad glass god gone good great ground group guess gun guy guys half hall hand hands hang happen happened happens happy hard hate head heads hear heard heart hell help herself high himself hit hold holding holds home hope hospital hot hour hours house huge hurt husband idea important inside instead interest job keep kept kid kids kill killed kind kitchen knew knows large last late later laugh laughs lead least leave leaves leaving left less letter level life light lights line list listen live living local long longer looking looks lost lot lots love low main makes making man many married matter may meaning means meet men middle might mind mine minute minutes miss mom moment money month months morning most mother mouth move moves moving music myself name named near nearly needs new next nice night nobody none nothing number of office often old older once open opening opens order other others outside own page paper parents part party past pause pay people perfect perhaps person phone pick picks picture piece place plan play point police poor possible power pretty problem process project provide pull pulls pulling push pushes question questions quick quickly quiet quite ran reach reaches read reading ready real reason red remember rest result room run running runs safe same sat save saw says scene scared school second seconds seem seems seen sell send sense set several share shes short shot show shows shut side sign silence simple simply since sister sit sits sitting six slow slowly small smile smiles someone something sometimes somewhere son sorry sort sound space speak stand standing stands stare stares start started starts state stay steps still stop stopped stops story straight street strong stuff stupid suddenly supposed surprise system table taken takes taking talk talking ten terrible text themselves theyd theyll theyve third thinking thinks thought three throw throws time times today together told tomorrow tonight took top toward towards town tried tries trouble true truth try trying turn turned turning turns twenty type under understand until upon use used uses using usually view voice wait waiting walk walked walking walks wall wants war watch watches watching water week weeks went whatever whats wheres whether white whole whose wife window wish within without woman women wonder wont word words work worked working works world worry worse worst write writing wrong year years yesterday young yourself int ext day night continuous later interior exterior cut fade beat close angle shot';

/** How telling words are by list. */
export const HINGE = 0;
export const COMMON = 1;
const RARE = 3;

/** A run is telling from here: three everyday words that carry something and one that does not come up daily, or the like. */
const TELLING_POINTS = 8;
/** Of a run of three words: one that does not come up daily and two that carry something, or the like. */
const SHORT_POINTS = 5;

const tables: { hinges?: Set<string>; everyday?: Set<string> } = {};
const points = (word: string): number => {
  tables.hinges ??= new Set(HINGES.split(' '));
  tables.everyday ??= new Set(EVERYDAY.split(' '));
  if (tables.hinges.has(word) || word.length < 2) return HINGE;
  return tables.everyday.has(word) ? COMMON : RARE;
};

/** A word that holds sentences together in a language we know. */
export const isHinge = (word: string): boolean => points(word) === HINGE;

/** A word that anybody writes any day; folded, without apostrophes. */
export const isEveryday = (word: string): boolean => points(word) < RARE;

const kana = /^[\u3041-\u309f\u30fc]$/;
const letter =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/** Of scripts without spaces single letters count: grammar is written in hiragana, matter in the others. */
const pointsOf = (word: string, own: ReadonlyMap<string, number>): number =>
  kana.test(word) ? 0 : letter.test(word) ? 1.5 : (own.get(word) ?? points(word));

const pointsIn = (words: readonly string[], own: ReadonlyMap<string, number>): number =>
  words.reduce((sum, word) => sum + pointsOf(word, own), 0);

/**
 * @param words folded, apostrophes removed; single letters where the script has no spaces.
 * @param own words whose worth was measured on the material itself.
 */
export const isTelling = (words: readonly string[], own: ReadonlyMap<string, number>): boolean =>
  pointsIn(words, own) >= TELLING_POINTS;

/** The same of a run of three words. */
export const isTellingInShort = (words: readonly string[], own: ReadonlyMap<string, number>): boolean =>
  pointsIn(words, own) >= SHORT_POINTS;
