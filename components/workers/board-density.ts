/** How much a tile says: everything; name and marks; marks only. */
const BOARD_DENSITIES = ['full', 'named', 'marked'] as const;

export type BoardDensity = (typeof BOARD_DENSITIES)[number];

const NAMED_ABOVE = 60;
const MARKED_ABOVE = 300;
/** A board grows roomy again only when it is this much below a limit, so that one worker cannot make it jump. */
const SLACK = 1.1;

/** Density for this many tiles, given the density that the board has. */
export function nextDensity(count: number, current: BoardDensity): BoardDensity {
  const wanted = densityOf(count);
  if (rankOf(wanted) >= rankOf(current)) return wanted;
  const cautious = densityOf(count * SLACK);
  return rankOf(cautious) < rankOf(current) ? cautious : current;
}

/** Density for this many tiles on a board that is drawn for the first time. */
export function densityOf(count: number): BoardDensity {
  if (count > MARKED_ABOVE) return 'marked';
  return count > NAMED_ABOVE ? 'named' : 'full';
}

function rankOf(density: BoardDensity): number {
  return BOARD_DENSITIES.indexOf(density);
}
