'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { FolderLimitNote } from '@/components/account/folder-limit-note';
import { TimeOfDay } from '@/components/time/exact-time';
import { RelativeTime } from '@/components/time/relative-time';
import { Disclosure } from '@/components/ui/disclosure';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { useFolderLimits } from '@/lib/client/visitor';
import { paths } from '@/lib/format/paths';
import { PartPanel } from './part-panel';

/** Failovers that this dashboard has seen, newest first, each with what was running at that moment. */
export function PrimaryChangesPanel({ payload }: { payload: AvailabilityGroupPayload }) {
  const t = useTranslations('replicas.primary');
  const { group, primaryChanges, primaryChangesSince } = payload.data;
  // That none of their folders ran does not say that nothing did.
  const isLimited = useFolderLimits(payload.cluster).length > 0;
  const clockSkewMs = payload.source?.clockSkewMs ?? 0;
  return (
    <PartPanel isFlush payload={payload} title={t('title')}>
      {primaryChanges.length === 0 ? (
        <p className="px-3 py-2 text-muted">
          {t.rich('none', { time: () => <TimeOfDay at={primaryChangesSince} /> })}
        </p>
      ) : (
        <ol className="divide-y">
          {primaryChanges.map(({ from, to, changedAt, running }) => (
            <li key={changedAt.toISOString()} className="space-y-1 px-3 py-2">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{t('change', { from, to })}</span>
                <span className="text-sm text-muted">
                  <RelativeTime at={changedAt} clockSkewMs={clockSkewMs} />
                </span>
              </p>
              {running.length === 0 ? (
                !isLimited && <p className="text-sm text-muted">{t('running', { count: 0 })}</p>
              ) : (
                <Disclosure summary={t('running', { count: running.length })}>
                  <ul className="font-mono text-sm">
                    {running.map((execution) => (
                      <li key={execution.id}>
                        <Link
                          className="link"
                          href={paths.execution(payload.cluster, execution.id)}
                        >
                          {t('execution', execution)}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </Disclosure>
              )}
            </li>
          ))}
        </ol>
      )}
      {isLimited && primaryChanges.length > 0 && (
        <div className="border-t px-3 py-2">
          <FolderLimitNote cluster={payload.cluster} />
        </div>
      )}
      <p className="border-t px-3 py-2 text-sm">
        <Link
          className="link"
          href={paths.anomalies({
            cluster: payload.cluster,
            rule: 'primary-changed',
            state: 'resolved',
            ...(group && { text: group.name }),
          })}
        >
          {t('earlier')}
        </Link>
      </p>
    </PartPanel>
  );
}
