'use client';

import Link from 'next/link';
import { BookOpenCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import { KeyValueList } from '@/components/ui/key-value-list';
import { Panel } from '@/components/ui/panel';
import type { DiagnosisGroup } from '@/lib/diagnose/diagnosis';
import { endpointText } from '@/lib/diagnose/read-endpoint';
import { paths } from '@/lib/format/paths';
import { ClusterComparison } from './cluster-comparison';
import { LogTimeText } from './log-time-text';

type GroupPanelProps = { group: DiagnosisGroup; cluster: string | null };

/** What a log says of one runbook, and how that compares with a cluster. */
export function GroupPanel({ group, cluster }: GroupPanelProps) {
  const t = useTranslations();
  const { runbook, count, first, last, endpoints, thumbprints, sample } = group;
  const title = t(`runbooks.${runbook}.title`);
  const facts = [
    { key: 'first', label: t('diagnose.group.first'), value: <LogTimeText time={first} /> },
    { key: 'last', label: t('diagnose.group.last'), value: <LogTimeText time={last} /> },
    {
      key: 'endpoint',
      label: t('diagnose.group.endpoint'),
      value:
        endpoints.length > 0 ? (
          <Codes values={endpoints.map(endpointText)} />
        ) : (
          t('diagnose.group.noEndpoint')
        ),
    },
    ...(thumbprints.length > 0
      ? [
          {
            key: 'thumbprint',
            label: t('diagnose.group.thumbprint'),
            value: <Codes values={thumbprints} />,
          },
        ]
      : []),
  ];
  return (
    <Panel aside={t('diagnose.group.count', { count })} title={title}>
      <div className="space-y-3">
        <KeyValueList items={facts} />
        {cluster !== null && <ClusterComparison cluster={cluster} group={group} />}
        <CodeBlock code={sample} what={t('diagnose.group.sample')} />
        <Link
          className="link inline-flex items-center gap-1 pointer-coarse:py-2"
          href={paths.runbook(runbook, { cluster })}
        >
          <BookOpenCheck aria-hidden className="size-3.5" />
          {t('anomalies.runbook', { title })}
        </Link>
      </div>
    </Panel>
  );
}

function Codes({ values }: { values: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {values.map((value) => (
        <code key={value} className="font-mono break-all">
          {value}
        </code>
      ))}
    </span>
  );
}
