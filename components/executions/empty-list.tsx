'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { isUnread } from '@/lib/client/execution-page';
import { isEmptyFilter } from '@/lib/domain/executions/execution-filter';
import type { ListSession } from './list-session';
import { countRows, isAtEnd } from './page-ledger';
import { useLedger } from './use-list-pages';

type EmptyListProps = { session: ListSession; onClear: () => void };

/** Says why the list is empty, and that there is nothing only where that is proven; nothing while there are rows. */
export function EmptyList({ session, onClear }: EmptyListProps) {
  const t = useTranslations('executions.empty');
  const tUi = useTranslations('ui');
  const ledger = useLedger(session);
  const isBegun = ledger.pages[0]?.rowCount !== null;
  if (!isBegun || countRows(ledger) > 0) return null;
  const isProven = isAtEnd(ledger) && ledger.readings.every((reading) => !isUnread(reading));
  const isFiltered = !isEmptyFilter(session.filter);
  if (!isProven) return <EmptyState title={t('notYet')} />;
  if (!isFiltered) return <EmptyState title={t('title')}>{t('why')}</EmptyState>;
  return (
    <EmptyState title={t('filtered')}>
      <p className="pb-2">{t('filteredWhy')}</p>
      <Button onClick={onClear}>{tUi('clearFilters')}</Button>
    </EmptyState>
  );
}
