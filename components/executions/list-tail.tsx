'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { Button } from '@/components/ui/button';
import { isUnread, type ClusterReading } from '@/lib/client/execution-page';
import { isEmptyFilter } from '@/lib/domain/executions/execution-filter';
import type { ListSession } from './list-session';
import { countRows, isAtEnd, releaseTail } from './page-ledger';
import { useLedger, type TailState } from './use-list-pages';

type ListTailProps = { session: ListSession; tail: TailState };

/** What stands below the last row: that more is coming, that this is the end, or why it goes no further by itself. */
export function ListTail({ session, tail }: ListTailProps) {
  const t = useTranslations('executions.tail');
  const ledger = useLedger(session);
  const isBegun = ledger.pages[0]?.rowCount !== null;
  if (!isBegun) return null;
  if (isAtEnd(ledger)) return countRows(ledger) > 0 ? <ListEnd session={session} /> : null;
  if (tail.hasFailed) {
    return (
      <TailBox>
        <span>{t('brokeOff')}</span>
        <Button onClick={tail.retry}>{t('tryAgain')}</Button>
      </TailBox>
    );
  }
  if (ledger.isHeld) {
    return (
      <TailBox>
        <span>
          {ledger.readings.map((reading) => (
            <HeldWords key={reading.name} isOnly={session.scope !== null} reading={reading} />
          ))}
        </span>
        <Button onClick={() => session.ledger.set(releaseTail(ledger))}>{t('goOn')}</Button>
      </TailBox>
    );
  }
  return (
    <TailBox>
      <span aria-hidden className="skeleton h-3.5 w-40" />
      <span className="text-muted">{t('loading')}</span>
    </TailBox>
  );
}

/** How far one cluster was searched, unless it was searched to its end. */
function HeldWords({ reading, isOnly }: { reading: ClusterReading; isOnly: boolean }) {
  const t = useTranslations('executions.tail');
  const { name, search } = reading;
  if (isUnread(reading) || search?.stoppedBy === 'failure') {
    return (
      <span className="block">{isOnly ? t('brokeOff') : t('brokeOffIn', { cluster: name })}</span>
    );
  }
  const { searchedDownTo } = search ?? {};
  if (!searchedDownTo) return null;
  const { executionId: id, createdAt } = searchedDownTo;
  const time = () => (createdAt ? <TimeOfDay at={createdAt} /> : null);
  if (!isOnly) {
    return <span className="block">{t.rich('searchedIn', { cluster: name, id, time })}</span>;
  }
  return (
    <span className="block">
      {createdAt ? t.rich('searched', { id, time }) : t('searchedNoTime', { id })}
    </span>
  );
}

function ListEnd({ session }: { session: ListSession }) {
  const t = useTranslations('executions.tail');
  const known = session.readings.get();
  const isHidden = [...known.values()].some(({ hidden }) => hidden !== null);
  const missing = [...known.keys()].filter((name) => !Object.hasOwn(session.topIds, name));
  const nothing = isEmptyFilter(session.filter) ? t('endAll') : t('endWhy');
  const why = missing.length > 0 ? t('endWithout', { clusters: missing.join(', ') }) : nothing;
  return (
    <TailBox>
      <span className="font-medium">{t('end')}</span>
      <span className="text-muted">{isHidden ? t('endHidden') : why}</span>
    </TailBox>
  );
}

function TailBox({ children }: { children: ReactNode }) {
  return (
    <div
      className="sticky left-0 flex min-h-12 max-w-[100cqw] flex-wrap items-center justify-center gap-x-3 gap-y-1.5 px-4 py-2.5 text-center text-sm"
      role="status"
    >
      {children}
    </div>
  );
}
