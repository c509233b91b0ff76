'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { UsualWorker } from '@/lib/domain/packages/packages-payload';
import { paths } from '@/lib/format/paths';
import { formatPercent } from '@/lib/format/quantity';

type WorkerNameProps = { cluster: string; worker: Pick<UsualWorker, 'workerId' | 'name'> };

/** A worker, or the machine of SQL Server. */
export function WorkerName({ cluster, worker: { workerId, name } }: WorkerNameProps) {
  const t = useTranslations('packages.workers');
  if (workerId === null)
    return <span className="text-muted">{t('server', { machine: name })}</span>;
  return (
    <Link className="link" href={paths.worker(cluster, workerId)} prefetch={false}>
      {name}
    </Link>
  );
}

type WorkerNamesProps = { cluster: string; workers: readonly UsualWorker[] };

/** The worker that runs a package most often, and how often; the others in the title. */
export function WorkerNames({ cluster, workers }: WorkerNamesProps) {
  const t = useTranslations('packages');
  const [first] = workers;
  if (!first) return <span className="text-muted">{t('unknown')}</span>;
  const all = workers.map(({ name, share }) => `${name} ${formatPercent(share)}`).join(', ');
  return (
    <span className="whitespace-nowrap" title={all}>
      <WorkerName cluster={cluster} worker={first} />
      <span className="text-muted">{` ${formatPercent(first.share)}`}</span>
      {workers.length > 1 && <span className="text-muted">{` +${workers.length - 1}`}</span>}
    </span>
  );
}
