/** Ids inside the panel; there is one panel at a time in its root. */
export const panelIds = { title: 'sgp-title', body: 'sgp-body', found: 'sgp-found', reason: 'sgp-reason' } as const;

/** What makes the guard's element on top the dialog a screen reader announces: one dialog, not one within another. */
export const dialogNames = {
  role: 'alertdialog',
  'aria-modal': 'true',
  'aria-labelledby': panelIds.title,
  'aria-describedby': `${panelIds.body} ${panelIds.found}`,
};
