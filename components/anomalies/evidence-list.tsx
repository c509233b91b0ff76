'use client';

import { useTranslations } from 'use-intl';
import { KeyValueList } from '@/components/ui/key-value-list';
import type { Evidence } from '@/lib/domain/anomalies/finding';
import { EVIDENCE_KEYS } from '@/lib/domain/anomalies/evidence-keys';
import { EvidenceValue } from './evidence-value';

/** The facts that an anomaly rests on, in the order in which the rule gave them. */
export function EvidenceList({ evidence }: { evidence: Evidence }) {
  const t = useTranslations('evidence');
  const given = Object.keys(evidence);
  const keys = EVIDENCE_KEYS.filter((key) => given.includes(key)).sort(
    (left, right) => given.indexOf(left) - given.indexOf(right),
  );
  return (
    <KeyValueList
      items={keys.map((key) => ({
        key,
        label: t(key),
        value: <EvidenceValue name={key} value={evidence[key]} />,
      }))}
    />
  );
}
