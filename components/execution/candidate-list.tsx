'use client';

import { useState } from 'react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { Button } from '@/components/ui/button';
import type { ExecutionOutlook } from '@/lib/domain/executions/execution-outlook';
import { formatCount } from '@/lib/format/quantity';
import { paths } from '@/lib/format/paths';
import { VisibleText } from './visible-text';

const SHOWN_AT_FIRST = 8;

type Candidates = Extract<ExecutionOutlook, { kind: 'waiting' }>['candidates'];
type CandidateListProps = { candidates: Candidates; cluster: string };

/** Which workers may take the execution, and which of them can now. */
export function CandidateList({ candidates, cluster }: CandidateListProps) {
  const t = useTranslations('execution.candidates');
  const [isWhole, setWhole] = useState(false);
  if (!candidates) {
    return (
      <p>
        <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('unknown')}</span>
      </p>
    );
  }
  const { isAnyWorker, workers, usableCount } = candidates;
  if (workers.length === 0) {
    return <p className="font-medium text-bad-text">{t(isAnyWorker ? 'noWorkers' : 'nobody')}</p>;
  }
  const counts = { usable: formatCount(usableCount), count: workers.length };
  const shown = isWhole ? workers : workers.slice(0, SHOWN_AT_FIRST);
  return (
    <div className="space-y-1.5">
      <p className={usableCount === 0 ? 'font-medium text-bad-text' : undefined}>
        {t(isAnyWorker ? 'any' : 'pinned', counts)}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {shown.map(({ id, name, usability }) => (
          <li key={id} className="inline-flex items-baseline gap-1.5">
            <Link className="link" href={paths.worker(cluster, id)}>
              <VisibleText text={name} />
            </Link>
            <StateMark noun="usability" state={usability} />
          </li>
        ))}
      </ul>
      {shown.length < workers.length && (
        <Button onClick={() => setWhole(true)}>
          {t('showMore', { count: workers.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
