'use client';

import { memo } from 'react';
import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import { Tooltip } from '@/components/ui/tooltip';
import type { WorkerView } from '@/lib/domain/workers-payload';
import { tileBox } from './tile-box';
import { WorkerMarks } from './worker-marks';

type DenseWorkerTileProps = { worker: WorkerView; href: string };

const FRAME = 'flex min-w-0 items-center rounded border hover:border-line-strong';

/** Name and marks of a worker, where there are many. */
export const NamedWorkerTile = memo(function NamedWorkerTile(props: DenseWorkerTileProps) {
  const { worker, href } = props;
  return (
    <li className="min-w-0">
      <Link
        className={classNames(FRAME, 'gap-1.5 px-2 py-1 text-sm', tileBox(worker))}
        href={href}
        prefetch={false}
        title={worker.name}
      >
        <WorkerMarks isWordHidden worker={worker} />
        <span className="truncate">{worker.name}</span>
      </Link>
    </li>
  );
});

/** The marks of a worker only, where there are hundreds; its name comes on pointing at it or focusing it. */
export const MarkedWorkerTile = memo(function MarkedWorkerTile(props: DenseWorkerTileProps) {
  const { worker, href } = props;
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
          <span className="sr-only">{worker.name}</span>
          {/* The tooltip says it all; the marks' own would come on top of it. */}
          <span className="pointer-events-none">
            <WorkerMarks isWordHidden worker={worker} />
          </span>
        </Link>
      </Tooltip>
    </li>
  );
});
