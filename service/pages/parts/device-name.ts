/** A device by the beginning of its key: the same on every page, and nobody's name. */
export const deviceName = (device: string): string => device.slice(0, 6);

export const deviceOf = (source: string): string => source.replace('urn:slateguard:device:', '');
