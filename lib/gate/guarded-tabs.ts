import { browser } from '../browser.ts';
import type { Runtime } from 'webextension-polyfill';
import type { Tool } from '../model/tool.ts';

/** Name of the port each guard keeps open while a gate is in force. */
export const GATE_PORT = 'gate';

/**
 * Which tabs a guard runs in, by the port it holds open. That also keeps the worker awake as long as a tool is open:
 * what people let go is in its memory only. Call at start, so that a guard can wake it.
 */
export function followGuardedTabs(toolAt: (url: string) => Tool | null, onChange: () => void) {
  const ports = new Map<Runtime.Port, { tab: number; top: boolean }>();
  browser.runtime.onConnect.addListener((port) => {
    const tab = port.sender?.tab?.id;
    if (port.name !== GATE_PORT || tab === undefined || port.sender?.id !== browser.runtime.id) return;
    ports.set(port, { tab, top: port.sender.frameId === 0 });
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      onChange();
    });
    onChange();
  });
  return {
    any: (): boolean => ports.size > 0,
    /** The tool in this tab's top frame; null where none is guarded. */
    toolOf(tab: number): Tool | null {
      for (const [port, at] of ports)
        if (at.tab === tab && at.top) return toolAt(port.sender?.tab?.url ?? port.sender?.url ?? '');
      return null;
    },
  };
}
