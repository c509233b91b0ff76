/** Worst first. `unknown` outranks `ok`: a cluster is only well when that is proven. */
export const HEALTHS = ['critical', 'warning', 'unknown', 'ok'] as const;

export type Health = (typeof HEALTHS)[number];
