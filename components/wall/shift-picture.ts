/** How far the picture may stand from its place, in tenths of a unit: about ten pixels on a full HD screen. */
const REACH = 5;
const PERIOD = 4 * REACH;

/**
 * Where the picture stands in a minute, in tenths of a unit from its place. It moves one step a minute and comes by
 * everywhere, so that no edge stands long enough on the same pixels to burn in.
 */
export function shiftAt(minute: number): { x: number; y: number } {
  return { x: swing(minute), y: swing(Math.floor(minute / PERIOD)) };
}

/** Up and down between −REACH and REACH by one a step. */
function swing(step: number): number {
  const position = ((step % PERIOD) + PERIOD) % PERIOD;
  if (position <= REACH) return position;
  return position <= 3 * REACH ? 2 * REACH - position : position - PERIOD;
}
