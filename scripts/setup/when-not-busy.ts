const TRIES = 20;
const PAUSE_MS = 250;

/** Asks again while the service says that it is busy (503), as its clients do; the last answer, whatever it is. */
export async function whenNotBusy(ask: () => Promise<Response>): Promise<Response> {
  let reply = await ask();
  for (let tries = 1; reply.status === 503 && tries < TRIES; tries++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    reply = await ask();
  }
  return reply;
}
