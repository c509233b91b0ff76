'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { RequestError } from '@/lib/client/request-error';
import { useStoreStatus } from '@/lib/client/store-status';
import type { ListedAnomaly } from './anomaly-filter';
import { ResolvedTable } from './resolved-table';
import type { OlderAnomalies } from './use-older-anomalies';

type ResolvedPanelProps = {
  /** What passes the filter, of the last day and of what was loaded besides. */
  resolved: readonly ListedAnomaly[];
  older: OlderAnomalies;
  isFiltered: boolean;
  /** Words are looked for, which the store does not do. */
  hasText: boolean;
};

/** What is over: of the last day at once, and on demand as far back as it is kept. */
export function ResolvedPanel({ resolved, older, isFiltered, hasText }: ResolvedPanelProps) {
  const t = useTranslations('anomalies');
  const isOnlyToday = older.state === 'idle';
  const noneToday = isFiltered ? 'resolvedNoneMatch' : 'resolvedNone';
  return (
    <Panel isFlush title={t(isOnlyToday ? 'resolved' : 'resolvedAndOlder')}>
      {resolved.length > 0 && <ResolvedTable resolved={resolved} />}
      {resolved.length === 0 && (
        <p className="p-3 text-muted">{t(isOnlyToday ? noneToday : 'resolvedNoneLoaded')}</p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t p-3">
        <LoadOlder older={older} />
        {hasText && older.state !== 'idle' && (
          <span className="text-sm text-muted">{t('olderText')}</span>
        )}
      </div>
    </Panel>
  );
}

function LoadOlder({ older: { state, error, load } }: { older: OlderAnomalies }) {
  const t = useTranslations();
  const isKept = useStoreStatus().status !== 'failing';
  if (!isKept) return <p className="text-warn-text">{t('anomalies.olderNotKept')}</p>;
  if (state === 'all') return <p className="text-muted">{t('anomalies.olderAll')}</p>;
  const words = { loading: 'olderLoading', more: 'olderMore', idle: 'older' } as const;
  return (
    <>
      <Button aria-disabled={state === 'loading'} onClick={() => state !== 'loading' && load()}>
        {t(`anomalies.${words[state]}`)}
      </Button>
      {error && (
        <p className="text-bad-text" role="alert">
          {t(`panels.requestFailed.${error instanceof RequestError ? error.code : 'internal'}`)}
        </p>
      )}
    </>
  );
}
