/** What can be wrong with an export, each by a name of its own. */
export const faultNames = {
  unreadable: 'The line is not in the form of an export.',
  head: 'The export does not begin with its own description.',
  key: 'The export was signed with another key than the one it was checked against.',
  'record-hash': 'The record is not the one its hash was made of.',
  'record-form': 'The record has no place in a chain.',
  leaf: 'Record and salt are not what this leaf of the tree was made of.',
  'leaf-order': 'A leaf is missing, stands twice, or is out of its place.',
  twice: 'The sequence stands in the export twice.',
  fork: 'The sequence stands in the export twice, with different records.',
  chain: 'The record does not follow the one before it.',
  gap: 'Records are missing, and nothing says so.',
  'gap-named': 'The description names records as missing that are there.',
  erased: 'The record is gone, and no signed statement says that it was erased.',
  statement: 'The statement of the service is not signed by it.',
  tree: 'The tree is not the one the service signed.',
  checkpoint: 'The checkpoint is not signed by the service.',
  manifest: 'The closing description is missing, is not signed by the service, or is not that of this export.',
  block: 'Lines were changed after the export was signed.',
  bundle: 'The report and its evidence are not the files the service signed for.',
  label: 'The ledger finds the record by something it does not say.',
  ledger: 'What the ledger keeps does not fit together here.',
  receipt: 'The service signed for a record that is not here.',
} as const;
export type FaultName = keyof typeof faultNames;

export interface Fault {
  name: FaultName;
  /** Counted from 1; null where it is about the whole. */
  line: number | null;
  /** Device, epoch and sequence, a leaf, or a size: where to look. */
  where: string;
}

export interface Report {
  /** True when there is no fault. */
  whole: boolean;
  /** At most {@link MOST_FAULTS}; `more` counts the rest. */
  faults: Fault[];
  more: number;
  records: number;
  erased: number;
  statements: number;
  /** Leaves the query left out; their hashes are here, so that the tree is whole. */
  leftOut: number;
  chains: number;
  /** What somebody should know although nothing is wrong: gaps, explained or not, and forks the service has seen. */
  notes: string[];
  /** Key the signatures were checked with, base64url. */
  key: string | null;
  /** The newest signed head of the tree: its size, and its time in ISO form. */
  checkpoint: { size: number; at: string } | null;
}

export const MOST_FAULTS = 1000;
