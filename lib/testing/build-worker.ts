import type { RememberedWorker } from '@/lib/domain/cluster-memory';
import type { Worker } from '@/lib/domain/workers/worker';
import { hoursAgo, NOW, secondsAgo } from './clock';

export const WORKER_ID = '6583054A-E915-4C2A-80E4-C765E79EF61D';
export const OTHER_WORKER_ID = '0B1F2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D';

/** An enabled worker that was online ten seconds ago. */
export function buildWorker(overrides: Partial<Worker> = {}): Worker {
  return {
    id: WORKER_ID,
    isEnabled: true,
    displayName: null,
    description: null,
    machineName: 'ETLW01',
    tags: null,
    userAccount: 'NT Service\\SSISScaleOutWorker160',
    lastOnlineAt: secondsAgo(10),
    ...overrides,
  };
}

/** The same worker as a dashboard remembers it that has watched for two days. */
export function buildRememberedWorker(overrides: Partial<RememberedWorker> = {}): RememberedWorker {
  return {
    id: WORKER_ID,
    name: 'ETLW01',
    machineName: 'ETLW01',
    firstSeenAt: hoursAgo(48),
    lastSeenAt: NOW,
    state: 'online',
    stateChangedAts: [],
    ...overrides,
  };
}
