'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { SimpleTable } from '@/components/ui/simple-table';
import { UnknownValue } from '@/components/ui/unknown-value';
import { useSectionLook } from '@/lib/client/freshness';
import type { FailoverCluster } from '@/lib/domain/availability/failover-cluster';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { isSameName } from '@/lib/domain/availability/same-name';
import { PartPanel } from './part-panel';

const COLUMNS = ['member', 'type', 'state', 'votes', 'networks'] as const;

/** The Windows failover cluster: who is in it, who votes, and over which networks. */
export function FailoverClusterPanel({ payload }: { payload: AvailabilityGroupPayload }) {
  const t = useTranslations('replicas.cluster');
  const isProven = useSectionLook(payload, 'availabilityGroups').kind === 'ready';
  const { failoverCluster } = payload.data;
  return (
    <PartPanel
      isFlush
      aside={
        failoverCluster && (
          <span>
            {t('readAt')} <RelativeTime at={failoverCluster.readAt} />
          </span>
        )
      }
      payload={payload}
      title={t('title')}
    >
      {failoverCluster ? (
        <>
          <Facts cluster={failoverCluster} />
          <SimpleTable
            cell={(member, column) => (
              <MemberCell
                cluster={failoverCluster}
                column={column}
                isProven={isProven}
                member={member}
              />
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
    </PartPanel>
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
  isProven: boolean;
};

function MemberCell({ cluster, member, column, isProven }: MemberCellProps) {
  const t = useTranslations('replicas');
  const unknown = <UnknownValue>{t('notVisibleShort')}</UnknownValue>;
  switch (column) {
    case 'type':
      return member.type ? t(`cluster.type.${member.type}`) : unknown;
    case 'state':
      return <MemberMark isProven={isProven} isUp={member.isUp} />;
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

/** That a member is up has to be proven anew with every poll. */
function MemberMark({ isUp, isProven }: { isUp: boolean | null; isProven: boolean }) {
  if (isUp === null) return <StateMark noun="member" state="unknown" />;
  if (!isUp) return <StateMark noun="member" state="down" />;
  return isProven ? (
    <StateMark noun="member" state="up" />
  ) : (
    <StateMark noun="member" state="unknown" was="up" />
  );
}
