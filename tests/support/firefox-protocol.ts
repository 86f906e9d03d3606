import type { Browser, Frame, Page } from 'puppeteer-core';

type Parameters = Record<string, unknown>;
interface Connection {
  send(method: string, parameters: Parameters): Promise<{ result: unknown }>;
}

/** A command of WebDriver BiDi that Puppeteer has no method for. */
export async function command<T = unknown>(browser: Browser, method: string, parameters: Parameters): Promise<T> {
  // Puppeteer keeps its connection to itself; the protocol behind it is a public standard.
  const { connection } = browser as unknown as { connection: Connection };
  return (await connection.send(method, parameters)).result as T;
}

/** The browsing context behind a page or a frame, as the protocol names it. */
export function contextOf(where: Page | Frame): string {
  const frame = 'mainFrame' in where ? where.mainFrame() : where;
  return (frame as unknown as { _id: string })._id;
}

/** Runs a function in a context, in a sandbox of its own (null: among the page's scripts), and returns its value. */
export async function call<T>(
  browser: Browser,
  context: string,
  functionDeclaration: string,
  sharedIds: readonly string[] = [],
  sandbox: string | null = 'test',
): Promise<T> {
  const outcome = await command<{ type: string; result: { value?: unknown }; exceptionDetails?: { text: string } }>(
    browser,
    'script.callFunction',
    {
      target: { context, ...(sandbox ? { sandbox } : {}) },
      functionDeclaration,
      arguments: sharedIds.map((sharedId) => ({ sharedId })),
      awaitPromise: true,
      userActivation: true,
    },
  );
  if (outcome.type !== 'success') throw new Error(outcome.exceptionDetails?.text ?? 'The function failed');
  return outcome.result.value as T;
}
