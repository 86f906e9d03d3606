export const exports = {
  title: 'Exports',
  lead: 'Everything that leaves here is signed by the service, and can be checked without it.',
  report: 'Disclosure report',
  reportLead:
    'For a studio contact: who used which tool for what, what went in and came out, people and consents, and who approved what on which conditions.',
  production: 'Production',
  from: 'From',
  to: 'To, that day included',
  download: 'Download the report',
  notReady: 'Choose a production and two days, the first before the second.',
  inside: 'In the file',
  files: [
    ['report.pdf', 'to read and to send on'],
    ['report.csv', 'the same, one line a use; nothing in it runs as a formula'],
    ['report.json', 'the same, for a program'],
    ['eo-register.csv', 'for the E&O underwriter: what may be in the picture, whose work and likeness, what is open'],
    ['cue-sheet.csv', 'for archival and documentary: cue by cue, what was generated, altered or enhanced'],
    ['evidence.ndjson', 'the production’s log with everything needed to check it'],
    ['manifest.json', 'the list of these files, signed'],
  ],
  check: 'Whoever gets it checks it offline:',
  command: 'npm run verify -- disclosure-….zip',
} as const;
