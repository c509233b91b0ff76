import 'server-only';
import packageJson from '@/package.json';
import { onDemandLoad } from '@/lib/collect/on-demand/on-demand-readers';
import type { MonitorPayload } from '@/lib/domain/monitor-payload';
import { configurationBoard } from '@/lib/live/configuration-board';
import { countOpenStreams } from '@/lib/live/event-stream';
import { store } from '@/lib/store/store';
import { sectionStates } from './section-view';
import { visibleClusters } from './visible-clusters';

/** How the watching itself goes: polls, cost per query, rights, this process. */
export function getMonitor(now = new Date()): MonitorPayload {
  return {
    asOf: now,
    data: {
      process: {
        version: packageJson.version,
        residentBytes: process.memoryUsage.rss(),
        openStreamCount: countOpenStreams(),
      },
      store: store().status(),
      configuration: configurationBoard().current,
      clusters: visibleClusters().map((state) => ({
        name: state.settings.name,
        poll: state.poll,
        pollIntervalMs: state.settings.pollIntervalMs,
        failure: state.snapshot?.failure ?? null,
        source: state.snapshot?.source ?? null,
        sections: sectionStates(state),
        roundTripsPerPoll: state.roundTripCount,
        queries: state.costs,
        onDemand: onDemandLoad(state.settings.name),
        principal: state.principal,
        access: state.access,
      })),
    },
  };
}
