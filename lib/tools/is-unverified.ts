import type { Tool } from '../model/tool.ts';

/** A look-alike, a host that only lists vouch for, or facts nobody could confirm: shown as *unverified*. */
export const isUnverified = (tool: Tool): boolean => tool.unverified === true || tool.facts?.confidence === 'low';
