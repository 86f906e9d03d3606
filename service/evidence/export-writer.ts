import { sha256 } from '../chain.ts';
import { BLOCK, manifestText } from '../verify/manifest.ts';
import type { Manifest } from '../verify/manifest.ts';
import type { RecordPlace } from '../verify/read-line.ts';
import { toBase64url } from '../verify/means.ts';
import type { ServiceKey } from '../service-key.ts';

/** One leaf of the tree as an export carries it; hashes and salt in base64url. */
export type ExportedLeaf = { leaf: number; hash: string } & (
  { salt: string; event: string } | { salt: string; statement: string; signature: string } | { erased: RecordPlace }
);

export interface Of {
  key: Pick<ServiceKey, 'publicKey' | 'sign'>;
  at: string;
  /** Null: every production. */
  production: string | null;
  /** Left out: every device. */
  device?: string;
}

type Rest = Pick<Manifest, 'size' | 'chains' | 'forks'>;

/** The lines of an export that `verify` reads, newline included, in their order: head, checkpoints, leaves, close. */
export function createExportWriter({ key, at, production, device }: Of) {
  const of = { production, ...(device === undefined ? {} : { device }) };
  const counts = { records: 0, erased: 0, statements: 0 };
  const blocks: string[] = [];
  let [block, lines] = ['', 0];
  const line = (text: string): string => {
    block += `${text}\n`;
    if (++lines % BLOCK === 0) {
      blocks.push(sha256(block));
      block = '';
    }
    return `${text}\n`;
  };
  return {
    head: (): string => line(JSON.stringify({ export: { version: 1, key: key.publicKey.x, at, ...of } })),
    checkpoint: (note: string): string => line(JSON.stringify({ checkpoint: note })),
    /** Subtrees that are left out, left to right. */
    nodes: (nodes: readonly { level: number; hash: Uint8Array }[]): string =>
      line(JSON.stringify({ nodes: nodes.map(({ level, hash }) => [level, toBase64url(hash)]) })),
    /** What was stored goes out as it is: it is what was hashed. */
    leaf(leaf: ExportedLeaf): string {
      const start = `{"leaf":${leaf.leaf},"hash":"${leaf.hash}",`;
      counts['event' in leaf ? 'records' : 'erased' in leaf ? 'erased' : 'statements']++;
      if ('erased' in leaf) return line(`${start}"erased":${JSON.stringify(leaf.erased)}}`);
      if ('event' in leaf) return line(`${start}"salt":"${leaf.salt}","event":${leaf.event}}`);
      return line(`${start}"salt":"${leaf.salt}","statement":${leaf.statement},"signature":"${leaf.signature}"}`);
    },
    close(rest: Rest): string {
      if (block) blocks.push(sha256(block));
      const manifest: Manifest = {
        version: 1,
        key: key.publicKey.x,
        at,
        ...of,
        ...rest,
        ...counts,
        lines,
        blocks,
      };
      const json = JSON.stringify(manifest);
      return `{"manifest":${json},"signature":"${key.sign(manifestText(json))}"}\n`;
    },
  };
}
