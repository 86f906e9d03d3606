/** The share of letters that were read right, 0 to 1: spaces and line breaks of any length count as one. */
export function letterAccuracy(read: string, expected: string): number {
  const [a, b] = [read, expected].map((text) => text.replace(/\s+/g, ' ').trim()) as [string, string];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    above = row;
  }
  return Math.max(0, 1 - above.at(-1)! / b.length);
}
