'use client';

import Link from 'next/link';
import { BookOpenCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import { paths } from '@/lib/format/paths';
import { RULE_INFO } from '@/lib/rules/rule-info';

/** Where to go on: everything about it, the thing it is about, and the runbook with the remedy. */
export function AnomalyLinks({ anomaly }: { anomaly: Anomaly }) {
  const t = useTranslations();
  const { runbook } = RULE_INFO[anomaly.rule];
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <Link className="link pointer-coarse:py-2" href={paths.anomaly(anomaly.id)}>
        {t('anomalies.openAnomaly')}
      </Link>
      <SubjectLink anomaly={anomaly} />
      {runbook && (
        <Link
          data-key-open
          className="link inline-flex items-center gap-1 pointer-coarse:py-2"
          href={paths.runbook(runbook, { cluster: anomaly.cluster, subject: anomaly.subject.id })}
        >
          <BookOpenCheck aria-hidden className="size-3.5" />
          {t('anomalies.runbook', { title: t(`runbooks.${runbook}.title`) })}
        </Link>
      )}
    </p>
  );
}

/** The page of the thing that an anomaly is about. */
export function SubjectLink({ anomaly }: { anomaly: Anomaly }) {
  const { href, words } = useSubjectLink(anomaly);
  return (
    <Link className="link pointer-coarse:py-2" href={href}>
      {words}
    </Link>
  );
}

/** Rules about a whole cluster that its availability groups explain. */
const GROUP_RULES: readonly RuleId[] = [
  'cross-subnet-threshold-below-same-subnet',
  'cross-subnet-delay-below-same-subnet',
  'outdated-cluster-settings',
  'catalog-outside-availability-group',
  'log-server-not-listener',
];

function useSubjectLink({ cluster, rule, subject }: Anomaly): { href: string; words: string } {
  const t = useTranslations('anomalies');
  switch (subject.kind) {
    case 'worker':
      return {
        href: paths.worker(cluster, subject.id),
        words: t('openWorker', { name: subject.name }),
      };
    case 'execution':
      return {
        href: paths.execution(cluster, subject.id),
        words: t('openExecution', { name: subject.name }),
      };
    case 'package':
      return {
        href: paths.executions(cluster, { status: 'failed', package: subject.name }),
        words: t('openExecutions', { name: subject.name }),
      };
    case 'master':
      return { href: paths.master(cluster), words: t('openMaster', { cluster }) };
    case 'permission':
      return { href: paths.permissions(cluster), words: t('openPermissions', { cluster }) };
    case 'availabilityGroup':
    case 'replica':
    case 'availabilityDatabase': {
      // Replicas and databases are numbered within their group.
      const [groupId = subject.id] = subject.id.split('/');
      return { href: paths.availabilityGroup(cluster, groupId), words: t('openGroup') };
    }
    case 'timeout':
      return { href: paths.availabilityGroups(cluster), words: t('openGroups', { cluster }) };
    case 'cluster':
      if (GROUP_RULES.includes(rule)) {
        return { href: paths.availabilityGroups(cluster), words: t('openGroups', { cluster }) };
      }
      return rule === 'no-usable-worker'
        ? { href: paths.workers(cluster), words: t('openCluster', { cluster }) }
        : { href: paths.monitor(cluster), words: t('openMonitor', { cluster }) };
  }
}
