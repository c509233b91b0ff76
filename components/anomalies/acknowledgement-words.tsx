'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import type { Acknowledgement } from '@/lib/domain/anomalies/anomaly';

/** Who knows of an anomaly, until when, and why it is left as it is. */
export function AcknowledgementWords({ acknowledgement }: { acknowledgement: Acknowledgement }) {
  const t = useTranslations('acknowledgement');
  const { by, reason, until } = acknowledgement;
  const b = (chunks: ReactNode) => <b className="font-medium">{chunks}</b>;
  return (
    <span className="break-words">
      {until
        ? t.rich('until', { b, by, reason, time: () => <TimeOfDay at={until} /> })
        : t.rich('untilResolved', { b, by, reason })}
    </span>
  );
}
