export function ensurePackages(folder: string): void;
