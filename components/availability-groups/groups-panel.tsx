'use client';

import { useMemo, type ReactNode } from 'react';
import { useRouter } from 'next/navigation';
import { LockKeyhole } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { CodeBlock } from '@/components/ui/code-block';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { useSectionLook } from '@/lib/client/freshness';
import type { AvailabilityGroupsPayload } from '@/lib/domain/availability/availability-groups-payload';
import { paths } from '@/lib/format/paths';
import { groupColumns } from './group-columns';
import { GroupListItem } from './group-list-item';

type GroupsPanelProps = { payload: AvailabilityGroupsPayload; title: ReactNode };

const WORST_FIRST = [{ id: 'health', desc: false }];

/** Availability groups of one cluster: a table where there is room for one, else a list. */
export function GroupsPanel({ payload, title }: GroupsPanelProps) {
  const t = useTranslations('availabilityGroups');
  const router = useRouter();
  const isProven = useSectionLook(payload, 'availabilityGroups').kind === 'ready';
  const { cluster, data } = payload;
  const { groups, viewpoints, hidden, imports } = data;
  const columns = useMemo(
    () => groupColumns({ cluster, generation: imports.generation, isProven, t }),
    [cluster, imports.generation, isProven, t],
  );
  const main = viewpoints.find(({ isMain }) => isMain);
  return (
    <SectionPanel
      isFlush
      aside={main && t('seenFrom', { server: main.serverName })}
      empty={groups.length === 0 && <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>}
      payload={payload}
      section="availabilityGroups"
      title={title}
    >
      {hidden.map(({ object, grant }) => (
        <Notice
          key={object}
          isFlush
          hue="warn"
          icon={LockKeyhole}
          title={t('viewpoint.hidden', { object })}
        >
          <p>{t('viewpoint.hiddenWhy')}</p>
          <CodeBlock code={grant} what={t('viewpoint.hidden', { object })} />
        </Notice>
      ))}
      <div className="hidden md:block">
        <DataTable
          columns={columns}
          initialSort={WORST_FIRST}
          isUncertain={() => !isProven}
          label={t('title', { cluster })}
          onOpen={({ id }) => router.push(paths.availabilityGroup(cluster, id))}
          rowId={({ id }) => id}
          rows={groups}
        />
      </div>
      <ul className="divide-y md:hidden">
        {groups.map((group) => (
          <GroupListItem
            key={group.id}
            cluster={cluster}
            generation={imports.generation}
            group={group}
            isProven={isProven}
          />
        ))}
      </ul>
    </SectionPanel>
  );
}
