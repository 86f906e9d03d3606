import type { Adapter } from '../../model/adapter.ts';
import { chatAdapters } from './chat.ts';
import { mediaAdapters } from './media.ts';

export const adapters: readonly Adapter[] = [...chatAdapters, ...mediaAdapters];

const byTool = new Map(adapters.map((adapter) => [adapter.tool, adapter]));

export const adapterOf = (tool: string): Adapter | null => byTool.get(tool) ?? null;
