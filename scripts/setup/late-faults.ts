import { isLateFault } from '../../lib/extract/pdf/late-fault.ts';

/** A thread of Node ends on a rejection that nobody handles: not on one of the PDF library about a document that was answered. */
export function forgiveLateFaults(): void {
  process.on('unhandledRejection', (reason) => {
    if (!isLateFault(reason)) throw reason;
  });
}
