const FEWEST_CHARACTERS = 10;
const FEWEST_WORDS = 3;

/** A reason somebody else can act on: three words, or ten characters in a language written without spaces. */
export function enoughReason(text: string): boolean {
  const reason = text.trim();
  return reason.length >= FEWEST_CHARACTERS || reason.split(/\s+/u).length >= FEWEST_WORDS;
}
