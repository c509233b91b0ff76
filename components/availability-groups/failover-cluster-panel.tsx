'use client';

import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { SimpleTable } from '@/components/ui/simple-table';
import { UnknownValue } from '@/components/ui/unknown-value';
import type { FailoverCluster } from '@/lib/domain/availability-group';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability-groups-payload';
import { isSameName } from '@/lib/domain/cluster-values';

const COLUMNS = ['member', 'type', 'state', 'votes', 'networks'] as const;

/** The Windows failover cluster: who is in it, who votes, and over which networks. */
export function FailoverClusterPanel({ payload }: { payload: AvailabilityGroupPayload }) {
  const t = useTranslations('replicas.cluster');
  const { failoverCluster } = payload.data;
  return (
    <SectionPanel
      isFlush
      aside={
        failoverCluster && (
          <span>
            {t('readAt')} <RelativeTime at={failoverCluster.readAt} />
          </span>
        )
      }
      payload={payload}
      section="availabilityGroups"
      title={t('title')}
    >
      {failoverCluster ? (
        <>
          <Facts cluster={failoverCluster} />
          <SimpleTable
            cell={(member, column) => (
              <MemberCell cluster={failoverCluster} column={column} member={member} />
            )}
            columns={COLUMNS.map((key) => ({
              key,
              title: t(`columns.${key}`),
              ...(key === 'votes' && { align: 'right' as const }),
            }))}
            label={t('title')}
            rowId={({ name }) => name}
            rows={failoverCluster.members}
          />
        </>
      ) : (
        <div className="hatched px-3 py-2 text-unknown-text">
          <p className="font-medium">{t('unknown')}</p>
          <p className="text-sm">{t('unknownWhy')}</p>
        </div>
      )}
    </SectionPanel>
  );
}

function Facts({ cluster: { name, quorumType, quorumState } }: { cluster: FailoverCluster }) {
  const t = useTranslations('replicas');
  const unknown = <UnknownValue>{t('notVisibleShort')}</UnknownValue>;
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 border-b px-3 py-2 text-sm">
      <span>
        <span className="text-muted">{t('cluster.name')}</span> {name ?? unknown}
      </span>
      <span>
        <span className="text-muted">{t('cluster.quorum')}</span>{' '}
        {quorumType ? t(`cluster.quorumType.${quorumType}`) : unknown}
        {quorumState && `, ${t(`cluster.quorumState.${quorumState}`)}`}
      </span>
    </p>
  );
}

type MemberCellProps = {
  cluster: FailoverCluster;
  member: FailoverCluster['members'][number];
  column: string;
};

function MemberCell({ cluster, member, column }: MemberCellProps) {
  const t = useTranslations('replicas');
  const unknown = <UnknownValue>{t('notVisibleShort')}</UnknownValue>;
  switch (column) {
    case 'type':
      return member.type ? t(`cluster.type.${member.type}`) : unknown;
    case 'state':
      if (member.isUp === null) return <StateMark noun="member" state="unknown" />;
      return <StateMark noun="member" state={member.isUp ? 'up' : 'down'} />;
    case 'votes':
      return member.voteCount ?? unknown;
    case 'networks':
      return cluster.networks
        .filter(({ memberName }) => isSameName(memberName, member.name))
        .map(({ subnetIp, prefixLength, isPublic }) =>
          [
            `${subnetIp ?? '?'}${prefixLength === null ? '' : `/${prefixLength}`}`,
            isPublic === null ? '' : t(isPublic ? 'cluster.public' : 'cluster.private'),
          ].join(' '),
        )
        .join(', ');
    default:
      return <span className="font-medium">{member.name}</span>;
  }
}
