import { classNames } from '@/components/ui/class-names';
import { HUE_BOX } from '@/components/ui/hue';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import { standingOf } from './worker-standing';

/** Frame of a worker's tile: plain while it works or nobody counts on it, so that the eye lands on the others. */
export function tileBox(worker: Pick<WorkerView, 'state' | 'isEnabled' | 'isNew'>): string {
  switch (standingOf(worker)) {
    case 'usable':
      return worker.state === 'late' ? HUE_BOX.warn : 'bg-surface';
    case 'new':
      return HUE_BOX.info;
    case 'dead':
      return HUE_BOX.bad;
    case 'parked':
    case 'retired':
      return 'border-dashed bg-surface';
    case 'unknown':
      return classNames(HUE_BOX.unknown, 'hatched');
  }
}
