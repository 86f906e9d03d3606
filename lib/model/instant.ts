/** Clock as passed in: milliseconds since the epoch. */
export type Clock = () => number;
