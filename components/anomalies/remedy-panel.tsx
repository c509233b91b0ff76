'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { DocumentList } from '@/components/runbooks/document-list';
import { useRunbookWords } from '@/components/runbooks/use-runbook-words';
import { Panel } from '@/components/ui/panel';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { RunbookId } from '@/lib/domain/runbook';
import { paths } from '@/lib/format/paths';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { SubjectLink } from './anomaly-links';

type RemedyPanelProps = {
  anomaly: Anomaly;
  /** First step that is not proven to be done; null when it is resolved, or there is none. */
  nextStep: string | null;
};

/** Where to go on: the runbook at the step that comes next, the thing itself, and Microsoft's own pages. */
export function RemedyPanel({ anomaly, nextStep }: RemedyPanelProps) {
  const t = useTranslations('anomalyPage');
  const { runbook } = RULE_INFO[anomaly.rule];
  return (
    <Panel title={t('runbook')}>
      <div className="space-y-2">
        {runbook === null ? (
          <p className="text-muted">{t('noRunbook')}</p>
        ) : (
          <RunbookLinks anomaly={anomaly} nextStep={nextStep} runbook={runbook} />
        )}
        <p>
          <SubjectLink anomaly={anomaly} />
        </p>
        {runbook && (
          <>
            <h3 className="pt-1 text-sm text-muted">{t('documents')}</h3>
            <DocumentList runbook={runbook} />
          </>
        )}
      </div>
    </Panel>
  );
}

type RunbookLinksProps = RemedyPanelProps & { runbook: RunbookId };

function RunbookLinks({ anomaly, nextStep, runbook }: RunbookLinksProps) {
  const t = useTranslations('anomalyPage');
  const say = useRunbookWords(runbook);
  const about = { cluster: anomaly.cluster, subject: anomaly.subject.id };
  return (
    <>
      <p className="font-medium">
        <Link className="link pointer-coarse:py-2" href={paths.runbook(runbook, about)}>
          {`${t('openRunbook')}: ${say('title')}`}
        </Link>
      </p>
      {nextStep !== null && (
        <p>
          <Link
            className="link pointer-coarse:py-2"
            href={paths.runbook(runbook, { ...about, step: nextStep })}
          >
            {t('nextStep', { step: say(`steps.${nextStep}.title`) })}
          </Link>
        </p>
      )}
      {nextStep === null && anomaly.status === 'open' && (
        <p className="text-muted">{t('allStepsDone')}</p>
      )}
    </>
  );
}
