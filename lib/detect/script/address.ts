/** What people say to a tool about a page they paste: in front of it, or after. */
const request =
  /\b(?:please|can you|could you|would you|will you|help me|i need you|i want you|what do you think|any (?:ideas|thoughts)|make (?:this|it|the)|fix (?:this|the)|is (?:this|it) (?:too|any|ok)|(?:this|the|my|our|following|second|first|last|next) (?:scene|script|page|pages|dialogue|excerpt|bit|line|draft|ending|passage|text)|re-?write|summari[sz]e|shorten|translate|paraphrase|feedback|give me|give us|notes|suggest|polish|continue this|here(?:'s|’s| is| are)|punch up|tighten|proofread|improve|(?:scene|text|page|excerpt) (?:below|above))\b/i;
const courtesy = /^(?:thanks?|thank you|cheers|thx|ty|many thanks|merci|danke|gracias|grazie)\b.{0,40}$/i;

/** Above the page a line may simply end in a colon; below it people say thank you. */
export const isAddress = (line: string, where: 'above' | 'below'): boolean =>
  request.test(line) || (where === 'above' ? line.endsWith(':') : courtesy.test(line));
