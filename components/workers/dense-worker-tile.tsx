'use client';

import { memo } from 'react';
import Link from 'next/link';
import { EnabledMark } from '@/components/states/enabled-mark';
import { StateMark } from '@/components/states/state-mark';
import { classNames } from '@/components/ui/class-names';
import { Tooltip } from '@/components/ui/tooltip';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import { tileBox } from './tile-box';
import { WorkerMarks } from './worker-marks';

/** Only what is shown, value by value: a poll that changes none of it draws no tile anew. */
type DenseWorkerTileProps = Pick<
  WorkerView,
  'name' | 'state' | 'lastKnownState' | 'isEnabled' | 'isNew'
> & { href: string };

const FRAME = 'flex min-w-0 items-center rounded border hover:border-line-strong';

/** Name and marks of a worker, where there are many. */
export const NamedWorkerTile = memo(function NamedWorkerTile(props: DenseWorkerTileProps) {
  const { href, ...worker } = props;
  return (
    <li className="min-w-0">
      <Link
        className={classNames(FRAME, 'gap-1.5 px-2 py-1 text-sm', tileBox(worker))}
        href={href}
        prefetch={false}
        title={worker.name}
      >
        <WorkerMarks isWordHidden worker={worker} /> <span className="truncate">{worker.name}</span>
      </Link>
    </li>
  );
});

/** One mark for a worker where there are hundreds, hollow if disabled; its name comes on pointing at it or focusing it. */
export const MarkedWorkerTile = memo(function MarkedWorkerTile(props: DenseWorkerTileProps) {
  const { href, ...worker } = props;
  const name = (
    <span className="flex flex-wrap items-center gap-x-2.5">
      <span className="font-medium">{worker.name}</span>
      <WorkerMarks worker={worker} />
    </span>
  );
  return (
    <li>
      <Tooltip content={name}>
        <Link
          className={classNames(FRAME, 'size-7 justify-center', tileBox(worker))}
          href={href}
          prefetch={false}
        >
          <span className="sr-only">{worker.name} </span>
          {/* The tooltip says it all; the marks' own would come on top of it. */}
          <span className="pointer-events-none flex">
            <StateMark
              isWordHidden
              isHollow={!worker.isEnabled}
              noun="heartbeat"
              state={worker.state}
            />
          </span>
          {!worker.isEnabled && (
            <span className="sr-only">
              <EnabledMark isEnabled={false} isNew={worker.isNew} />
            </span>
          )}
        </Link>
      </Tooltip>
    </li>
  );
});
