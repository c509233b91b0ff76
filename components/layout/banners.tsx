'use client';

import Link from 'next/link';
import { DatabaseZap, FlaskConical, ServerOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { Notice } from '@/components/ui/notice';
import { useClusters } from '@/lib/client/clusters';
import { useConnection } from '@/lib/client/connection';
import { useStoreStatus } from '@/lib/client/store-status';
import { paths } from '@/lib/format/paths';

/** What must be known before anything on the page is believed. */
export function Banners() {
  const t = useTranslations('frame');
  return (
    <section aria-label={t('notices')}>
      <ServerLostBanner />
      <StoreBanner />
      <SimulatedBanner />
    </section>
  );
}

function ServerLostBanner() {
  const t = useTranslations('frame');
  const { unreachableSinceAt, lastAnswerAt } = useConnection();
  if (!unreachableSinceAt) return null;
  const since = () => <TimeOfDay at={unreachableSinceAt} />;
  const title = lastAnswerAt
    ? t.rich('serverLost', { since, from: () => <TimeOfDay at={lastAnswerAt} /> })
    : t.rich('serverLostNeverAnswered', { since });
  return <Notice isFlush isHatched hue="bad" icon={ServerOff} role="alert" title={title} />;
}

function StoreBanner() {
  const t = useTranslations('store');
  const store = useStoreStatus();
  if (store.status !== 'failing') return null;
  const title = t.rich('notKept', {
    fault: t(`faults.${store.fault}`),
    time: () => <TimeOfDay at={store.sinceAt} />,
  });
  return (
    <Notice isFlush hue="warn" icon={DatabaseZap} role="status" title={title}>
      <Link className="link" href={paths.store()}>
        {t('details')}
      </Link>
    </Notice>
  );
}

function SimulatedBanner() {
  const t = useTranslations('frame');
  const names = useClusters().flatMap(({ isSimulated, name }) => (isSimulated ? [name] : []));
  if (names.length === 0) return null;
  const words = t('simulated', { clusters: names.join(', '), count: names.length });
  return (
    <p className="flex items-center gap-2 border-b bg-info-fill px-4 py-1 text-sm text-info-text">
      <FlaskConical aria-hidden className="size-3.5 shrink-0" />
      {words}
    </p>
  );
}
