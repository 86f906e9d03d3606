/** Scripts written for these tests; nobody's film. */
export const lighthouse = `Title: The Glass Tern

INT. LIGHTHOUSE KITCHEN - NIGHT

Rain needles the only window. ODALYS BRANN, sixty, sorts barnacles by size into egg cartons, humming a tune that keeps losing its third note.

The hatch bangs open. PERRIN VOSS drops through it, soaked, holding a ship's bell wrapped in a christening gown.

PERRIN
You said nobody had rung this since the ferry went under.

ODALYS
(not looking up)
I said nobody ought to. Put it by the stove before it remembers anything.

He sets the bell down. It gives one low note on its own, and every carton on the table trembles.

                                                  (MORE)
12.
PERRIN (CONT'D)
It has been doing that all the way along the causeway, once for each lamp post I passed.

ODALYS
Then it has counted you. Lock the hatch, Perrin, and fetch the salt from behind the barometer.

EXT. CAUSEWAY - CONTINUOUS

Nineteen lamp posts, evenly spaced. One after another, without hurry, they go out.

PERRIN (V.O.)
There were twenty when I was a boy.

CUT TO:
`;

export const market = `INT. NIGHT MARKET - VENDOR ROW

Steam, tarpaulins, a hundred bare bulbs. TIBBET counts coins under a sign that sells only left gloves.

TIBBET
Three for the widow, two for the harbour master, and the crooked one for luck.

A gloved hand covers the pile. MADAME ORRIS, veiled, smells of oranges and gunpowder.

MADAME ORRIS
You have been paying the wrong widow since midsummer, little arithmetic.
`;

export const japanese = `○灯台の台所（夜）

雨が窓を叩いている。老女の織江が卵の箱に貝殻を並べている。

遥
この鐘は渡し船が沈んでから誰も鳴らしていないと言ったはずだ。

織江
鳴らすべきではないと言ったのよ。思い出す前に竈のそばへ置きなさい。
`;

/** Ordinary text about nothing in particular. */
export const ordinary = [
  'Could you help me plan a week of vegetarian dinners for four people? We have a slow cooker, not much time on Tuesdays, and one child who refuses anything with mushrooms in it.',
  'The committee met on Thursday to talk about the repair of the north footpath. It was agreed that three offers should be asked for before the end of the month.',
  'Write a function that takes a list of intervals and merges those that overlap. Explain how long it takes for a list that is sorted already, and what changes when it is not.',
  'I do not know what you want me to do about it. We can talk about this later if you want to.',
].join('\n\n');
