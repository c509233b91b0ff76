'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { AttemptsTable } from './attempts-table';
import { columnTemplate, isRightAligned } from './column-widths';
import type { CellProps } from './cell-props';
import { ExecutionCell } from './execution-cells';
import type { ExecutionColumn } from './execution-columns';
import { HatchedEdge } from './hatched-edge';

type ExecutionRowLineProps = CellProps & {
  columns: readonly ExecutionColumn[];
  hasLeft: boolean;
};

/** One execution as a line of the table, and below it its attempts once they are open. */
export function ExecutionRowLine(props: ExecutionRowLineProps) {
  const { row, columns, hasLeft, isUncertain, isExpanded } = props;
  const t = useTranslations('executions');
  return (
    <>
      <div
        className={classNames('grid h-8 items-center', hasLeft && 'text-muted')}
        role="presentation"
        style={{ gridTemplateColumns: columnTemplate(columns) }}
        title={hasLeft ? t('leftWhy') : undefined}
      >
        {columns.map((column, index) => (
          <div
            key={column}
            className={classNames(
              'flex h-full min-w-0 items-center overflow-hidden px-2 whitespace-nowrap first:pl-4 last:pr-4',
              isRightAligned(column) && 'justify-end',
            )}
            role="cell"
          >
            {index === 0 && (isUncertain || hasLeft) && <HatchedEdge />}
            {column === 'status' && hasLeft ? (
              <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('left')}</span>
            ) : (
              <ExecutionCell column={column} {...props} />
            )}
          </div>
        ))}
      </div>
      {isExpanded && (
        <div role="cell">
          <AttemptsTable row={row} />
        </div>
      )}
    </>
  );
}
