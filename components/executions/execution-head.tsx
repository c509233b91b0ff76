'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { columnTemplate, isRightAligned } from './column-widths';
import type { ExecutionColumn } from './execution-columns';

/** The names of the columns, which stay in sight. */
export function ExecutionHead({ columns }: { columns: readonly ExecutionColumn[] }) {
  const t = useTranslations('executions.columns');
  return (
    <div className="sticky top-0 z-10 border-b bg-surface" role="rowgroup">
      <div
        aria-rowindex={1}
        className="grid h-[31px] items-center text-muted"
        role="row"
        style={{ gridTemplateColumns: columnTemplate(columns) }}
      >
        {columns.map((column) => (
          <div
            key={column}
            className={classNames(
              'truncate px-2 font-medium first:pl-4 last:pr-4',
              isRightAligned(column) && 'text-right',
            )}
            role="columnheader"
          >
            {t(column)}
          </div>
        ))}
      </div>
    </div>
  );
}
