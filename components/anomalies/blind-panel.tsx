'use client';

import { EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSectionNames } from '@/components/sections/use-section-names';
import { TimeOfDay } from '@/components/time/exact-time';
import { Panel } from '@/components/ui/panel';
import { useClusters, useStaleClusters } from '@/lib/client/clusters';
import type { AnomaliesPayload } from '@/lib/domain/anomalies/anomalies-payload';
import type { RuleId } from '@/lib/domain/anomalies/finding';

type NotEvaluated = AnomaliesPayload['data']['notEvaluated'];

/** What nobody can know at the moment, by cluster and by what was missing. Nothing when everything was evaluated. */
export function BlindPanel({ notEvaluated }: { notEvaluated: NotEvaluated }) {
  const t = useTranslations('anomalies');
  const clusters = useClusters();
  const stale = useStaleClusters();
  const blind = clusters.filter(
    ({ name }) => stale.has(name) || notEvaluated.some(({ cluster }) => cluster === name),
  );
  if (blind.length === 0) return null;
  return (
    <Panel
      isUncertain
      aside={t('blindRules', { count: notEvaluated.length })}
      title={
        <span className="inline-flex items-center gap-2">
          <EyeOff aria-hidden className="size-4 text-unknown-text" />
          {t('blind')}
        </span>
      }
    >
      <ul className="space-y-3">
        {blind.map(({ name, takenAt }) => (
          <li key={name} className="space-y-1">
            <h3 className="font-medium">{name}</h3>
            {stale.has(name) && (
              <p>
                {takenAt
                  ? t.rich('blindCluster', { time: () => <TimeOfDay at={takenAt} /> })
                  : t('blindNever')}
              </p>
            )}
            <BlindCluster notEvaluated={notEvaluated.filter(({ cluster }) => cluster === name)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function BlindCluster({ notEvaluated }: { notEvaluated: NotEvaluated }) {
  const t = useTranslations('anomalies');
  const missing = useSectionNames([...new Set(notEvaluated.flatMap((one) => one.missing))]);
  if (notEvaluated.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer">
        <span className="hatched rounded-[3px] px-1">{t('blindMissing', { missing })}</span>{' '}
        <span className="text-muted">{t('blindRules', { count: notEvaluated.length })}</span>
      </summary>
      <ul className="mt-1 ml-4 space-y-1">
        {groupByMissing(notEvaluated).map((group) => (
          <BlindRules key={group.missing.join()} {...group} />
        ))}
      </ul>
    </details>
  );
}

function BlindRules({ missing, rules }: BlindGroup) {
  const names = useSectionNames(missing);
  return (
    <li>
      {`${names}: `}
      <span className="font-mono text-sm text-muted">{rules.join(', ')}</span>
    </li>
  );
}

type BlindGroup = { missing: readonly string[]; rules: RuleId[] };

function groupByMissing(notEvaluated: NotEvaluated): BlindGroup[] {
  const groups = new Map<string, BlindGroup>();
  for (const { rule, missing } of notEvaluated) {
    const key = missing.join();
    const group = groups.get(key) ?? { missing, rules: [] };
    group.rules.push(rule);
    groups.set(key, group);
  }
  return [...groups.values()];
}
