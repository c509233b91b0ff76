import type { Sections } from '@/lib/domain/snapshot';
import type { ClusterState } from '@/lib/live/cluster-state';
import { liveHub } from '@/lib/live/live-hub';
import { buildSnapshot } from './build-snapshot';
import { buildState } from './build-state';
import { NOW } from './clock';

/** Three poll intervals of 15 s after the last poll, and a little more. */
export const STALE = new Date(NOW.getTime() + 46_000);

/** The next test is another process. */
export function emptyHub(): void {
  Reflect.deleteProperty(globalThis, 'scale-out-watch:live-hub');
}

/** Puts a cluster into the process's hub, healthy but for the overrides. */
export function placeState(overrides: Partial<ClusterState> = {}, name = 'PROD-ETL'): void {
  liveHub().place(buildState({ name }, overrides));
}

/** Puts a cluster into the process's hub, whose last poll read everything but for these sections. */
export function placeSections(sections: Partial<Sections>): void {
  placeState({ snapshot: buildSnapshot({ sections }) });
}
