'use client';

import { EnabledMark } from '@/components/states/enabled-mark';
import { StateMark } from '@/components/states/state-mark';
import { classNames } from '@/components/ui/class-names';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';

type WorkerMarksProps = {
  worker: Pick<WorkerView, 'state' | 'lastKnownState' | 'isEnabled' | 'isNew'>;
  isWordHidden?: boolean;
  /** Never one below the other. */
  isOneLine?: boolean;
};

/** Both marks of a worker: how it is, and whether it is switched off. */
export function WorkerMarks({ worker, isWordHidden, isOneLine }: WorkerMarksProps) {
  const { state, lastKnownState, isEnabled, isNew } = worker;
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-x-2.5 gap-y-0.5',
        !isOneLine && 'flex-wrap',
      )}
    >
      <StateMark
        isWordHidden={isWordHidden}
        noun="heartbeat"
        state={state}
        was={state === 'unknown' ? lastKnownState : undefined}
      />
      <EnabledMark isEnabled={isEnabled} isNew={isNew} isWordHidden={isWordHidden} />
    </span>
  );
}
