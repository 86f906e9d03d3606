export const own = {
  lead: (device: string) =>
    `What the disclosure service holds about whoever works at this browser. It knows no name, only the browser’s key, ${device}.`,
  download: 'Download everything',
  downloadLead:
    'The download has all of it to read, as a table and for a program, signed by the service; npm run verify checks it without asking anybody.',
  close: 'Close this view',
  closed: 'This link has been used, or is over',
  closedLead:
    'Each link opens this view once. Ask for a new one in your browser: Slateguard, Everything recorded about me, What the production holds about me.',
  readersLead: 'Whoever looks at a record of yours is written down before they see it.',
  moreReaders: (n: number) => `The newest ${n}. The download has them all.`,
  identifiedLead:
    'Pages show your browser’s key and no name. To learn more, two people of the production have to agree; both stand here.',
  productionsLead: 'The note is what whoever made the link or token wrote beside it.',
  state: 'State',
  revoked: (reason: string) => `Taken off this production. ${reason}`.trimEnd(),
  reported: (browser: { name: string; version: string } | null, version: string | null) =>
    browser ? `Last report: ${browser.name} ${browser.version}, Slateguard ${version ?? ''}` : 'It has reported.',
  verdicts: {
    approved: 'Approved',
    declined: 'Declined',
    withdrawn: 'Taken back',
    question: 'A question',
  } as Record<string, string>,
  records: { title: 'Your records', columns: ['When', 'What', 'Production', 'Kept'], none: 'None.' },
  recordsLead: 'Newest first. Open one to see it as it was sent.',
  asSent: 'As sent',
  keptOn: 'Until somebody erases it',
  keptUntil: (day: string) => `Until ${day}`,
  onHold: 'On hold: it stays',
  openedLead: 'A time you do not know of was somebody else at this browser.',
};
