'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { Button } from '@/components/ui/button';
import { withPartPace, type Timed } from '@/lib/client/execution-detail';
import { useZone } from '@/lib/client/zone';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionErrorsPayload } from '@/lib/domain/executions/execution-detail-payload';
import { formatDay } from '@/lib/format/instant';
import { MessageDetails } from './message-details';
import type { RawMessageFilter } from './message-filter';
import { MessageRow } from './message-row';
import { rowIdsOf } from './message-window';

/** The first of them are mostly the cause, the others what follows from it. */
const SHOWN_AT_FIRST = 5;
const ERROR_TYPES = '120,130';

type ErrorListProps = {
  address: ExecutionAddress;
  payload: Timed<ExecutionErrorsPayload>;
  isOpen: boolean;
  onFilter: (filter: Partial<RawMessageFilter>) => void;
};

/** What went wrong, oldest first and before anything else: the first error is open, with what was around it. */
export function ErrorList({ address, payload, isOpen, onFilter }: ErrorListProps) {
  const t = useTranslations('execution.errors');
  const zone = useZone();
  const [closed, setClosed] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isWhole, setWhole] = useState(false);
  const { errors, areErrorsTruncated } = payload.data;
  const all = errors ?? [];
  const shown = isWhole ? all : all.slice(0, SHOWN_AT_FIRST);
  const ids = rowIdsOf(shown);
  const isExpanded = (id: string, index: number) => closed.get(id) ?? index === 0;
  const dayOf = (index: number) => {
    const at = shown[index]?.at;
    return at && formatDay(at, zone);
  };
  return (
    <SectionPanel
      isFlush
      aside={all.length > 0 && t(areErrorsTruncated ? 'moreThan' : 'count', { count: all.length })}
      empty={
        all.length === 0 && <p className="px-3 py-2 text-muted">{t(isOpen ? 'noneYet' : 'none')}</p>
      }
      payload={withPartPace(payload, isOpen)}
      section="errors"
      title={t('title')}
    >
      {shown.map((message, index) => {
        const id = ids[index] ?? message.key;
        const isRowOpen = isExpanded(id, index);
        return (
          <MessageRow
            key={id}
            hasDay={index > 0 && dayOf(index) !== dayOf(index - 1)}
            isExpanded={isRowOpen}
            message={message}
            onToggle={() => setClosed((known) => new Map(known).set(id, !isRowOpen))}
          >
            <MessageDetails address={address} message={message} onFilter={onFilter} />
          </MessageRow>
        );
      })}
      {(shown.length < all.length || areErrorsTruncated) && (
        <div className="flex flex-wrap items-center gap-3 px-3 py-2 text-sm text-muted md:px-4">
          {shown.length < all.length && (
            <Button onClick={() => setWhole(true)}>
              {t('showMore', { count: all.length - shown.length })}
            </Button>
          )}
          {areErrorsTruncated && (
            <>
              {t('truncated', { count: all.length })}
              <Button onClick={() => onFilter({ type: ERROR_TYPES })}>{t('inStream')}</Button>
            </>
          )}
        </div>
      )}
    </SectionPanel>
  );
}
