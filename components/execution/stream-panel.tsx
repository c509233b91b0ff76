'use client';

import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { SectionNotice } from '@/components/sections/section-notice';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { withPace } from '@/lib/client/execution-detail';
import { lookOfSection, useFreshness } from '@/lib/client/freshness';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionErrorsPayload } from '@/lib/domain/executions/execution-detail-payload';
import { MessageFilterBar } from './message-filter-bar';
import { toMessageQuery, type MessageFilter, type RawMessageFilter } from './message-filter';
import { MessageList } from './message-list';
import type { MessageStream, StreamState } from './message-stream';
import { useMessageStream } from './use-message-stream';

/** The tail asks more often; so long nobody minds. */
const LIVE_PACE_MS = 10_000;
const NEVER = { takenAt: null, pollIntervalMs: 1, staleAfterMs: Number.POSITIVE_INFINITY };

type StreamPanelProps = {
  address: ExecutionAddress;
  filter: MessageFilter;
  counts: ExecutionErrorsPayload['data']['counts'];
  /** The execution goes on, or has ended so lately that messages may still come in. */
  isLive: boolean;
  onFilter: (filter: Partial<RawMessageFilter>) => void;
};

/** The messages by time, narrowed by the filter. */
export function StreamPanel(props: StreamPanelProps) {
  const { address, filter, counts, isLive, onFilter } = props;
  const t = useTranslations('execution.messages');
  const { stream, state } = useMessageStream({ address, filter, isLive });
  const { answer, window } = state;
  const freshness = useFreshness(answer ? withPace(answer, isLive ? LIVE_PACE_MS : null) : NEVER);
  const look = lookOfSection(answer?.sections['messages'], freshness);
  const isUncertain = look.kind !== 'ready' && look.kind !== 'pending';
  return (
    <Panel isFlush isUncertain={isUncertain} title={t('stream')}>
      <MessageFilterBar
        address={address}
        counts={counts}
        filter={filter}
        messages={window?.messages ?? []}
        onFilter={onFilter}
      />
      <SectionNotice cluster={address.cluster} look={look} />
      <Failure state={state} stream={stream} />
      {!window && state.failed === null && <SkeletonRows label={t('loading')} rowCount={8} />}
      {window && window.messages.length > 0 && (
        <MessageList
          key={JSON.stringify(filter)}
          address={address}
          isLive={isLive}
          onFilter={onFilter}
          state={state}
          stream={stream}
          window={window}
        />
      )}
      {window?.messages.length === 0 && (
        <NoMessages
          isFiltered={Object.keys(toMessageQuery(filter)).length > 0}
          isLive={isLive}
          isSearching={window.newerKey !== null || window.olderKey !== null}
        />
      )}
    </Panel>
  );
}

function Failure({ state, stream }: { state: StreamState; stream: MessageStream }) {
  const t = useTranslations('execution.stream');
  if (!state.failed) return null;
  return (
    <div className="space-y-2 border-b p-3">
      <RequestNotice error={state.failed.error} />
      <Button disabled={state.work !== null} onClick={() => void stream.retry()}>
        {t('retry')}
      </Button>
    </div>
  );
}

type NoMessagesProps = { isFiltered: boolean; isLive: boolean; isSearching: boolean };

function NoMessages({ isFiltered, isLive, isSearching }: NoMessagesProps) {
  const t = useTranslations('execution.messages');
  if (isSearching) return <SkeletonRows label={t('searching')} />;
  if (isFiltered) return <EmptyState title={t('nonePass')}>{t('nonePassWhy')}</EmptyState>;
  return <EmptyState title={t(isLive ? 'noneYet' : 'none')}>{t('noneWhy')}</EmptyState>;
}
