'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TakesRole } from '@/components/account/takes-role';
import { TimeOfDay } from '@/components/time/exact-time';
import { Panel } from '@/components/ui/panel';
import { useStoreStatus } from '@/lib/client/store-status';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { AcknowledgeDialog } from './acknowledge-dialog';
import { AcknowledgementWords } from './acknowledgement-words';
import { WithdrawForm } from './withdraw-form';

type AcknowledgementPanelProps = {
  anomaly: Anomaly;
  /** Its cluster is not configured any more. */
  isUnwatched: boolean;
};

/** Whether somebody knows of an anomaly, and the way to say so. */
export function AcknowledgementPanel({ anomaly, isUnwatched }: AcknowledgementPanelProps) {
  const t = useTranslations('acknowledgement');
  const region = useRef<HTMLDivElement>(null);
  const [isDialogOpen, setDialogOpen] = useState(false);
  const isKept = useStoreStatus().status !== 'failing';
  const { acknowledgement, status, id } = anomaly;
  const isOpen = status === 'open';
  // A dialog that is open stays, with what was typed, whatever others do meanwhile.
  const showsDialog = isDialogOpen || (isOpen && !isUnwatched && !acknowledgement);
  return (
    <Panel title={t('title')}>
      <div ref={region} className="space-y-2 outline-none" tabIndex={-1}>
        {!isOpen && <p className="text-muted">{t('over')}</p>}
        {isOpen && isUnwatched && <p className="text-muted">{t('unwatched')}</p>}
        {isOpen && acknowledgement && (
          <>
            <p>
              <AcknowledgementWords acknowledgement={acknowledgement} />
            </p>
            <p className="text-sm text-muted">
              {t.rich('at', { time: () => <TimeOfDay at={acknowledgement.at} /> })}
            </p>
          </>
        )}
        {isOpen && !acknowledgement && !isUnwatched && <p>{t('none')}</p>}
        {isOpen && !isKept && <p className="text-warn-text">{t('notKept')}</p>}
        {isOpen && acknowledgement && !isUnwatched && (
          <TakesRole role="operator">
            <WithdrawForm anomalyId={id} onWithdrawn={() => region.current?.focus()} />
          </TakesRole>
        )}
        {showsDialog && (
          <TakesRole role="operator">
            <AcknowledgeDialog
              anomaly={anomaly}
              fallbackFocus={() => region.current}
              isOpen={isDialogOpen}
              onOpenChange={setDialogOpen}
            />
          </TakesRole>
        )}
      </div>
    </Panel>
  );
}
