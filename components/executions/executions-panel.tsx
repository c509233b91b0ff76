'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { useClusters } from '@/lib/client/clusters';
import { isEmptyFilter } from '@/lib/domain/executions/execution-filter';
import type { ExecutionFacets } from '@/lib/domain/executions/execution-list-payload';
import { ColumnsMenu } from './columns-menu';
import { EmptyList } from './empty-list';
import type { ExecutionColumn } from './execution-columns';
import { ExecutionFilterBar } from './execution-filter-bar';
import { ExecutionList } from './execution-list';
import { ExportMenu } from './export-menu';
import { IdMatchLine } from './id-match-line';
import { ListNotices } from './list-notices';
import { pageOptions } from './list-queries';
import type { ListSession } from './list-session';
import type { FilterChange } from './name-filters';
import { NewRowsBar } from './new-rows-bar';
import { countRows, isAtEnd } from './page-ledger';
import { isUntrusted, useClusterLooks } from './use-cluster-looks';
import { useLedger } from './use-list-pages';
import { useNewRows } from './use-new-rows';

const NO_FACETS: ExecutionFacets = {
  folders: [],
  projects: [],
  packages: [],
  callers: [],
  workers: [],
};

type ExecutionsPanelProps = {
  session: ListSession;
  columns: readonly ExecutionColumn[];
  onChooseColumns: (columns: ExecutionColumn[]) => void;
  onChangeFilter: (change: FilterChange) => void;
  onClearFilter: () => void;
};

/** The list with what narrows it, what is wrong with it, and what is new in it. */
export function ExecutionsPanel(props: ExecutionsPanelProps) {
  const { session, columns, onChooseColumns, onChangeFilter, onClearFilter } = props;
  const t = useTranslations();
  const clusters = useClusters().map(({ name }) => name);
  const first = useQuery({ ...pageOptions(session, 0), placeholderData: keepPreviousData });
  const looks = useClusterLooks(session);
  const news = useNewRows(session);
  const page = first.isPlaceholderData ? undefined : first.data;
  const rows = first.data?.rows ?? [];
  const environments = [...new Set(rows.flatMap(({ environment }) => environment?.name ?? []))];
  const problem = first.error ?? news.error;
  return (
    <>
      <RequestNotice error={problem} />
      <Panel
        isFlush
        aside={
          <>
            <RowCount session={session} />
            {!isEmptyFilter(session.filter) && (
              <button className="link" onClick={onClearFilter} type="button">
                {t('ui.clearFilters')}
              </button>
            )}
            <span className="hidden md:inline-flex">
              <ColumnsMenu columns={columns} onChange={onChooseColumns} />
            </span>
            <ExportMenu clusters={clusters} filter={session.filter} scope={session.scope} />
          </>
        }
        isUncertain={[...looks.values()].some(isUntrusted)}
        title={t('executions.list')}
      >
        <ExecutionFilterBar
          environments={environments.sort()}
          facets={first.data?.facets ?? NO_FACETS}
          filter={session.filter}
          onChange={onChangeFilter}
        />
        <ListNotices looks={looks} onReadAnew={news.readAnew} session={session} />
        <NewRowsBar {...news} onShow={news.readAnew} />
        {!page && !first.error && <SkeletonRows label={t('panels.loading')} rowCount={8} />}
        {page && <IdMatchLine page={page} />}
        <EmptyList onClear={onClearFilter} session={session} />
        <ExecutionList key={session.id} columns={columns} looks={looks} session={session} />
      </Panel>
    </>
  );
}

/** How many rows are known of, which is not how many there are until the end was read. */
function RowCount({ session }: { session: ListSession }) {
  const t = useTranslations('executions.count');
  const ledger = useLedger(session);
  const count = countRows(ledger);
  if (ledger.pages[0]?.rowCount === null) return null;
  return <span>{t(isAtEnd(ledger) ? 'all' : 'soFar', { count })}</span>;
}
