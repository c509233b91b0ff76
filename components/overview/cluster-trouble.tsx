'use client';

import Link from 'next/link';
import { LockKeyhole, PlugZap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { FailureWords } from '@/components/sections/failure-words';
import { Countdown } from '@/components/time/countdown';
import { TimeOfDay } from '@/components/time/exact-time';
import { Notice } from '@/components/ui/notice';
import type { ClusterSummary } from '@/lib/domain/overview-payload';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import { paths } from '@/lib/format/paths';
import { useSectionNames } from '@/components/sections/use-section-names';

/** Why a cluster, or a part of it, could not be read: in words, since when, and what happens next. */
export function ClusterTrouble({ cluster }: { cluster: ClusterSummary }) {
  const failed = sectionsWith(cluster, 'failed');
  const denied = sectionsWith(cluster, 'denied');
  const failure = failureOf(cluster);
  if (cluster.connection === 'offline' && failure) {
    return <UnreachableNotice cluster={cluster} failure={failure} />;
  }
  return (
    <>
      {failure && <PartsNotice cluster={cluster} failure={failure} sections={failed} />}
      {denied.length > 0 && <DeniedNotice cluster={cluster} sections={denied} />}
    </>
  );
}

function UnreachableNotice({ cluster, failure }: { cluster: ClusterSummary; failure: SqlFailure }) {
  const t = useTranslations();
  const { failingSinceAt, consecutiveFailures, nextPollAt } = cluster.poll;
  return (
    <Notice isFlush hue="bad" icon={PlugZap} title={t(`failures.${failure.code}.title`)}>
      <FailureWords failure={failure} />
      <p className="flex flex-wrap gap-x-3 text-muted">
        {failingSinceAt && (
          <span>
            {t.rich('overview.failingSince', { time: () => <TimeOfDay at={failingSinceAt} /> })}
          </span>
        )}
        <span>{t('overview.failedPolls', { count: consecutiveFailures })}</span>
        {nextPollAt && (
          <span>
            {t.rich('overview.nextAttempt', { time: () => <Countdown until={nextPollAt} /> })}
          </span>
        )}
      </p>
    </Notice>
  );
}

type PartsProps = { cluster: ClusterSummary; sections: readonly string[] };

function PartsNotice({ cluster, sections, failure }: PartsProps & { failure: SqlFailure }) {
  const t = useTranslations();
  const names = useSectionNames(sections);
  return (
    <Notice isFlush hue="warn" icon={PlugZap} title={t('overview.unread', { sections: names })}>
      <p>
        {`${t(`failures.${failure.code}.title`)}. `}
        <Link className="link" href={paths.monitor(cluster.name)}>
          {t('overview.queryErrors')}
        </Link>
      </p>
    </Notice>
  );
}

function DeniedNotice({ cluster, sections }: PartsProps) {
  const t = useTranslations('overview');
  const names = useSectionNames(sections);
  return (
    <Notice isFlush hue="warn" icon={LockKeyhole} title={t('denied', { sections: names })}>
      <Link className="link" href={paths.permissions(cluster.name)}>
        {t('permissions')}
      </Link>
    </Notice>
  );
}

function sectionsWith({ sections }: ClusterSummary, status: 'failed' | 'denied'): string[] {
  return Object.entries(sections).flatMap(([name, section]) =>
    section.status === status ? name : [],
  );
}

function failureOf({ sections }: ClusterSummary): SqlFailure | null {
  for (const section of Object.values(sections)) {
    if (section.status === 'failed') return section.error;
  }
  return null;
}
