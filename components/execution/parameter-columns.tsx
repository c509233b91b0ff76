import type { useTranslations } from 'use-intl';
import { dataColumns, type DataColumns } from '@/components/ui/data-table-columns';
import type { ExecutionParameter } from '@/lib/domain/executions/execution-parameter';
import { ParameterValue } from './parameter-value';
import { VisibleText } from './visible-text';

type Translate = ReturnType<typeof useTranslations<'execution.parameters'>>;

const column = dataColumns<ExecutionParameter>();

/** Where a value came from, as far as SSISDB tells. */
function originOf({ isRuntimeOverride, isSet }: ExecutionParameter) {
  if (isRuntimeOverride) return 'override';
  if (isSet === null) return 'unknown';
  return isSet ? 'set' : 'default';
}

/** True when the value is not the one that the project was deployed with. */
export function isChanged(parameter: ExecutionParameter): boolean {
  const origin = originOf(parameter);
  return origin === 'override' || origin === 'set';
}

/** Columns of the parameters of one scope. */
export function parameterColumns(t: Translate): DataColumns<ExecutionParameter> {
  return column.columns([
    column.accessor(({ name }) => name, {
      id: 'name',
      header: t('name'),
      sortFn: 'text',
      meta: { isRowHeader: true, className: 'w-72' },
      cell: ({ row }) => <VisibleText text={row.original.name} />,
    }),
    column.accessor(({ value }) => value ?? '', {
      id: 'value',
      header: t('value'),
      sortFn: 'text',
      meta: { className: 'min-w-56 max-w-xl whitespace-normal!' },
      cell: ({ row }) => <ParameterValue parameter={row.original} />,
    }),
    column.accessor((parameter) => originOf(parameter), {
      id: 'origin',
      header: t('origin'),
      sortFn: 'text',
      meta: { className: 'w-52' },
      cell: ({ row: { original } }) => {
        const origin = originOf(original);
        return (
          <span className={isChanged(original) ? 'font-medium' : 'text-muted'}>
            {t(`origins.${origin}`)}
          </span>
        );
      },
    }),
    column.accessor(({ dataType }) => dataType ?? '', {
      id: 'type',
      header: t('type'),
      sortFn: 'text',
      meta: { className: 'w-44' },
      cell: ({ row: { original } }) => (
        <span className="text-muted">
          {original.dataType ?? '–'}
          {original.isRequired && `, ${t('required')}`}
        </span>
      ),
    }),
  ]);
}
