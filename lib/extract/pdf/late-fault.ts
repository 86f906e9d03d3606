// Of a damaged document the PDF library goes on giving up within when the answer is out: it rejects into the open then,
// where nobody waits for it.

const names = new Set([
  'AbortException',
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

/** Whether a rejection that nobody handles is the library's, about a document that was answered. */
export const isLateFault = (reason: unknown): boolean =>
  typeof reason === 'object' && reason !== null && 'name' in reason && names.has(String(reason.name));

/** Keeps such rejections from being reported as errors of this thread; where there are no such events, the thread's owner does. */
export function forgiveLateFaults(place: Partial<Pick<EventTarget, 'addEventListener'>>): void {
  place.addEventListener?.('unhandledrejection', (event) => {
    if (isLateFault((event as PromiseRejectionEvent).reason)) event.preventDefault();
  });
}
