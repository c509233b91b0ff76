'use client';

import { memo, useId } from 'react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import { LastSeenText } from './last-seen-text';
import { LeaseText } from './lease-text';
import { Slots } from './slots';
import { tileBox } from './tile-box';
import { WorkerMarks } from './worker-marks';
import { standingOf } from './worker-standing';

export type WorkerTileProps = {
  worker: WorkerView;
  href: string;
  /** The lease of its tasks that ends first, by SQL Server's clock; null without one. */
  leaseEndsAt: Date | null;
  clockSkewMs: number;
};

/** A worker with everything that a glance needs; the whole tile leads to its page. */
export const WorkerTile = memo(function WorkerTile(props: WorkerTileProps) {
  const { worker, href, leaseEndsAt, clockSkewMs } = props;
  const t = useTranslations('workers.standings');
  const detailsId = useId();
  const standing = standingOf(worker);
  return (
    <li
      className={classNames(
        'relative flex min-w-0 flex-col gap-1.5 rounded border p-2.5 outline-accent-line hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
        tileBox(worker),
      )}
    >
      <Link
        aria-describedby={detailsId}
        className="truncate font-medium outline-none after:absolute after:inset-0"
        href={href}
        prefetch={false}
        title={worker.name}
      >
        {worker.name}
      </Link>
      <div className="contents text-sm" id={detailsId}>
        <div className="flex flex-wrap items-center justify-between gap-x-2">
          <WorkerMarks worker={worker} />
          <LastSeenText at={worker.lastOnlineAt} clockSkewMs={clockSkewMs} />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-2">
          <Slots liveTaskCount={worker.liveTaskCount} maxTaskCount={worker.maxTaskCount} />
          {leaseEndsAt && <LeaseText clockSkewMs={clockSkewMs} until={leaseEndsAt} />}
        </div>
        {standing !== 'usable' && standing !== 'unknown' && (
          <p className="text-muted">{t(`${standing}.short`)}</p>
        )}
      </div>
    </li>
  );
});
