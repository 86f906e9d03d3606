import type { ToolFacts } from '../../model/tool.ts';

export const facts: Readonly<Record<string, ToolFacts>> = {};
