import type { CDPSession, Frame, Page } from 'playwright-core';

interface DomNode {
  backendNodeId: number;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

interface Control {
  role: string;
  name: string;
  disabled: boolean;
  focused: boolean;
  backend: number;
}

export interface PanelView {
  controls: Control[];
  /** Everything the panel says, in reading order. */
  text: string;
}

const below = (node: DomNode): DomNode[] => [...(node.shadowRoots ?? []), ...(node.children ?? [])];
const all = (node: DomNode): DomNode[] => [node, ...below(node).flatMap(all)];

/** Nodes of `<slateguard-panel>`, closed root and all; none while it shows nothing. */
async function insidePanel(session: CDPSession): Promise<Set<number>> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const selector = 'slateguard-panel:popover-open';
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  if (!nodeId) return new Set();
  // A page that moves on in between takes the node with it.
  const found = await session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true }).catch(() => null);
  return new Set(found ? all(found.node as DomNode).map(({ backendNodeId }) => backendNodeId) : []);
}

const is = ({ properties }: { properties?: { name: string; value: { value?: unknown } }[] }, claim: string): boolean =>
  properties?.some(({ name, value }) => name === claim && value.value === true) ?? false;

async function view(session: CDPSession): Promise<PanelView> {
  const inside = await insidePanel(session);
  if (inside.size === 0) return { controls: [], text: '' };
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const shown = nodes.filter(({ ignored, backendDOMNodeId }) => !ignored && inside.has(backendDOMNodeId ?? -1));
  const value = (of: { value?: unknown } | undefined): string => (typeof of?.value === 'string' ? of.value : '');
  return {
    controls: shown.map((node) => ({
      role: value(node.role),
      name: value(node.name),
      disabled: is(node, 'disabled'),
      focused: is(node, 'focused'),
      backend: node.backendDOMNodeId ?? -1,
    })),
    text: shown
      .filter(({ role }) => value(role) === 'StaticText')
      .map(({ name }) => value(name))
      .join(' '),
  };
}

/** Top-left corner of a frame of another site, whose own session counts from its own corner. */
async function cornerOf(frame: Frame | null): Promise<{ x: number; y: number }> {
  if (!frame?.parentFrame()) return { x: 0, y: 0 };
  const element = await frame.frameElement();
  return (await element.boundingBox()) ?? { x: 0, y: 0 };
}

const MOST_TABS = 30;

/**
 * The panel as assistive technology has it: its shadow root is closed to scripts, the accessibility tree is not.
 * Clicks are real ones, by the mouse, in the middle of the control.
 */
export async function panelOf(page: Page, frame: Frame | null = null) {
  const session = await page.context().newCDPSession(frame ?? page);
  const look = (): Promise<PanelView> => view(session);
  const find = async (name: string | RegExp, role: string): Promise<Control | undefined> =>
    (await look()).controls.find(
      (control) =>
        control.role === role && (typeof name === 'string' ? control.name === name : name.test(control.name)),
    );

  const until = async <T>(what: string, check: () => Promise<T | undefined | false>, ms = 5000): Promise<T> => {
    const end = Date.now() + ms;
    for (;;) {
      const found = await check();
      if (found) return found;
      if (Date.now() > end)
        throw new Error(`Panel: ${what} not within ${ms} ms; it says: ${(await look()).text || 'nothing'}`);
      await page.waitForTimeout(25);
    }
  };
  const click = async ({ backend }: Control): Promise<void> => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: backend });
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: backend });
    const corner = await cornerOf(frame);
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = model.border;
    await page.mouse.click(corner.x + (x1 + x3) / 2, corner.y + (y1 + y3) / 2);
  };
  const armed = (name: string | RegExp, role = 'button', ms?: number) =>
    until(
      `${String(name)} armed`,
      async () => {
        const control = await find(name, role);
        return control && !control.disabled && control;
      },
      ms,
    );

  return {
    look,
    isShown: async () => (await look()).controls.some(({ role }) => role === 'button'),
    shown: (ms?: number) => until('shown', async () => (await find('Cancel', 'button')) ?? false, ms),
    gone: (ms?: number) => until('gone', async () => (await look()).controls.length === 0, ms),
    armed,
    press: async (name: string | RegExp) => click(await armed(name)),
    fill: async (name: string, text: string) => {
      await click(await armed(name, 'textbox'));
      await page.keyboard.type(text);
    },
    /** By the keyboard alone; fails when Tab does not get there. */
    tabTo: async (name: string) => {
      for (let n = 0; n < MOST_TABS; n++) {
        if ((await find(name, 'button'))?.focused) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not reach ${name}`);
    },
    close: () => session.detach(),
  };
}

export type Panel = Awaited<ReturnType<typeof panelOf>>;
