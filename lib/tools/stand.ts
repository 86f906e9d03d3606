import type { Tool, ToolKind } from '../model/tool.ts';

/** Kinds that can stand in for one another on a production, both ways. */
const neighbours: readonly (readonly ToolKind[])[] = [
  ['chat', 'search', 'writing'],
  ['writing', 'script'],
  ['image', 'design', 'storyboard', 'upscaling'],
  ['video', 'storyboard', 'vfx', 'avatar', 'upscaling'],
  ['voice', 'avatar'],
  ['voice', 'translation'],
  ['transcription', 'translation'],
  ['model-hub', 'self-hosted'],
];

const related = (a: ToolKind, b: ToolKind): boolean => neighbours.some((set) => set.includes(a) && set.includes(b));

/** 0 is the same main kind; grows with the place of the shared kind in both lists; Infinity when nothing is near. */
function distance(tool: Tool, other: Tool): number {
  let least = Infinity;
  tool.kinds.forEach((kind, here) => {
    other.kinds.forEach((candidate, there) => {
      const apart = kind === candidate ? 0 : related(kind, candidate) ? 20 : Infinity;
      least = Math.min(least, apart + here + there);
    });
  });
  return least;
}

/** Approved tools that do what `tool` does, nearest kind first; among equals the order given stays. */
export function alternatives(tool: Tool, approved: readonly Tool[]): Tool[] {
  return approved
    .filter((other) => other.id !== tool.id)
    .map((other) => ({ other, apart: distance(tool, other) }))
    .filter(({ apart }) => apart < Infinity)
    .sort((a, b) => a.apart - b.apart)
    .map(({ other }) => other);
}

/** Where to open a tool: the first page host that is an address. */
export function toolUrl(tool: Tool): string {
  const host = tool.hosts.find((rule) => !rule.startsWith('*.')) ?? tool.hosts[0]!.slice(2);
  return `https://${host}`;
}
