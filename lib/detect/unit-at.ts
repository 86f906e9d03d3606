/** The UTF-16 unit at `at`, 0 beyond the end: there `charCodeAt` answers NaN, which makes the whole loop around it slow. */
export const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);
