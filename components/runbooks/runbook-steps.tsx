'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import type { CheckStatus, RunbookId } from '@/lib/domain/runbook';
import type { RunbookPayload } from '@/lib/domain/runbook-payload';
import { anchorOfStep, paths, type RunbookSubject } from '@/lib/format/paths';
import { runbookOf } from '@/lib/runbooks/catalog';
import type { RunbookStep } from '@/lib/runbooks/define-runbook';
import { CommandBlock } from './command-block';
import { useRunbookWords } from './use-runbook-words';

type RunbookStepsProps = {
  data: RunbookPayload['data'];
  about: RunbookSubject;
  /** The checks are too old to tell anything. */
  isStale: boolean;
};

/** What to do, in order, with commands that are ready to copy. */
export function RunbookSteps({ data, about, isStale }: RunbookStepsProps) {
  return (
    <ol className="space-y-5">
      {runbookOf(data.runbook).steps.map((step, index) => (
        <Step
          key={step.id}
          about={about}
          data={data}
          number={index + 1}
          status={isStale ? staleStatus(step, data) : statusOf(step, data)}
          step={step}
        />
      ))}
    </ol>
  );
}

/** Null where nothing is checked: no cluster was chosen, or the step has no check. */
function statusOf({ check }: RunbookStep, { checks }: RunbookPayload['data']): CheckStatus | null {
  if (check === 'never') return 'cannotBeSeen';
  return checks.find((result) => result.check === check)?.status ?? null;
}

function staleStatus(step: RunbookStep, data: RunbookPayload['data']): CheckStatus | null {
  return statusOf(step, data) && 'cannotBeSeen';
}

type StepProps = Omit<RunbookStepsProps, 'isStale'> & {
  step: RunbookStep;
  number: number;
  status: CheckStatus | null;
};

function Step({ step, number, status, data, about }: StepProps) {
  const say = useRunbookWords(data.runbook);
  const title = say(`steps.${step.id}.title`);
  return (
    <li
      className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 target:outline-2 target:outline-offset-4 target:outline-accent-line"
      id={anchorOfStep(step.id)}
    >
      <span aria-hidden className="text-lg font-semibold text-muted">
        {number}
      </span>
      <div className="min-w-0 space-y-2">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h3 className="text-lg font-semibold">{title}</h3>
          {status && <StateMark noun="check" state={status} />}
        </div>
        <p>{say(`steps.${step.id}.text`)}</p>
        {step.commands.map((command) => (
          <CommandBlock
            key={`${command.on} ${command.template}`}
            command={command}
            step={title}
            values={data.values}
          />
        ))}
        {step.leadsTo && <NextRunbooks about={about} runbooks={step.leadsTo} />}
      </div>
    </li>
  );
}

type NextRunbooksProps = { runbooks: readonly RunbookId[]; about: RunbookSubject };

function NextRunbooks({ runbooks, about }: NextRunbooksProps) {
  const t = useTranslations();
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <span className="text-muted">{t('runbookPage.goOn')}</span>
      {runbooks.map((id) => (
        <Link key={id} className="link" href={paths.runbook(id, about)}>
          {t(`runbooks.${id}.title`)}
        </Link>
      ))}
    </p>
  );
}
