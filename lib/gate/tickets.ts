import { isFrom, type Sender, type Whence } from './whence.ts';

/** From the guard's word to the request it is about. */
const PASS_MS = 15_000;
/** As long as a clearance: sites upload in pieces, and after a message was written. */
const FILE_MS = 10 * 60 * 1000;
/** Requests a file may take beside one for each piece of it. */
const SPARE_REQUESTS = 16;
/** No site cuts a file smaller. */
const SMALLEST_PIECE = 64 * 1024;
const MOST = 2000;

interface Pass {
  from: Sender;
  url: string;
  until: number;
}

interface FileTicket {
  from: Sender;
  left: number;
  until: number;
}

/** The part of an address that both the guard and the browser name alike: no fragment, and not without end. */
export const addressOf = (url: string): string => url.split('#', 1)[0]!.slice(0, 4000);

/**
 * Leave to send what the gate cannot read. A pass is for one request to one address: the guard judged exactly that
 * body. A file's ticket is for what no page script could be asked about (a form, a worker) after its file was judged.
 */
export function createTickets(now: () => number) {
  let passes: Pass[] = [];
  let files: FileTicket[] = [];
  return {
    pass(from: Sender, url: string): void {
      passes = passes.filter(({ until }) => until > now()).slice(-MOST);
      passes.push({ from, url: addressOf(url), until: now() + PASS_MS });
    },
    file(from: Sender, bytes: number): void {
      files = files.filter(({ until, left }) => until > now() && left > 0).slice(-MOST);
      files.push({ from, left: SPARE_REQUESTS + Math.ceil(bytes / SMALLEST_PIECE), until: now() + FILE_MS });
    },
    /** Takes the pass for this request, if there is one. */
    usePass(whence: Whence, url: string): boolean {
      const address = addressOf(url);
      const at = passes.findIndex((p) => p.until > now() && p.url === address && isFrom(whence, p.from));
      if (at < 0) return false;
      passes.splice(at, 1);
      return true;
    },
    useFile(whence: Whence): boolean {
      const ticket = files.find(({ from, left, until }) => left > 0 && until > now() && isFrom(whence, from));
      if (!ticket) return false;
      ticket.left--;
      return true;
    },
  };
}
export type Tickets = ReturnType<typeof createTickets>;
