'use client';

import Link from 'next/link';
import { BookOpenCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import type { ReadinessStep as Step } from '@/lib/domain/availability/ha-readiness';
import type { ReadinessVariant } from '@/lib/domain/availability/readiness-status';
import { paths } from '@/lib/format/paths';
import { highAvailability } from '@/lib/runbooks/high-availability';
import { ReadinessPart } from './readiness-part';
import { titleKeyOfStep } from './step-title';

type ReadinessStepProps = {
  cluster: string;
  variant: ReadinessVariant;
  step: Step;
  canNote: boolean;
  isStale: boolean;
};

/** One documented step with everything that it consists of. */
export function ReadinessStep({ cluster, variant, step, canNote, isStale }: ReadinessStepProps) {
  const t = useTranslations('readiness');
  // The runbook is of the nine steps; the other variant is an aside of it.
  const runbookStep =
    variant === 'availabilityGroup' ? highAvailability.steps[step.number - 1]?.id : undefined;
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 px-3 py-3">
      <span aria-hidden className="text-lg font-semibold text-muted">
        {step.number}
      </span>
      <div className="min-w-0 space-y-2">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 className="text-lg font-semibold">{t(titleKeyOfStep(variant, step.number))}</h3>
          <StateMark
            noun="readiness"
            state={isStale ? 'cannotBeSeen' : step.status}
            was={isStale ? step.status : undefined}
          />
        </div>
        <ul className="space-y-2">
          {step.parts.map((part) => (
            <ReadinessPart
              key={part.part}
              canNote={canNote}
              cluster={cluster}
              isAlone={step.parts.length === 1}
              isStale={isStale}
              part={part}
            />
          ))}
        </ul>
        <Link
          className="link inline-flex items-center gap-1 text-sm pointer-coarse:py-1.5"
          href={paths.runbook('high-availability', {
            cluster,
            ...(runbookStep !== undefined && { step: runbookStep }),
          })}
        >
          <BookOpenCheck aria-hidden className="size-3.5" />
          {runbookStep === undefined
            ? t('runbookAside')
            : t('runbookStep', { number: String(step.number) })}
        </Link>
      </div>
    </li>
  );
}
