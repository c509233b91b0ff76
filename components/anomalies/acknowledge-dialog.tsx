'use client';

import { useState } from 'react';
import { BellOff, CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { acknowledge } from '@/lib/client/change-anomaly';
import { readRememberedName, rememberName } from '@/lib/client/remembered-name';
import { useVisitor } from '@/lib/client/visitor';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AcknowledgementRequest } from '@/lib/domain/anomalies/anomaly-changes';
import { AcknowledgeForm } from './acknowledge-form';
import { EMPTY_DRAFT } from './acknowledgement-draft';
import { AcknowledgementWords } from './acknowledgement-words';
import { useChange } from './use-change';

type AcknowledgeDialogProps = {
  anomaly: Anomaly;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  fallbackFocus: () => HTMLElement | null;
};

/** Asks who knows of an anomaly, why it is left as it is and until when. */
export function AcknowledgeDialog(props: AcknowledgeDialogProps) {
  const { anomaly, isOpen, onOpenChange, fallbackFocus } = props;
  const t = useTranslations('acknowledgement');
  const { name } = useVisitor();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const change = useChange<AcknowledgementRequest>({
    send: (request) => acknowledge(anomaly.id, request),
    onKept: ({ by }) => {
      if (name === null) rememberName(by);
      setDraft(EMPTY_DRAFT);
      onOpenChange(false);
    },
  });
  const open = (isToOpen: boolean) => {
    if (isToOpen && draft.by === '') setDraft({ ...draft, by: name ?? readRememberedName() });
    if (isToOpen) change.reset();
    onOpenChange(isToOpen);
  };
  return (
    <Dialog
      description={t('dialogWhy')}
      fallbackFocus={fallbackFocus}
      isOpen={isOpen}
      onOpenChange={open}
      title={t('dialog')}
      trigger={<Button>{t('open')}</Button>}
    >
      {anomaly.acknowledgement && !change.isPending && (
        <Notice hue="info" icon={BellOff} role="status" title={t('meanwhile')}>
          <AcknowledgementWords acknowledgement={anomaly.acknowledgement} />
        </Notice>
      )}
      {anomaly.status === 'resolved' && (
        <Notice hue="ok" icon={CircleCheck} role="status" title={t('resolvedMeanwhile')} />
      )}
      <AcknowledgeForm
        draft={draft}
        error={change.error}
        isSending={change.isPending}
        onDraft={setDraft}
        onSend={change.mutate}
      />
    </Dialog>
  );
}
