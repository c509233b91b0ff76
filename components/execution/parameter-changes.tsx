'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DataTable } from '@/components/ui/data-table';
import { dataColumns, type DataColumns } from '@/components/ui/data-table-columns';
import { EmptyState } from '@/components/ui/empty-state';
import type { ParameterChange } from '@/lib/domain/executions/execution-comparison';
import { parameterScopeOf } from '@/lib/domain/executions/parameter-scope';
import { ParameterValue } from './parameter-value';
import { VisibleText } from './visible-text';

type Translate = ReturnType<typeof useTranslations<'execution.compare'>>;

const column = dataColumns<ParameterChange>();

/** Parameters that were not the same, and those of which nobody can say. */
export function ParameterChanges({ changes }: { changes: readonly ParameterChange[] }) {
  const t = useTranslations('execution.compare');
  const tParameters = useTranslations('execution.parameters');
  const columns = useMemo(
    () => changeColumns(t, (scope) => tParameters(`scopeNames.${scope}`)),
    [t, tParameters],
  );
  if (changes.length === 0) return <EmptyState title={t('sameParameters')} />;
  return (
    <DataTable
      columns={columns}
      label={t('parameters')}
      rowId={({ scopeCode, name }) => `${scopeCode}|${name}`}
      rows={changes}
    />
  );
}

function changeColumns(
  t: Translate,
  scopeName: (scope: ReturnType<typeof parameterScopeOf>) => string,
): DataColumns<ParameterChange> {
  const value = (change: ParameterChange, text: string | null, isAbsent: boolean) => {
    if (isAbsent) return <span className="text-muted">{t('absent')}</span>;
    const isHidden = change.kind === 'notComparable' && text === null;
    return <ParameterValue parameter={{ value: text, isSensitive: isHidden }} />;
  };
  return column.columns([
    column.accessor(({ name }) => name, {
      id: 'name',
      header: t('parameter'),
      sortFn: 'text',
      meta: { isRowHeader: true },
      cell: ({ row: { original } }) => (
        <>
          <VisibleText text={original.name} />
          <span className="ml-2 text-muted">{scopeName(parameterScopeOf(original.scopeCode))}</span>
        </>
      ),
    }),
    column.accessor(({ kind }) => kind, {
      id: 'kind',
      header: t('kind'),
      sortFn: 'text',
      cell: ({ row: { original } }) => t(`kinds.${original.kind}`),
    }),
    column.display({
      id: 'current',
      header: t('thisRun'),
      meta: { className: 'max-w-md whitespace-normal!' },
      cell: ({ row: { original } }) =>
        value(original, original.current, original.kind === 'removed'),
    }),
    column.display({
      id: 'baseline',
      header: t('lastGood'),
      meta: { className: 'max-w-md whitespace-normal!' },
      cell: ({ row: { original } }) =>
        value(original, original.baseline, original.kind === 'added'),
    }),
  ]);
}
