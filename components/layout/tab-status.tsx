'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useClusters, useStaleClusters } from '@/lib/client/clusters';
import { healthOnceStale } from '@/lib/client/health-once-stale';
import { HEALTHS } from '@/lib/domain/health';
import { faviconOf, titleWithCount } from './tab-sign';

/** Shows the worst state and how many anomalies are open where a hidden tab can be seen: its icon and its title. */
export function TabStatus() {
  const t = useTranslations('frame');
  const clusters = useClusters();
  const stale = useStaleClusters();
  const healths = clusters.map(({ name, health }) => healthOnceStale(health, stale.has(name)));
  const worst = HEALTHS.find((health) => healths.includes(health)) ?? 'unknown';
  const sum = (severity: 'critical' | 'warning') =>
    clusters.reduce((total, { anomalies }) => total + anomalies[severity], 0);
  const acknowledged = clusters.reduce(
    (total, { anomalies }) =>
      total + anomalies.acknowledged.critical + anomalies.acknowledged.warning,
    0,
  );
  const critical = sum('critical');
  const warning = sum('warning');
  const count = [
    (worst === 'unknown' || stale.size > 0) && '?',
    critical > 0 && t('tabCritical', { count: critical }),
    warning > 0 && t('tabWarning', { count: warning }),
    acknowledged > 0 && t('tabAcknowledged', { count: acknowledged }),
  ]
    .filter(Boolean)
    .join(' ');

  useEffect(() => keepTab(count, faviconOf(worst)), [count, worst]);
  return null;
}

// Every page sets its own title and icon when it is opened, so ours are put in their place again.
function keepTab(count: string, favicon: string): () => void {
  const apply = () => {
    const title = titleWithCount(document.title, count);
    if (document.title !== title) document.title = title;
    for (const link of document.head.querySelectorAll<HTMLLinkElement>('link[rel="icon"]')) {
      if (link.href !== favicon) link.href = favicon;
    }
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(document.head, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
