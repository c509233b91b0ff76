'use client';

import Link from 'next/link';
import { Database } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { healthOnceStale } from '@/lib/client/health-once-stale';
import type { GroupSummary } from '@/lib/domain/availability/availability-groups-payload';
import type { GenerationOfNodes } from '@/lib/domain/availability/windows-version';
import { paths } from '@/lib/format/paths';
import { PrimaryWords } from './primary-words';
import { RelationShort } from './relation-short';
import { ReplicaCount } from './replica-count';

type GroupListItemProps = {
  cluster: string;
  group: GroupSummary;
  generation: GenerationOfNodes;
  isProven: boolean;
};

/** One group on a phone: how it is, who is primary, and whether its lease is safe. */
export function GroupListItem({ cluster, group, generation, isProven }: GroupListItemProps) {
  const t = useTranslations('availabilityGroups');
  return (
    <li className="space-y-1 px-3 py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Link
          className="link font-medium pointer-coarse:py-1.5"
          href={paths.availabilityGroup(cluster, group.id)}
        >
          {group.name}
        </Link>
        <StateMark noun="health" state={healthOnceStale(group.health, !isProven)} />
      </div>
      <p className="flex flex-wrap gap-x-3 text-sm">
        <span>
          <span className="text-muted">{t('columns.primary')}</span> <PrimaryWords group={group} />
        </span>
        <span>
          <ReplicaCount group={group} />
        </span>
        {group.holdsCatalog && (
          <span className="inline-flex items-center gap-1">
            <Database aria-hidden className="size-3.5" />
            {t('columns.catalog')}
          </span>
        )}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <code className="font-mono">R1</code>
        <RelationShort generation={generation} group={group} isProven={isProven} />
        {group.importedAt && (
          <span className="text-muted">
            {t.rich('importedAgo', { age: () => <RelativeTime at={group.importedAt} /> })}
          </span>
        )}
      </p>
    </li>
  );
}
