'use client';

import Link from 'next/link';
import { CircleDashed, DatabaseZap, EyeOff, History, Hourglass } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { Notice } from '@/components/ui/notice';
import type { PackagesPayload } from '@/lib/domain/packages/packages-payload';
import type { RecordingStatus } from '@/lib/domain/packages/recording-status';
import { formatDuration } from '@/lib/format/duration';
import { paths } from '@/lib/format/paths';

/** What both pages about packages tell of the history behind their figures. */
type HistoryState = Pick<
  PackagesPayload['data'],
  'from' | 'store' | 'recording' | 'isRangeRecorded'
>;

type HistoryNoticesProps = { cluster: string; history: HistoryState };

/** Why figures are not there, or are not all there; nothing while all of the range is recorded. */
export function HistoryNotices({ cluster, history }: HistoryNoticesProps) {
  const { store, recording } = history;
  if (store.status !== 'keeping') return <NotKept cluster={cluster} store={store} />;
  return (
    <>
      {recording.isPartial && <Partial cluster={cluster} />}
      {recording.restoredAt && <Restored at={recording.restoredAt} />}
      {recording.state !== 'complete' ? (
        <Reading recording={recording} />
      ) : (
        !history.isRangeRecorded && !recording.isPartial && <RangeIncomplete {...recording} />
      )}
    </>
  );
}

function NotKept({ cluster, store }: { cluster: string; store: HistoryState['store'] }) {
  const t = useTranslations('packages.history');
  const isOpening = store.status === 'opening';
  return (
    <Notice
      isHatched
      hue={isOpening ? 'info' : 'warn'}
      icon={DatabaseZap}
      role="status"
      title={t(isOpening ? 'opening' : 'notKept')}
    >
      <p>{t('notKeptWhy')}</p>
      <p className="flex flex-wrap gap-x-4">
        <Link className="link" href={paths.store()}>
          {t('details')}
        </Link>
        <Link className="link" href={paths.executions(cluster)} prefetch={false}>
          {t('executions', { cluster })}
        </Link>
      </p>
    </Notice>
  );
}

function Partial({ cluster }: { cluster: string }) {
  const t = useTranslations('packages.history');
  return (
    <Notice isHatched hue="warn" icon={EyeOff} title={t('partial')}>
      <p>{t('partialWhy')}</p>
      <Link className="link" href={paths.permissions(cluster)}>
        {t('permissions', { cluster })}
      </Link>
    </Notice>
  );
}

function Restored({ at }: { at: Date }) {
  const t = useTranslations('packages.history');
  return (
    <Notice
      hue="info"
      icon={History}
      title={t.rich('restored', { time: () => <TimeOfDay at={at} /> })}
    >
      <p>{t('restoredWhy')}</p>
    </Notice>
  );
}

/** How far reading has come, what it has cost, and what stands against it. */
function Reading({ recording }: { recording: RecordingStatus }) {
  const t = useTranslations('packages.history');
  const { state, pausedBy, readDownTo, readUntilAt, cost } = recording;
  const until = () => (readUntilAt ? <TimeOfDay at={readUntilAt} /> : '–');
  const reachedAt = readDownTo?.createdAt;
  return (
    <Notice
      isHatched
      hue="info"
      icon={Hourglass}
      role="status"
      title={t(state === 'waiting' ? 'waiting' : 'reading')}
    >
      {pausedBy && <p>{t(`pauses.${pausedBy}`)}</p>}
      {state === 'reading' && (
        <p>
          {readDownTo && reachedAt
            ? t.rich('readDownTo', {
                id: readDownTo.executionId,
                time: () => <TimeOfDay at={reachedAt} />,
                until,
              })
            : t.rich('readNothing', { until })}{' '}
          {t('incomplete', {
            executions: cost.executions,
            pages: cost.pages,
            duration: formatDuration(cost.durationMs),
          })}
        </p>
      )}
    </Notice>
  );
}

function RangeIncomplete({ recordedSince }: RecordingStatus) {
  const t = useTranslations('packages.history');
  return (
    <Notice isHatched hue="unknown" icon={CircleDashed} title={t('rangeIncomplete')}>
      <p>
        {recordedSince
          ? t.rich('rangeIncompleteWhy', { time: () => <TimeOfDay at={recordedSince} /> })
          : t('rangeUnknownWhy')}
      </p>
    </Notice>
  );
}
