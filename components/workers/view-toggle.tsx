'use client';

import { LayoutGrid, Rows3 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { WORKER_VIEWS } from './worker-filter-params';

type WorkerListView = (typeof WORKER_VIEWS)[number];

type ViewToggleProps = { view: WorkerListView; onChange: (view: WorkerListView) => void };

const ICONS = { board: LayoutGrid, table: Rows3 } as const;

/** Board or table. */
export function ViewToggle({ view, onChange }: ViewToggleProps) {
  const t = useTranslations('workers');
  return (
    <div aria-label={t('viewLabel')} className="flex rounded border" role="group">
      {WORKER_VIEWS.map((value) => {
        const Icon = ICONS[value];
        return (
          <button
            key={value}
            aria-pressed={value === view}
            className={classNames(
              'inline-flex min-h-7 items-center gap-1.5 px-2 first:rounded-l last:rounded-r pointer-coarse:min-h-9',
              value === view ? 'bg-accent-fill font-medium text-text' : 'hover:bg-sunken',
            )}
            onClick={() => onChange(value)}
            type="button"
          >
            <Icon aria-hidden className="size-3.5" />
            {t(value)}
          </button>
        );
      })}
    </div>
  );
}
