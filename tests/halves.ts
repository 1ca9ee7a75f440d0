/**
 * Whether a question or a message belongs to the held-out half, by a hash of its id, which nobody chooses. What is held out only
 * ever gives totals: none of it is printed, so that nobody can work towards it.
 */
export function isHeldOut(id: string): boolean {
  return (hash(id) >>> 7) % 2 === 1;
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
