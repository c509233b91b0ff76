'use client';

import { useMemo } from 'react';
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { SectionPanel } from '@/components/sections/section-panel';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { TextFilter } from '@/components/ui/text-filter';
import { executionParametersOptions, withPace } from '@/lib/client/execution-detail';
import type { ExecutionParametersPayload } from '@/lib/domain/executions/execution-detail-payload';
import type { ExecutionParameter } from '@/lib/domain/executions/execution-parameter';
import { isChanged, parameterColumns } from './parameter-columns';
import type { TabProps } from './tab-props';

/** What people set first. */
const SCOPES = ['package', 'project', 'system', 'unknown'] as const;
const BY_NAME = [{ id: 'name', desc: false }];

/** What an execution was started with, and which of it was set for this execution. */
export function ParametersTab({ address }: TabProps) {
  const t = useTranslations('execution.parameters');
  const { data, error } = useQuery(executionParametersOptions(address));
  return (
    <>
      <RequestNotice error={error} />
      {!data && !error && <PendingPanel title={t('title')} />}
      {data && <ParametersPanel payload={data} />}
    </>
  );
}

function ParametersPanel({ payload }: { payload: ExecutionParametersPayload }) {
  const t = useTranslations('execution.parameters');
  const [filter, setFilter] = useQueryStates({ changed: parseAsBoolean, name: parseAsString });
  const columns = useMemo(() => parameterColumns(t), [t]);
  const { parameters, isTruncated } = payload.data;
  const all = parameters ?? [];
  const wanted = (filter.name ?? '').toLowerCase();
  const shown = all.filter(
    (one) =>
      (!filter.changed || isChanged(one)) &&
      (one.name.toLowerCase().includes(wanted) || holds(one, wanted)),
  );
  return (
    <SectionPanel
      isFlush
      empty={all.length === 0 && <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>}
      payload={withPace(payload, null)}
      section="parameters"
      title={t('title')}
    >
      <div className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
        <FilterChips
          label={t('origin')}
          onSelect={(value) => void setFilter({ changed: value === null ? null : true })}
          options={[
            { value: 'changed', label: t('changedOnly'), count: all.filter(isChanged).length },
          ]}
          selected={filter.changed ? 'changed' : null}
        />
        <TextFilter
          label={t('find')}
          onChange={(name) => void setFilter({ name: name || null })}
          value={filter.name ?? ''}
        />
      </div>
      {isTruncated && (
        <p className="hatched border-b px-3 py-2 text-sm text-unknown-text">{t('truncated')}</p>
      )}
      {shown.length === 0 && <EmptyState title={t('noneFits')} />}
      {SCOPES.map((scope) => {
        const rows = shown.filter((one) => one.scope === scope);
        if (rows.length === 0) return null;
        return (
          <section key={scope} className="border-b last:border-b-0">
            <h3 className="bg-sunken px-4 py-1 text-sm font-medium">
              {t(`scopes.${scope}`, { count: rows.length })}
            </h3>
            <DataTable
              columns={columns}
              initialSort={BY_NAME}
              label={t(`scopes.${scope}`, { count: rows.length })}
              rowId={({ id }) => id}
              rows={rows}
            />
          </section>
        );
      })}
    </SectionPanel>
  );
}

function holds({ value }: ExecutionParameter, wanted: string): boolean {
  return value?.toLowerCase().includes(wanted) ?? false;
}
