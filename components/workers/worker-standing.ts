import type { WorkerView } from '@/lib/domain/workers/workers-payload';

/** What state and switch mean together. `usable` is online or late, and enabled. */
export type WorkerStanding = 'usable' | 'new' | 'parked' | 'dead' | 'retired' | 'unknown';

/** Where a worker stands between online or offline and enabled or disabled. Unknown while its state is. */
export function standingOf({
  state,
  isEnabled,
  isNew,
}: Pick<WorkerView, 'state' | 'isEnabled' | 'isNew'>): WorkerStanding {
  switch (state) {
    case 'unknown':
      return 'unknown';
    case 'offline':
      return isEnabled ? 'dead' : 'retired';
    case 'online':
    case 'late':
      if (isEnabled) return 'usable';
      return isNew ? 'new' : 'parked';
  }
}
