import type { RequestParts, TestDevice } from './device.ts';

const PATH = '/v1/own/link';

/** A device asks for a link to what is held about its person. */
export const askLink = (origin: string, device: TestDevice, parts: RequestParts = {}): Promise<Response> =>
  fetch(origin + PATH, { method: 'POST', headers: device.proof('POST', PATH, new Uint8Array(), parts) });

/** Where it leads to, its code behind the #. */
export const pathIn = async (reply: Response): Promise<string> => ((await reply.json()) as { path: string }).path;
