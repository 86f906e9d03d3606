/** The four letters of movie files, in words. */
const labels: Readonly<Record<string, string>> = {
  '©nam': 'Title',
  '©ART': 'Artist',
  '©aut': 'Author',
  '©cmt': 'Comment',
  '©day': 'Date',
  '©mak': 'Make',
  '©mod': 'Model',
  '©swr': 'Software',
  '©too': 'Encoder',
  '©xyz': 'Place',
  '©alb': 'Album',
  '©lyr': 'Lyrics',
  '©dir': 'Director',
  '©prd': 'Producer',
  '©cpy': 'Copyright',
  '©des': 'Description',
  '©inf': 'Information',
  '©key': 'Keywords',
  desc: 'Description',
  ldes: 'Description',
  cprt: 'Copyright',
  titl: 'Title',
  dscp: 'Description',
  auth: 'Author',
  perf: 'Performer',
  manu: 'Make',
  modl: 'Model',
  reel: 'Reel',
  clip: 'Clip name',
  name: 'Name',
  scen: 'Scene',
  shot: 'Shot',
  take: 'Take',
};

/** "com.apple.proapps.clip-name" → "Clip name". */
export function labelOf(key: string): string {
  const known = labels[key];
  if (known) return known;
  const last = key
    .slice(key.lastIndexOf('.') + 1)
    .replace(/[^\w-]/g, '')
    .replace(/[_-]+/g, ' ');
  return last.charAt(0).toUpperCase() + last.slice(1);
}
