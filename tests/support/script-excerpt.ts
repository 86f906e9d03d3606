const names = ['Mara', 'Teodor', 'Ines', 'Callum', 'Wren', 'Ottoline'];
const places = ['the ice house', 'the slipway', 'the pilot station', 'the chart room', 'the tide gate'];

export interface Excerpt {
  text: string;
  /** Lines nobody writes by accident: what a leak is searched by. */
  telling: string[];
}

/**
 * A page of an invented script, different for every number, so that one answer never clears another test's page.
 * Written for these tests.
 */
export function scriptExcerpt(number: number): Excerpt {
  const [first, second] = [names[number % names.length], names[(number + 1) % names.length]] as [string, string];
  const place = places[number % places.length] as string;
  const telling = [
    `The lamp over ${place} gutters for the ${number}th night running.`,
    `You moved the buoy ${number} fathoms and told nobody.`,
    `I told the water. The water keeps count of all ${number}.`,
  ] as const;
  const text = `${number + 10} INT. ${place.replace('the ', '').toUpperCase()} - NIGHT

${telling[0]} ${first.toUpperCase()}, soaked to the collar, bolts the door.

                    ${first.toUpperCase()}
          ${telling[1]}

                    ${second.toUpperCase()}
              (not turning round)
          ${telling[2]}

                    ${first.toUpperCase()} (CONT'D)
          Then let it count us out.

                                             CUT TO:

${number + 11} EXT. ${place.replace('the ', '').toUpperCase()} - CONTINUOUS

Rain. ${second.toUpperCase()} runs for the boat.`;
  return { text, telling: [...telling] };
}

/** Ordinary words of a working day, different for every number; nothing a guard should mind. */
export const ordinaryText = (number: number): string =>
  `Please suggest ${number + 2} ways to keep a spreadsheet of lens rentals tidy, with a short example for each week.`;
