'use client';

import Link from 'next/link';
import { SeverityMark } from '@/components/states/severity-mark';
import { paths } from '@/lib/format/paths';
import { AnomalyFacts } from './anomaly-facts';
import type { ListedAnomaly } from './anomaly-filter';

/** Another anomaly in one line, with the way to its page. */
export function RelatedAnomaly({ listed }: { listed: ListedAnomaly }) {
  const { anomaly, title, isStale } = listed;
  const isQuiet = anomaly.status === 'resolved' || anomaly.acknowledgement !== null;
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2">
      {isStale && <div aria-hidden className="hatched absolute inset-y-0 left-0 w-1.5" />}
      <SeverityMark isWordHidden isOutlined={isQuiet} severity={anomaly.severity} />
      <Link className="link" href={paths.anomaly(anomaly.id)}>
        {title}
      </Link>
      <span className="flex flex-wrap gap-x-3 text-sm text-muted">
        <AnomalyFacts listed={listed} />
      </span>
    </li>
  );
}
