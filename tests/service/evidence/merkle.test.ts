import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { nodeMeans, sha256Bytes } from '../../../service/evidence/node-means.ts';
import { consistencyProof, inclusionProof } from '../../../service/evidence/proofs.ts';
import { checkpointText, originOf, readCheckpoint } from '../../../service/verify/checkpoint.ts';
import { fromBase64, fromBase64url, toBase64, utf8 } from '../../../service/verify/means.ts';
import { Growing, isGrownFrom, isIncluded, leafHash, nodeHash } from '../../../service/verify/merkle.ts';
import { openNote, signNote } from '../../../service/verify/signed-note.ts';

const LEAVES = 40;
const leaves = Array.from({ length: LEAVES }, (_, index) => leafHash(sha256Bytes, utf8(`leaf ${index}`)));

/** As RFC 9162 defines it: by halves, without memory. */
function plainRoot(from: readonly Uint8Array[]): Uint8Array {
  if (from.length === 1) return from[0]!;
  let half = 1;
  while (half * 2 < from.length) half *= 2;
  return nodeHash(sha256Bytes, plainRoot(from.slice(0, half)), plainRoot(from.slice(half)));
}
const subtree = (level: number, index: number) =>
  Promise.resolve(plainRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)));
const roots = leaves.map((_, index) => plainRoot(leaves.slice(0, index + 1)));
const flipped = (hash: Uint8Array): Uint8Array => hash.map((byte, index) => (index === 7 ? byte ^ 4 : byte));

it('knows the root of nothing, and of the first certificate trees', () => {
  expect(Buffer.from(new Growing(sha256Bytes).root()).toString('hex')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
  const tree = new Growing(sha256Bytes);
  tree.add(leafHash(sha256Bytes, new Uint8Array()));
  tree.add(leafHash(sha256Bytes, Uint8Array.of(0)));
  expect(Buffer.from(tree.root()).toString('hex')).toBe(
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  );
});

it('grows leaf by leaf and by whole subtrees into the same roots', async () => {
  const [slow, fast] = [new Growing(sha256Bytes), new Growing(sha256Bytes)];
  leaves.forEach((leaf, index) => {
    slow.add(leaf);
    expect(slow.root()).toEqual(roots[index]);
  });
  for (const [level, index] of [
    [5, 0],
    [3, 4],
  ] as const)
    expect(fast.add(await subtree(level, index), level)).toBe(true);
  expect(fast.root()).toEqual(slow.root());
  slow.add(leaves[0]!);
  expect(slow.add(leaves[0]!, 1)).toBe(false);
});

it('shows every leaf of every tree, and nothing else', async () => {
  for (let size = 1; size <= LEAVES; size++) {
    for (let index = 0; index < size; index++) {
      const proof = await inclusionProof(subtree, index, size);
      const shown = { leaf: leaves[index]!, index, size, root: roots[size - 1]!, proof };
      const others = [
        { ...shown, leaf: flipped(shown.leaf) },
        { ...shown, root: flipped(shown.root) },
        { ...shown, index: index + 1 },
        { ...shown, index: -1 },
        { ...shown, proof: [...proof, shown.root] },
        ...(proof.length
          ? [
              { ...shown, proof: proof.slice(1) },
              { ...shown, proof: proof.map(flipped) },
            ]
          : []),
      ];
      expect(isIncluded(sha256Bytes, shown)).toBe(true);
      expect(others.filter((other) => isIncluded(sha256Bytes, other))).toEqual([]);
    }
  }
});

it('shows that every tree begins with every smaller one, and with no other', async () => {
  for (let size = 1; size <= LEAVES; size++) {
    for (let past = 1; past <= size; past++) {
      const proof = await consistencyProof(subtree, past, size);
      const from = { size: past, root: roots[past - 1]! };
      const to = { size, root: roots[size - 1]! };
      expect(isGrownFrom(sha256Bytes, { from, to, proof })).toBe(true);
      const others = [
        { from: { ...from, root: flipped(from.root) }, to, proof },
        { from, to: { ...to, root: flipped(to.root) }, proof },
        { from, to, proof: [...proof, from.root] },
        ...(proof.length ? [{ from, to, proof: proof.slice(1) }] : []),
      ];
      expect(others.filter((other) => isGrownFrom(sha256Bytes, other))).toEqual([]);
    }
  }
});

it('opens a note signed elsewhere', async () => {
  const key = fromBase64('AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')!.slice(1);
  const note =
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
  const signer = { name: 'example.com/foo', key };
  expect(await openNote(nodeMeans, note, signer)).toEqual({ text: 'This is an example message.\n', seconds: null });
  expect(await openNote(nodeMeans, note.replace('an', 'no'), signer)).toEqual({ fault: 'signature' });
  expect(await openNote(nodeMeans, note, { ...signer, name: 'example.com/bar' })).toEqual({ fault: 'unknown signer' });
  expect(await openNote(nodeMeans, note.slice(0, -1), signer)).toEqual({ fault: 'form' });
});

it('reads back its own checkpoint with its time, and no byte of it may change', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = fromBase64url(publicKey.export({ format: 'jwk' }).x!)!;
  const signer = { name: originOf(key), key };
  const head = { size: LEAVES, root: roots.at(-1)! };
  const text = checkpointText(signer.name, head);
  const note = signNote(nodeMeans, signer, { text, seconds: 1_795_000_000 }, (m) => sign(null, m, privateKey));
  expect(await readCheckpoint(nodeMeans, note, signer)).toMatchObject({ size: LEAVES, seconds: 1_795_000_000 });
  const bytes = Buffer.from(note);
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = changed[at]! ^ 1;
    expect(await readCheckpoint(nodeMeans, changed.toString('utf8'), signer)).toHaveProperty('fault');
  }
  expect(note).toContain(toBase64(head.root));
});
