'use client';

import { Columns3 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { CheckMenu } from '@/components/ui/check-menu';
import { OPTIONAL_COLUMNS, toggleColumn, type ExecutionColumn } from './execution-columns';

type ColumnsMenuProps = {
  columns: readonly ExecutionColumn[];
  onChange: (columns: ExecutionColumn[]) => void;
};

/** Which columns the table has. */
export function ColumnsMenu({ columns, onChange }: ColumnsMenuProps) {
  const t = useTranslations('executions');
  return (
    <CheckMenu
      checked={columns}
      choices={OPTIONAL_COLUMNS.map((value) => ({ value, label: t(`columns.${value}`) }))}
      label={t('columnsMenu')}
      onToggle={(column) => onChange(toggleColumn(columns, column))}
    >
      <Columns3 aria-hidden className="size-3.5" />
      {t('columnsMenu')}
    </CheckMenu>
  );
}
