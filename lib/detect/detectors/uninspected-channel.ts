// A pasted share link hands over the whole folder behind it, and none of its bytes pass this browser.
import type { Detector } from '../detector.ts';

/** Host and path of a shared thing; the services' own front pages and help do not match. */
const SHARED = [
  String.raw`(?:drive|docs)\.google\.com\/(?:a\/[\w.-]{1,80}\/)?(?:file|drive|open|uc|document|spreadsheets|presentation|forms|folderview|drawings)[/?][^\s<>"')\]]{8,300}`,
  String.raw`photos\.app\.goo\.gl\/\w{8,40}`,
  String.raw`1drv\.ms\/[a-z]\/[^\s<>"')\]]{6,300}|onedrive\.live\.com\/[^\s<>"')\]]{0,40}[?&](?:resid|id|cid|authkey)=[^\s<>"')\]]{4,300}`,
  String.raw`[\w-]{1,80}\.sharepoint\.com\/(?::[a-z]:|sites|personal|teams)\/[^\s<>"')\]]{4,400}`,
  String.raw`(?:www\.)?dropbox\.com\/(?:scl|sh?|t|l|transfer|request)\/[^\s<>"')\]]{6,300}|db\.tt\/\w{6,20}`,
  String.raw`we\.tl\/t-[\w-]{6,30}|(?:[\w-]{1,40}\.)?wetransfer\.com\/downloads\/[^\s<>"')\]]{8,200}`,
  String.raw`(?:[\w-]{1,60}\.)?(?:app\.)?box\.com\/(?:s|v|f|file|folder|embed)\/[^\s<>"')\]]{6,200}`,
  String.raw`f\.io\/[\w-]{6,30}|(?:app|next|accounts)\.frame\.io\/(?:reviews?|presentations?|player|projects?|share|s)\/[^\s<>"')\]]{6,200}`,
  String.raw`(?:www\.)?icloud\.com\/(?:iclouddrive|photos|share|sharedalbum|pages|numbers|keynote|attachment)\/?[?#]?[^\s<>"')\]]{6,300}|share\.icloud\.com\/\w{4,20}\/[^\s<>"')\]]{6,200}`,
  String.raw`(?:www\.)?notion\.so\/[^\s<>"')\]]{0,200}[\da-f]{32}|[\w-]{1,60}\.notion\.site\/[^\s<>"')\]]{6,300}`,
  String.raw`(?:www\.)?mediafire\.com\/(?:file|folder)\/\w{6,40}|mega\.(?:nz|io)\/(?:file|folder|#)[^\s<>"')\]]{6,120}|pcloud\.link\/\w[^\s<>"')\]]{6,120}`,
  String.raw`(?:[\w-]{1,60}\.)?(?:egnyte\.com\/(?:dl|fl)|sharefile\.(?:com|eu)\/(?:d-|share|public)|hightail\.com\/(?:receive|space|download))[^\s<>"')\]]{4,200}`,
  String.raw`(?:www\.)?(?:figma|canva)\.com\/(?:file|design|proto|board)\/\w{8,40}|miro\.com\/app\/board\/[^\s<>"')\]]{6,60}|airtable\.com\/(?:shr|app)\w{8,40}`,
  String.raw`vimeo\.com\/(?:\d{6,12}\/[\da-f]{8,12}|reviews?\/[^\s<>"')\]]{8,100})|(?:www\.)?smash\.(?:gg|com)\/\w{6,40}|fromsmash\.com\/[\w-]{6,40}|(?:www\.)?swisstransfer\.com\/d\/[\w-]{10,60}`,
];
const LINK = new RegExp(String.raw`(?<![\w.@-])(?:https?:\/\/)?(?:${SHARED.join('|')})`, 'iy');
const MOST = 200;

/** Length of the link without the sentence's own punctuation. */
const withoutStop = (link: string): number => {
  let end = link.length;
  while ('.,;:!?*_'.includes(link.charAt(end - 1))) end--;
  return end;
};

/** A name of a host is no longer than this. */
const WIDEST_HOST = 160;
const SCHEME = /https?:\/\/$/i;
/** By unit: may stand in the name of a host. */
const inHost = Uint8Array.from({ length: 128 }, (_, unit) => Number(/[\w.-]/.test(String.fromCharCode(unit))));

/** Where a link whose host ends at `slash` may begin: at its scheme, or at the host. */
const startsOf = (text: string, slash: number): number[] => {
  let host = slash;
  while (host > 0 && slash - host < WIDEST_HOST && inHost[text.charCodeAt(host - 1)] === 1) host--;
  if (!text.slice(host, slash).includes('.')) return [];
  const scheme = SCHEME.exec(text.slice(Math.max(0, host - 8), host))?.[0];
  return scheme ? [host - scheme.length, host] : [host];
};

const linksIn = (text: string): { start: number; link: string }[] => {
  const links: { start: number; link: string }[] = [];
  let free = 0;
  for (let slash = text.indexOf('/'); slash >= 0 && links.length < MOST; slash = text.indexOf('/', slash + 1)) {
    for (const start of startsOf(text, slash)) {
      if (start < free) continue;
      LINK.lastIndex = start;
      const link = LINK.exec(text)?.[0];
      if (!link) continue;
      links.push({ start, link });
      free = start + link.length;
    }
  }
  return links;
};

export const uninspectedChannel: Detector = {
  id: 'uninspected-channel',
  label: 'Share link',
  keywords: ['http', 'drive.google', 'docs.google', 'dropbox', 'we.tl', 'f.io', '1drv', 'app.frame', 'share.icloud'],
  detect({ text }) {
    return linksIn(text).map(({ start, link }) => ({
      detector: 'uninspected-channel',
      confidence: 0.8,
      start,
      end: start + withoutStop(link),
      what: 'share-link',
    }));
  },
};
