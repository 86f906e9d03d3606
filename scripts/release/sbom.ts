import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { root } from '../setup/root.ts';

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string };
  components: { name: string; version: string }[];
}

/** A UUID that follows from the content: the same bill of materials for the same lock file. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The software bill of materials npm writes from the lock file (CycloneDX JSON), without its clock and dice. */
export function billOfMaterials(): string {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const npm = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (npm.status !== 0) throw new Error(`npm sbom failed\n${npm.stderr}`);
  const bom = JSON.parse(npm.stdout) as Bom;
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bom))}`;
  return `${JSON.stringify({ ...bom, serialNumber }, null, 2)}\n`;
}
