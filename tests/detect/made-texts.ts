/** Small deterministic generator, so that every run makes the same texts. */
const dice = (seed: number) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

const words = (list: string): string[] => list.split('|');

/** What may stand for each name in braces; a value may hold further ones. */
const slots: Record<string, string[]> = {
  who: words(
    'Ilse Varga|our lead|the narrator|him|her|Petra van Holm|Otto Brandl|the late actor|this woman|my co-star',
  ),
  whose: words("Ilse Varga's|our actress's|his|her|their|the late singer's|Otto Brandl's|this person's|the narrator's"),
  maker: words(
    'Oskar Lindqvist|Maja Tervo|Benno Crane|German expressionism|Kodak Portra|a forgotten painter|Ulla Marsh',
  ),
  title: words('The Copper Tide|Nightglass|Harbour of Bells|our own film|the last season'),
  figure: words('Captain Murre|Tickwick|the robot|a fox in a hat'),
  make: words('generate|create|make|please clone|can you draw|I want|render|paint|How do I write'),
  part: words('face|voice|smile|lips|hair|performance|wrinkles|accent|likeness|jaw'),
  shot: words(
    'a photo|a portrait|the close-up|this clip|a poster|the plate from scene 12|our dailies|storyboard frames',
  ),
  street: words('14 Quay Lane|Hafenstraße 9|27 rue des Tilleuls|3 Mill Road, Flat 2|PO Box 118|via Roma 12'),
  number: words(
    '0161 496 0123|+44 7700 900123|212-555-0147|(212) 555-0147|4111 1111 1111 1111|GB82 WEST 1234 5698 7654 32|078-05-1120|QQ123456C|12/04/1987|123.456.789-09|00:01:02:03|1.2.3.4|10,000.00|943 476 5919',
  ),
  label: words(
    'call|mobile:|date of birth:|passport|NHS number|account number|card|SSN|born|allergies:|e-mail|ref|lives at',
  ),
  person: words('Greta Holmqvist|Anna-Lena Marsh|J. K. Ostler|Dear Team|Rasmus de Wit|the office'),
  mail: words('greta@mail.example|gh.ostler@gmail.com|info@company.com|rw@studio.example.org|@nobody|x@y'),
  key: words(
    'AKIAQ3EGT5RZ7M2XW4LP|ghp_q8Zr2LmX0vT5bNc7Yh3KdW9sFj4Gp6Ua1Ee2|sk-proj-a8Gk2Lq9ZxV4nT7bYc3WmR5d|password: Tr0ub4dor&3x|api_key = "q9Xv72LmZp40"|token is example1234|postgres://app:s3cr3tPw9@db.example:5432|Bearer qZ81xkLm20vB77aa|-----BEGIN RSA PRIVATE KEY-----\nMIIabc123',
  ),
  link: words(
    'https://drive.google.com/file/d/1a2B3c4D5e6F7g/view|we.tl/t-AbC123xyz|dropbox.com/scl/fi/abc123def/cut.mov?rlkey=1|www.dropbox.com/help|f.io/AbCd1234|https://example.org/page|1drv.ms/u/s!AbCdEf123',
  ),
  term: words(
    'BLUEBIRD|Mara Quill|mara-quill|B L U E B I R D|bluebird|Saltmarsh|Maraquill|ＢＬＵＥＢＩＲＤ|Blueb\u200bird',
  ),
};

const shapes = words(
  '{make} {shot} of {who} with {whose} {part}|{make} {whose} {part} younger by ten years|put {whose} {part} on {who}|swap {whose} face with {who}|in the style of {maker}|{make} {shot}, by {maker}, 35 mm|as if directed by {maker}|{maker}-inspired lighting for {shot}|make it look like {title}|recreate the chase from {title}|{make} {figure} riding a bicycle|{figure} and {figure} dancing in the rain|who painted {title}?|{make} a narrator identical to {who}|make {who} say the line differently instead|train a model on {whose} dailies|dub {shot} into German in {whose} own voice|bring back {who} for one scene|{person}, {label} {number}|{label} {number}|{person} {mail} {street}|{person} is allergic to nuts|{label} {street}|{street}, Bristol BS1 4QA|{key}|set {key} please|{link}|see {link}.|{term}|the {term} pages|{term} meets {figure} at {street}|the boats knock against the wall and nobody looks up|We shoot on Monday at 07:30, unit call 08:00|scene 12 has 3 2/8 pages and 14 extras',
);
const joins = ['. ', '.\n', '\n\n', ', ', ' and ', ': ', ' ', '\r\n', '! ', ' — '];

const filled = (shape: string, roll: () => number): string =>
  shape.replace(/\{(\w+)\}/g, (_, name: string) => slots[name]![Math.floor(roll() * slots[name]!.length)]!);

/** A text of a few requests and remarks; the same for the same number. */
export function madeText(number: number): string {
  const roll = dice(number * 7919 + 17);
  const pick = (list: readonly string[]) => list[Math.floor(roll() * list.length)]!;
  const pieces = Array.from({ length: 1 + Math.floor(roll() * 7) }, () => {
    const piece = filled(pick(shapes), roll);
    const turn = roll();
    if (turn < 0.06) return piece.toUpperCase();
    if (turn < 0.12) return piece.replaceAll('e', 'é');
    if (turn < 0.16) return piece.replaceAll("'", '’').replaceAll(' ', '\u00a0');
    if (turn < 0.2) return piece.slice(0, Math.floor(roll() * piece.length));
    return piece + pick(joins);
  });
  return pieces.join('');
}
