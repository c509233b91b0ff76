'use client';

import { useMemo } from 'react';
import { parseAsString, useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import { FolderLimitNote } from '@/components/account/folder-limit-note';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import type { ListScope } from '@/lib/client/execution-page';
import { useRememberedChoice } from '@/lib/client/remembered-choice';
import { formatColumns, parseColumns } from './execution-columns';
import { executionFilterParams, parseFilter, withoutProblems } from './execution-filter-address';
import { ExecutionsPanel } from './executions-panel';
import { FilterProblems } from './filter-problems';
import { useListSession } from './list-session';

type ExecutionsViewProps = {
  scope: ListScope;
  /** Columns as this browser remembers them. */
  rememberedColumns: string;
};

const ADDRESS = { ...executionFilterParams, columns: parseAsString };

/** Executions of one cluster or of all, newest first, narrowed by what the address says. */
export function ExecutionsView({ scope, rememberedColumns }: ExecutionsViewProps) {
  const t = useTranslations('executions');
  const [{ columns: columnsInAddress, ...raw }, setAddress] = useQueryStates(ADDRESS);
  const [remembered, remember] = useRememberedChoice('executionColumns', rememberedColumns);
  const { filter, problems } = parseFilter(raw);
  const session = useListSession(scope, filter);
  // Rows are drawn again whenever the columns are others.
  const columns = useMemo(
    () =>
      parseColumns(columnsInAddress, remembered).filter(
        (column) => column !== 'cluster' || scope === null,
      ),
    [columnsInAddress, remembered, scope],
  );
  return (
    <>
      <PageHeader title={scope === null ? t('titleAll') : t('title', { cluster: scope })} />
      <FolderLimitNote cluster={scope} />
      <FilterProblems
        onRemove={() => void setAddress(withoutProblems(raw, problems))}
        problems={problems}
      />
      {session ? (
        <ExecutionsPanel
          columns={columns}
          onChangeFilter={(change) => void setAddress(change)}
          onChooseColumns={(next) => {
            remember(formatColumns(next));
            void setAddress({ columns: formatColumns(next) || null });
          }}
          onClearFilter={() =>
            void setAddress(Object.fromEntries(Object.keys(raw).map((name) => [name, null])))
          }
          session={session}
        />
      ) : (
        <PendingPanel title={t('list')} />
      )}
    </>
  );
}
