'use client';

import { useState } from 'react';
import { ArrowDown, ArrowDownToLine, ArrowUpToLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { useZone } from '@/lib/client/zone';
import { formatClock } from '@/lib/format/instant';
import { formatCount } from '@/lib/format/quantity';
import { FollowSwitch } from './follow-switch';
import type { StreamEnd, StreamState } from './message-stream';
import type { MessageWindow } from './message-window';

type StreamBarProps = {
  state: StreamState;
  window: MessageWindow;
  isLive: boolean;
  isFollowing: boolean;
  /** The newest message is in sight. */
  isAtEnd: boolean;
  newest: string | null;
  onFollow: (isFollowing: boolean) => void;
  onOpen: (end: StreamEnd) => void;
};

/** Below the stream: what of it is in memory, what has come in since, and the ways to its ends. */
export function StreamBar(props: StreamBarProps) {
  const { state, window, isLive, isFollowing, isAtEnd, onFollow, onOpen } = props;
  const t = useTranslations('execution.stream');
  const newCount = useNewCount(props);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t px-3 py-1.5 text-sm text-muted">
      <span aria-live="polite">
        {state.work === 'older' || state.work === 'newer' ? (
          t('reading')
        ) : (
          <Extent hasFailed={state.failed !== null} isLive={isLive} window={window} />
        )}
      </span>
      <span className="ml-auto inline-flex flex-wrap items-center gap-2">
        {isLive && !isAtEnd && newCount > 0 && (
          <Button className="min-h-7" onClick={() => onFollow(true)}>
            <ArrowDown aria-hidden className="size-3.5" />
            {t('newBelow', { count: newCount })}
          </Button>
        )}
        <Button className="min-h-7" onClick={() => onOpen('start')}>
          <ArrowUpToLine aria-hidden className="size-3.5" />
          {t('toStart')}
        </Button>
        <Button className="min-h-7" onClick={() => onOpen('end')}>
          <ArrowDownToLine aria-hidden className="size-3.5" />
          {t('toEnd')}
        </Button>
        {isLive && <FollowSwitch isFollowing={isFollowing} onChange={onFollow} />}
      </span>
    </div>
  );
}

type ExtentProps = Pick<StreamBarProps, 'window' | 'isLive'> & { hasFailed: boolean };

function Extent({ window, isLive, hasFailed }: ExtentProps) {
  const t = useTranslations('execution.stream');
  const zone = useZone();
  const { messages, olderKey, newerKey } = window;
  const [first, last] = [messages[0], messages.at(-1)];
  if (!first || !last) return null;
  const atEnd = hasFailed ? 'blind' : isLive ? 'live' : 'end';
  const end = newerKey !== null ? 'more' : atEnd;
  return t('extent', {
    count: formatCount(messages.length),
    from: formatClock(first.at, zone),
    to: formatClock(last.at, zone),
    start: t(`starts.${olderKey === null ? 'start' : 'more'}`),
    end: t(`ends.${end}`),
  });
}

/** How many messages have come in behind the last one that was in sight at the end. */
function useNewCount({ window: { messages }, isAtEnd, newest }: StreamBarProps): number {
  const [seen, setSeen] = useState(newest);
  // The end in sight is the state of a scroll position, which only rendering tells.
  if (isAtEnd && seen !== newest) setSeen(newest);
  const place = messages.findLastIndex(({ key }) => key === seen);
  return place < 0 ? 0 : messages.length - 1 - place;
}
