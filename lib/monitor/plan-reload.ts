import { isDeepStrictEqual } from 'node:util';
import type { ClusterConfiguration, Configuration } from '@/lib/config/configuration';
import { RESTART_PARTS } from '@/lib/domain/configuration-status';

export type ReloadPlan = {
  /** Names of clusters that are not watched any more, as they were. */
  ended: string[];
  /** Clusters that are watched anew, from what is known of them. */
  begun: ClusterConfiguration[];
  /** Names of those that go on as if nothing had happened. */
  unchanged: string[];
};

/** What a new list of clusters changes: one of which anything differs ends and begins anew. */
export function planReload(
  before: readonly ClusterConfiguration[],
  after: readonly ClusterConfiguration[],
): ReloadPlan {
  const known = new Map(before.map((one) => [one.settings.name, one]));
  const wanted = new Map(after.map((one) => [one.settings.name, one]));
  const isSame = (name: string) => isDeepStrictEqual(known.get(name), wanted.get(name));
  return {
    ended: [...known.keys()].filter((name) => !isSame(name)),
    begun: after.filter(({ settings }) => !isSame(settings.name)),
    unchanged: [...wanted.keys()].filter(isSame),
  };
}

/** Parts that differ and count only from the next start on. */
export function listAwaitingRestart(
  started: Configuration,
  newest: Configuration,
): (typeof RESTART_PARTS)[number][] {
  return RESTART_PARTS.filter((part) => !isDeepStrictEqual(started[part], newest[part]));
}
