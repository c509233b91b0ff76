'use client';

import Link from 'next/link';
import { CircleSlash, Eye } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ImportPanel } from '@/components/cluster-import/import-panel';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { SectionPanel } from '@/components/sections/section-panel';
import { Notice } from '@/components/ui/notice';
import { availabilityGroupOptions } from '@/lib/client/query-options';
import { RequestError } from '@/lib/client/request-error';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { hasLease } from '@/lib/domain/availability/has-lease';
import { numbersOf } from '@/lib/domain/availability/group-timeouts';
import { paths } from '@/lib/format/paths';
import { DatabasesPanel } from './databases-panel';
import { FailoverClusterPanel } from './failover-cluster-panel';
import { GroupMarks } from './group-marks';
import { GroupNotices } from './group-notices';
import { LeasePanels } from './lease-panels';
import { LevelsPanel } from './levels-panel';
import { ListenersPanel } from './listeners-panel';
import { PrimaryChangesPanel } from './primary-changes-panel';
import { ReplicasPanel } from './replicas-panel';
import { SettingsPanel } from './settings-panel';

type GroupViewProps = { cluster: string; groupId: string };

/** The page of one availability group. */
export function GroupView({ cluster, groupId }: GroupViewProps) {
  const t = useTranslations('availabilityGroups');
  const { data, error } = useQuery(availabilityGroupOptions(cluster, groupId));
  const isGone = error instanceof RequestError && error.code === 'notFound';
  const group = data?.data.group ?? null;
  return (
    <>
      <nav className="flex flex-wrap gap-x-4 text-sm">
        <Link className="link" href={paths.availabilityGroups(cluster)}>
          {t('ofCluster', { cluster })}
        </Link>
        <Link className="link" href={paths.readiness(cluster)}>
          {t('readiness')}
        </Link>
      </nav>
      <PageHeader
        aside={data && group && <GroupMarks group={group} payload={data} />}
        title={group?.name ?? t('group.title')}
      />
      {isGone ? (
        <Notice hue="warn" icon={CircleSlash} role="status" title={t('group.gone')}>
          <p>{t('group.goneWhy')}</p>
        </Notice>
      ) : (
        <RequestNotice error={error} />
      )}
      {!data && !error && <PendingPanel title={t('group.title')} />}
      {data && !group && <UnseenGroup payload={data} />}
      {data && group && <KnownGroup group={group} payload={data} />}
    </>
  );
}

/** Nothing was read that could show the group: why, and nothing else. */
function UnseenGroup({ payload }: { payload: AvailabilityGroupPayload }) {
  const t = useTranslations('availabilityGroups');
  const isRead = payload.sections.availabilityGroups?.status === 'collected';
  return (
    <SectionPanel payload={payload} section="availabilityGroups" title={t('group.title')}>
      {isRead && (
        <Notice isHatched hue="unknown" icon={Eye} title={t('group.unseen')}>
          <p>{t('group.unseenWhy')}</p>
        </Notice>
      )}
    </SectionPanel>
  );
}

type KnownGroupProps = { payload: AvailabilityGroupPayload; group: AvailabilityGroup };

function KnownGroup({ payload, group }: KnownGroupProps) {
  const panels = { payload, group };
  const isLeased = hasLease(group);
  return (
    <>
      <GroupNotices {...panels} />
      {isLeased ? <LeasePanels {...panels} /> : <SettingsPanel {...panels} />}
      <ReplicasPanel {...panels} />
      <DatabasesPanel {...panels} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-4">
          <ListenersPanel {...panels} />
          <PrimaryChangesPanel payload={payload} />
        </div>
        {isLeased && <FailoverClusterPanel payload={payload} />}
      </div>
      {isLeased && (
        <>
          <LevelsPanel
            cluster={payload.cluster}
            groupId={group.id}
            values={numbersOf(payload.data.timeouts)}
          />
          <ImportPanel cluster={payload.cluster} imports={payload.data.imports} />
        </>
      )}
    </>
  );
}
