import type { CatalogueEntry } from '../model/catalogue-update.ts';
import type { Tool } from '../model/tool.ts';

const merged = (known: readonly string[], added: readonly string[], withdrawn: ReadonlySet<string>): string[] => [
  ...new Set([...known, ...added].filter((rule) => !withdrawn.has(rule) || added.includes(rule))),
];

function changed(tool: Tool | undefined, entry: CatalogueEntry): Tool | null {
  const gone = new Set(entry.withdraw);
  const hosts = merged(tool?.hosts ?? [], entry.hosts, gone);
  const name = entry.name ?? tool?.name;
  const kinds = entry.kinds ?? tool?.kinds;
  // Without a page of its own there is nowhere to meet it, and nowhere to send anybody.
  if (hosts.length === 0 || !name || !kinds) return null;
  const apiHosts = merged(tool?.apiHosts ?? [], entry.apiHosts, gone);
  const uploadHosts = merged(tool?.uploadHosts ?? [], entry.uploadHosts, gone);
  const vendor = entry.vendor ?? tool?.vendor;
  const facts = entry.facts ?? tool?.facts;
  return {
    ...tool,
    ...{ id: entry.id, name, kinds, hosts },
    ...(vendor === undefined ? {} : { vendor }),
    ...(apiHosts.length > 0 || tool?.apiHosts ? { apiHosts } : {}),
    ...(uploadHosts.length > 0 || tool?.uploadHosts ? { uploadHosts } : {}),
    ...(facts ? { facts: facts } : {}),
  };
}

/** The catalogue as an update leaves it: known tools in their place, new ones behind them, so that they take nothing away. */
export function updateCatalogue(builtIn: readonly Tool[], entries: readonly CatalogueEntry[]): readonly Tool[] {
  if (entries.length === 0) return builtIn;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const known = new Set(builtIn.map(({ id }) => id));
  return [
    ...builtIn.flatMap((tool) => {
      const entry = byId.get(tool.id);
      return entry ? (changed(tool, entry) ?? []) : tool;
    }),
    ...entries.flatMap((entry) => (known.has(entry.id) ? [] : (changed(undefined, entry) ?? []))),
  ];
}
