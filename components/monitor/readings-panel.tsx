'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { KeyValueList } from '@/components/ui/key-value-list';
import { Panel } from '@/components/ui/panel';
import type { SectionState } from '@/lib/domain/section';
import { SECTION_NAMES } from '@/lib/domain/snapshot';
import type { MonitoredCluster } from '@/lib/domain/monitor-payload';
import { useConnectionState } from './use-connection-state';

/** What became of each part of the last snapshot. */
export function ReadingsPanel({ cluster }: { cluster: MonitoredCluster }) {
  const t = useTranslations('monitor.reading');
  const tSections = useTranslations('sections');
  const isStale = useConnectionState(cluster.name) === 'unknown';
  return (
    <Panel isFlush isUncertain={isStale} title={t('title', { cluster: cluster.name })}>
      <div className="px-3 py-1.5">
        <KeyValueList
          items={SECTION_NAMES.map((name) => ({
            key: name,
            label: tSections(name),
            value: (
              <Reading
                isStale={isStale}
                section={cluster.sections[name] ?? { status: 'pending' }}
              />
            ),
          }))}
        />
      </div>
    </Panel>
  );
}

function Reading({ section, isStale }: { section: SectionState; isStale: boolean }) {
  const t = useTranslations('monitor.reading');
  const tFailures = useTranslations('failures');
  const isCollected = section.status === 'collected';
  return (
    <span className="flex flex-wrap gap-x-3">
      <StateMark noun="reading" state={isCollected && isStale ? 'stale' : section.status} />
      <span className="text-muted">
        {isCollected && <RelativeTime at={section.collectedAt} />}
        {section.status === 'failed' && tFailures(`${section.error.code}.title`)}
        {section.status === 'denied' && section.object}
        {section.status === 'notApplicable' && section.reason}
      </span>
      {(section.status === 'failed' || section.status === 'denied') && (
        <span className="text-muted">
          {section.lastCollectedAt
            ? t.rich('lastRead', {
                time: () => <RelativeTime at={section.lastCollectedAt} />,
              })
            : t('neverRead')}
        </span>
      )}
    </span>
  );
}
