'use client';

import { useRouter } from 'next/navigation';
import { useQuery } from '@tanstack/react-query';
import { useTheme } from 'next-themes';
import { useTranslations } from 'use-intl';
import { THEMES } from '@/components/layout/theme-switch';
import { RAIL_ITEMS } from '@/components/layout/navigation';
import { useNavigation } from '@/components/layout/use-navigation';
import { ZONE_CHOICES, type ZoneChoice } from '@/lib/client/choices';
import { useClusters } from '@/lib/client/clusters';
import { anomaliesOptions } from '@/lib/client/query-options';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { RUNBOOK_IDS } from '@/lib/domain/runbook-ids';
import { paths } from '@/lib/format/paths';
import { RULE_INFO } from '@/lib/rules/rule-info';
import type { FindEntry } from './rank-entries';

/** Everything that can be found but the workers, of which there may be thousands: the server looks for those. */
export function useEntries(onZone: (choice: ZoneChoice) => void): FindEntry[] {
  return [
    ...useAnomalyEntries(),
    ...usePageEntries(),
    ...useClusterEntries(),
    ...useRemedyEntries(),
    ...useSettingEntries(onZone),
  ];
}

function usePageEntries(): FindEntry[] {
  const t = useTranslations('frame.pages');
  const router = useRouter();
  const { cluster, isChosen } = useNavigation();
  return RAIL_ITEMS.flatMap(({ page, href }) => {
    const target = href(cluster, isChosen);
    if (target === null) return [];
    return {
      id: `page ${page}`,
      kind: 'page' as const,
      label: t(page),
      open: () => router.push(target),
    };
  });
}

function useClusterEntries(): FindEntry[] {
  const t = useTranslations('find');
  const router = useRouter();
  return useClusters().flatMap(({ name: cluster }) =>
    (
      [
        ['workers', t('clusterWorkers', { cluster }), paths.workers(cluster)],
        ['master', t('clusterMaster', { cluster }), paths.master(cluster)],
        ['wall', t('clusterWall', { cluster }), paths.wall(cluster)],
      ] as const
    ).map(([what, label, href]) => ({
      id: `cluster ${what} ${cluster}`,
      kind: 'cluster' as const,
      label,
      keywords: cluster,
      open: () => router.push(href),
    })),
  );
}

function useAnomalyEntries(): FindEntry[] {
  const t = useTranslations();
  const router = useRouter();
  const { data } = useQuery(anomaliesOptions());
  const open = data?.data.anomalies.filter(({ status }) => status === 'open') ?? [];
  return open.map(({ id, rule, subject, cluster, severity }) => ({
    id: `anomaly ${id}`,
    kind: 'anomaly',
    label: t(`rules.${rule}.title`, { subject: subject.name }),
    note: `${t(`states.severity.${severity}`)} · ${cluster}`,
    open: () => router.push(paths.anomaly(id)),
  }));
}

function useRemedyEntries(): FindEntry[] {
  const t = useTranslations();
  const router = useRouter();
  const runbooks = RUNBOOK_IDS.map((runbook) => ({
    id: `runbook ${runbook}`,
    kind: 'runbook' as const,
    label: t(`runbooks.${runbook}.title`),
    keywords: `${runbook} ${t(`runbooks.${runbook}.meaning`)}`,
    open: () => router.push(paths.runbook(runbook)),
  }));
  const rules = RULE_IDS.map((rule) => ({
    id: `rule ${rule}`,
    kind: 'rule' as const,
    label: t(`rules.${rule}.title`, { subject: t('find.anyOne') }),
    note: rule,
    keywords: RULE_INFO[rule].runbook ?? '',
    open: () => router.push(paths.anomalies({ rule })),
  }));
  return [...runbooks, ...rules];
}

function useSettingEntries(onZone: (choice: ZoneChoice) => void): FindEntry[] {
  const t = useTranslations();
  const { setTheme } = useTheme();
  const themes = THEMES.map((theme) => ({
    id: `theme ${theme}`,
    kind: 'setting' as const,
    label: t('find.theme', { choice: t(`frame.theme.${theme}`) }),
    open: () => setTheme(theme),
  }));
  const zones = ZONE_CHOICES.map((zone) => ({
    id: `zone ${zone}`,
    kind: 'setting' as const,
    label: t('find.zone', { choice: t(`frame.zone.${zone}`) }),
    open: () => onZone(zone),
  }));
  return [...themes, ...zones];
}
