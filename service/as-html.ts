const letters: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Somebody's words in a document, which then are words and nothing else. */
export const asHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => letters[letter]!);
