'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import type { WallAnomaly } from '@/lib/domain/wall-payload';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { runbookAddress } from './runbook-address';

const QrCode = lazy(() => import('./qr-code'));

const never = () => () => undefined;

type RunbookCodeProps = { cluster: string; anomaly: WallAnomaly };

/** The way from the wall to the remedy: a code that opens the runbook on a phone, at the address that this browser uses. */
export function RunbookCode({ cluster, anomaly }: RunbookCodeProps) {
  const t = useTranslations('wall.anomalies');
  const tRules = useTranslations('rules');
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => null,
  );
  if (RULE_INFO[anomaly.rule].runbook === null) return null;
  const title = tRules(`${anomaly.rule}.title`, { subject: anomaly.subject.name });
  const address = origin === null ? null : runbookAddress(origin, cluster, anomaly);
  return (
    <figure className="w-[9.6rem] shrink-0 text-center text-[1.05rem] leading-tight">
      <div className="size-[9.6rem] rounded bg-[#fff]">
        {address && (
          <Suspense fallback={null}>
            <QrCode address={address} title={t('code', { title })} />
          </Suspense>
        )}
      </div>
      <figcaption className="pt-[0.3rem] break-all">
        <span className="block font-semibold">{t('runbook')}</span>
        <span className="line-clamp-2 text-muted">{origin && new URL(origin).host}</span>
      </figcaption>
    </figure>
  );
}
