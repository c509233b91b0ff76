import type { WallSummary } from '@/lib/domain/wall-payload';

type Rotated = Pick<WallSummary, 'name' | 'health'>;

export type Turn = {
  /** Null: whichever is the worst. */
  name: string | null;
  /** From 1; of how many. */
  position: number;
  count: number;
  /** Nothing but what is critical is shown until it no longer is. */
  isHeld: boolean;
};

/**
 * Whose turn it is. While any cluster is critical only the critical ones take turns, so a single one stays. The order is
 * by name: the order of badness would change under the rotation.
 */
export function turnAt(clusters: readonly Rotated[], turn: number): Turn {
  const critical = clusters.filter(({ health }) => health === 'critical');
  const names = (critical.length > 0 ? critical : clusters).map(({ name }) => name).sort();
  const index = names.length === 0 ? 0 : turn % names.length;
  return {
    name: names[index] ?? null,
    position: index + 1,
    count: names.length,
    isHeld: critical.length > 0,
  };
}
