const two = (value: number): string => String(value).padStart(2, '0');

/** @param frame counted from midnight. @param rate frames a second, rounded up: 30 for 29.97. '' when it cannot be. */
export function timecode(frame: number, rate: number, dropsFrames = false): string {
  if (!(rate > 0 && rate <= 120) || !(frame >= 0 && frame < 48 * 3600 * rate)) return '';
  const count = dropsFrames ? withDropped(frame, rate) : Math.floor(frame);
  const seconds = Math.floor(count / rate);
  const separator = dropsFrames ? ';' : ':';
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${separator}${two(count % rate)}`;
}

/** Two of thirty numbers are left out each minute but every tenth, four of sixty. */
function withDropped(frame: number, rate: number): number {
  const dropped = Math.round(rate / 15);
  const tenMinutes = rate * 600 - dropped * 9;
  const minute = rate * 60 - dropped;
  const [tens, rest] = [Math.floor(frame / tenMinutes), Math.floor(frame) % tenMinutes];
  return Math.floor(frame) + dropped * (9 * tens + (rest < rate * 60 ? 0 : Math.floor((rest - dropped) / minute)));
}

/** @param packed hours, minutes, seconds and frames, a byte each, a digit every four bits. */
export function packedTimecode(packed: number): string {
  const parts = [24, 16, 8, 0].map((shift) => (packed >>> shift) & 0xff);
  const digits = parts.map((part) => (part >> 4) * 10 + (part & 15));
  return digits.some((value, index) => value > [47, 59, 59, 119][index]!) ? '' : digits.map(two).join(':');
}
