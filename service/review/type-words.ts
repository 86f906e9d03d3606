import type { RecordType } from '../../lib/model/record.ts';

/** What people read for each type of record, on the reviewing pages and in a person's own view. */
export const typeWords: Record<RecordType, string> = {
  'slateguard.attempt': 'Held or noted',
  'slateguard.visit': 'Ordinary use',
  'slateguard.declaration': 'Use declared',
  'slateguard.output': 'Taken from a tool',
  'slateguard.approval': 'Approval asked or used',
  'slateguard.guard': 'The guard itself',
};
