'use client';

import { useTranslations } from 'use-intl';
import { TimeRangeFilter } from '@/components/executions/time-range-filter';
import { Button } from '@/components/ui/button';
import { PickFilter } from '@/components/ui/pick-filter';
import { TextFilter } from '@/components/ui/text-filter';
import { AUDIT_ACTIONS } from '@/lib/domain/people/audit-entry';
import { auditQuery, type AuditFilter } from './audit-filter';

type AuditFilterBarProps = {
  filter: AuditFilter;
  onChange: (change: Partial<AuditFilter>) => void;
  onClear: () => void;
};

/** Narrows the list, and exports what is left. */
export function AuditFilterBar({ filter, onChange, onClear }: AuditFilterBarProps) {
  const t = useTranslations();
  const query = auditQuery(filter);
  const { action, from, to, who } = filter;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <PickFilter
        isOpenEnded={false}
        label={t('audit.filter.action')}
        onSelect={(value) =>
          onChange({ action: AUDIT_ACTIONS.find((one) => one === value) ?? null })
        }
        options={AUDIT_ACTIONS.map((value) => ({ value, label: t(`audit.actions.${value}`) }))}
        selected={action}
      />
      <TimeRangeFilter label={t('audit.columns.at')} onChange={onChange} range={{ from, to }} />
      <TextFilter
        label={t('audit.filter.who')}
        onChange={(text) => onChange({ who: text || null })}
        value={who ?? ''}
      />
      {Object.keys(query).length > 0 && <Button onClick={onClear}>{t('ui.clearFilters')}</Button>}
      <a
        className="ml-auto inline-flex min-h-8 items-center rounded border border-line-strong px-3 text-sm font-medium hover:bg-sunken"
        download
        href={`/api/audit/export?${new URLSearchParams(query).toString()}`}
      >
        {t('audit.export')}
      </a>
    </div>
  );
}
