'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { TimeOfDay } from '@/components/time/exact-time';
import { EmptyState } from '@/components/ui/empty-state';
import { MonoId } from '@/components/ui/mono-id';
import { useSectionLook } from '@/lib/client/freshness';
import { anomaliesOptions } from '@/lib/client/query-options';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { WorkersPayload } from '@/lib/domain/workers/workers-payload';
import { paths } from '@/lib/format/paths';

const WHOLE_ID = 36;

type MissingWorkerProps = { payload: WorkersPayload; workerId: string };

/** A worker that is not in the list: gone, never there, or nobody knows. */
export function MissingWorker({ payload, workerId }: MissingWorkerProps) {
  const t = useTranslations('workers.worker');
  const look = useSectionLook(payload, 'workers');
  const { data } = useQuery(anomaliesOptions());
  const vanished = data?.data.anomalies.find(
    ({ cluster, rule, subject }) =>
      cluster === payload.cluster && rule === 'vanished-worker' && subject.id === workerId,
  );
  const words = wordsFor(look.kind === 'ready', vanished);
  return (
    <SectionPanel
      payload={payload}
      section="workers"
      title={<MonoId id={workerId} maxLength={WHOLE_ID} what={t('id')} />}
    >
      <EmptyState title={t(`gone.${words}Title`)}>
        {words === 'vanished' && vanished ? (
          <Vanished anomaly={vanished} />
        ) : (
          <p>{t(words === 'blind' ? 'gone.blindWhy' : 'gone.strangerWhy')}</p>
        )}
        <p className="pt-2">
          <Link className="link" href={paths.workers(payload.cluster)}>
            {t('all', { cluster: payload.cluster })}
          </Link>
        </p>
      </EmptyState>
    </SectionPanel>
  );
}

function Vanished({ anomaly }: { anomaly: Anomaly }) {
  const t = useTranslations('workers.worker.gone');
  const { lastSeenAt } = anomaly.evidence;
  const until = typeof lastSeenAt === 'string' ? new Date(lastSeenAt) : anomaly.openedAt;
  return (
    <>
      <p>
        {t.rich('vanishedWhy', {
          name: anomaly.subject.name,
          time: () => <TimeOfDay at={until} />,
        })}
      </p>
      <p>
        <Link className="link" href={paths.anomaly(anomaly.id)}>
          {t('anomaly')}
        </Link>
      </p>
    </>
  );
}

function wordsFor(isReady: boolean, vanished: Anomaly | undefined) {
  if (!isReady) return 'blind';
  return vanished ? 'vanished' : 'stranger';
}
