'use client';

import { useTranslations } from 'use-intl';
import { EvidenceList } from '@/components/anomalies/evidence-list';
import { useSectionNames } from '@/components/sections/use-section-names';
import { StateMark } from '@/components/states/state-mark';
import { Panel } from '@/components/ui/panel';
import type { CheckResult } from '@/lib/domain/runbook';

type ChecksPanelProps = { checks: readonly CheckResult[]; isStale: boolean };

/** What the dashboard sees by itself, with the numbers it rests on. Old answers are no answers. */
export function ChecksPanel({ checks, isStale }: ChecksPanelProps) {
  const t = useTranslations('runbookPage');
  return (
    <Panel isFlush isUncertain={isStale} title={t('checks')}>
      {checks.length === 0 && <p className="px-3 py-2 text-muted">{t('noChecks')}</p>}
      {checks.length > 0 && (
        <ul aria-live="polite" className="divide-y">
          {checks.map((result) => (
            <CheckItem key={result.check} isStale={isStale} result={result} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function CheckItem({ result, isStale }: { result: CheckResult; isStale: boolean }) {
  const t = useTranslations();
  const missing = useSectionNames(result.missing);
  const { check, status, evidence } = result;
  return (
    <li className="space-y-1 px-3 py-2">
      <p>{t(`checks.${check}`)}</p>
      <StateMark
        noun="check"
        state={isStale ? 'cannotBeSeen' : status}
        was={isStale ? status : undefined}
      />
      {status === 'cannotBeSeen' && (
        <p className="text-sm text-muted">
          {missing ? t('runbookPage.notRead', { missing }) : t('runbookPage.notVisible')}
        </p>
      )}
      {Object.keys(evidence).length > 0 && <EvidenceList evidence={evidence} />}
    </li>
  );
}
