// Who a request is about, and the words of voice, picture and making that stand around them.
import { named } from '../names/covered.ts';

export const KNOWN = named('person', 'artist');
export const NAME = named('person', 'artist', 'unknown', 'own');
export const ROLE =
  '(?:actor|actress|lead|star|performer|narrator|singer|host|presenter|anchor|newsreader|voice actor|voice artist|stunt double|stuntman|stuntwoman|talent|cast member|president|prime minister|celebrity|comedian|rapper|artist|leading (?:man|lady)|co-star|dancer|extra(?=.s\\b))s?';
/** People of a picture, whatever they do for a living: only beside a picture of them. */
export const PERSON =
  '(?:the|our|my|this|that) (?:\\w{3,12} ){0,2}(?:man|woman|guy|girl|boy|lady|kid|child|hero|heroine|villain|mother|father|mum|mom|dad|son|daughter|sister|brother|grand(?:mother|father|ma|pa)|granny|wife|husband|bride|groom|widow|twins?|mayor|minister|founder|ceo|boss|producer|director|colleague|detective|captain|soldier|guard|villain|double|stand-in|dancer|face)s?';
export const WHO = `(?:${NAME}|(?:the|our|my|this|that|an?|their)(?: \\w{2,12}){0,2} ${ROLE}|him|her|them|this (?:person|man|woman|guy|girl|speaker|kid|child))`;
export const WHOSE = `(?:${NAME}(?:'s?)?|(?:the|our|my|this|that|their)(?: \\w{2,12}){0,2} ${ROLE}(?:'s?)?|his|her|their|this (?:person|man|woman|guy|girl|speaker)'s|(?:the|our) (?:late|original|dead|deceased) \\w{3,12}'s|somebody else's|someone's)`;
export const VOICE = '(?:voices?|vocals?|singing|tone of voice|voice ?prints?|timbre|accent)';
export const MAKE =
  '(?:make|makes|making|have|get|let|generate|create|creating|produce|render|build|give|need|want|synthesi[sz]e|fake)';
export const SPEECH =
  '(?:say|says|saying|read|reads|reading|speak|speaks|speaking|narrat\\w{1,4}|sing|sings|singing|record\\w{0,3}|generat\\w{1,3}|tts|text to speech|text-to-speech|voice-?over|adr|audio|announc\\w{1,4}|dub\\w{0,4}|lines?|dialogue|song|vocals?)';
export const FOOTAGE =
  '(?:shot|take|takes|footage|clip|video|plate|plates|frame|close-?up|on camera|photo|image|picture|still|performance|lips?|mouth|face|dub|scan|render|deliver\\w{0,3})';
export const IMAGE =
  '(?:photo|photograph|image|picture|portrait|video|clip|footage|shot|still|poster|deepfake|render|headshot|selfie|painting|statue|scene)';
