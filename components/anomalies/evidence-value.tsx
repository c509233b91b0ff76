'use client';

import { useTranslations } from 'use-intl';
import { ExactTime } from '@/components/time/exact-time';
import { CodeBlock } from '@/components/ui/code-block';
import { MonoId } from '@/components/ui/mono-id';
import { EXECUTION_STATUSES } from '@/lib/domain/executions/execution-status';
import type { Evidence } from '@/lib/domain/anomalies/finding';
import type { EvidenceKey } from '@/lib/domain/anomalies/evidence-keys';
import { SQL_FAILURE_CODES } from '@/lib/domain/sql-failure-code';
import { formatDuration } from '@/lib/format/duration';
import { formatCount } from '@/lib/format/quantity';

const IDS: readonly EvidenceKey[] = ['otherWorker', 'thumbprint', 'previousThumbprint', 'workerId'];
/** Numbers that name something instead of counting it. */
const NAMES: readonly EvidenceKey[] = ['errorNumber', 'masterServicePort', 'loggingLevel'];

/** Values that stand for something that a person has words for. */
const EVIDENCE_WORDS = [
  'ghostKind.readyAgain',
  'ghostKind.leaseExpired',
  'ghostKind.workerOffline',
  'ghostKind.taskEnded',
  'nextStep.pickup',
  'nextStep.retry',
  'nextStep.endedUnexpectedly',
  'nextStep.canceled',
  'endCause.sweep',
  'endCause.serverStart',
  'endCause.failover',
] as const;

type EvidenceValueProps = { name: EvidenceKey; value: Evidence[EvidenceKey] };

/** One fact of an anomaly; the end of its name tells the unit. */
export function EvidenceValue({ name, value }: EvidenceValueProps) {
  const t = useTranslations();
  if (value === null || value === undefined) {
    return (
      <span className="hatched rounded-[3px] px-1 text-unknown-text">
        {t('anomalies.unknownValue')}
      </span>
    );
  }
  if (Array.isArray(value)) return <ValueList values={value} />;
  if (typeof value === 'boolean') return t(value ? 'anomalies.yes' : 'anomalies.no');
  if (typeof value === 'number') {
    if (name.endsWith('Ms')) return formatDuration(value);
    return NAMES.includes(name) ? String(value) : formatCount(value);
  }
  if (name === 'grant') return <CodeBlock code={value} what={t('evidence.grant')} />;
  if (name.endsWith('At')) return <ExactTime at={new Date(value)} />;
  if (IDS.includes(name)) return <MonoId id={value} maxLength={24} what={t(`evidence.${name}`)} />;
  const word = EVIDENCE_WORDS.find((one) => one === `${name}.${value}`);
  if (word) return t(`evidenceWords.${word}`);
  const status = EXECUTION_STATUSES.find((one) => name === 'executionStatus' && one === value);
  if (status) return t(`states.execution.${status}`);
  const failureCode = SQL_FAILURE_CODES.find((code) => name === 'errorCode' && code === value);
  return failureCode ? t(`failures.${failureCode}.title`) : value;
}

function ValueList({ values }: { values: readonly string[] }) {
  const t = useTranslations('anomalies');
  if (values.length === 0) return <span className="text-muted">{t('nothing')}</span>;
  return (
    <ul className="flex flex-wrap gap-x-3">
      {values.map((value) => (
        <li key={value} className="break-all">
          {value}
        </li>
      ))}
    </ul>
  );
}
