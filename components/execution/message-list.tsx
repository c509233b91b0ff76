'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRowFocus } from '@/components/ui/use-row-focus';
import { useZone } from '@/lib/client/zone';
import type { EventMessage } from '@/lib/domain/executions/event-message';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import { formatDay } from '@/lib/format/instant';
import { MessageDetails } from './message-details';
import type { RawMessageFilter } from './message-filter';
import { MessageRow } from './message-row';
import type { MessageStream, StreamState } from './message-stream';
import { rowIdsOf, type MessageWindow } from './message-window';
import { StreamBar } from './stream-bar';
import { useEndlessList } from './use-endless-list';

const ROW_PX = 29;

type MessageListProps = {
  address: ExecutionAddress;
  stream: MessageStream;
  state: StreamState;
  window: MessageWindow;
  isLive: boolean;
  onFilter: (filter: Partial<RawMessageFilter>) => void;
};

/** Messages by time, endless in both directions. What the reader looks at never moves under them. */
export function MessageList(props: MessageListProps) {
  const { address, stream, state, window, isLive, onFilter } = props;
  const t = useTranslations('execution.messages');
  const zone = useZone();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [wantsToFollow, setWantsToFollow] = useState(true);
  const { messages } = window;
  const ids = rowIdsOf(messages);
  const isAtNews = window.newerKey === null;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useEndlessList({
    scroller,
    ids,
    rowHeightPx: ROW_PX,
    isFollowing: isLive && isAtNews && wantsToFollow,
    opened: state.opened,
    onNearStart: () => void stream.loadOlder(),
    onNearEnd: () => void stream.loadNewer(),
  });
  const focus = useRowFocus({
    ids,
    container: scroller,
    scrollTo: list.scrollToIndex,
    // A row is a button, and Enter presses it.
    onOpen: () => undefined,
  });
  const toggle = (id: string) =>
    setExpanded((open) => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const dayAt = (index: number) => {
    const at = messages[index]?.at;
    return at && formatDay(at, zone);
  };

  return (
    <>
      <div
        ref={scroller}
        aria-busy={state.work !== null && state.work !== 'tail'}
        aria-label={t('streamLabel')}
        className="h-[min(70vh,52rem)] min-h-72 overflow-y-auto overscroll-contain [overflow-anchor:none]"
        onKeyDown={focus.onKeyDown}
        role="feed"
        tabIndex={0}
      >
        <div className="relative" style={{ height: list.heightPx }}>
          {list.items.map(({ index, start, key }) => {
            const message = messages[index];
            const id = ids[index];
            if (!message || id === undefined) return null;
            return (
              <article
                key={key}
                ref={list.measure}
                aria-label={t('position', { position: index + 1 })}
                aria-posinset={index + 1}
                aria-setsize={-1}
                className="absolute inset-x-0 top-0"
                data-index={index}
                onFocus={() => focus.setActiveId(id)}
                style={{ transform: `translateY(${start}px)` }}
              >
                <MessageRow
                  hasDay={index === 0 || dayAt(index) !== dayAt(index - 1)}
                  isExpanded={expanded.has(id)}
                  isTabStop={focus.isTabStop(index)}
                  message={message}
                  onToggle={() => toggle(id)}
                  rowIndex={index}
                >
                  <MessageDetails address={address} message={message} onFilter={onFilter} />
                </MessageRow>
              </article>
            );
          })}
        </div>
      </div>
      <StreamBar
        isAtEnd={list.isAtEnd && isAtNews}
        isLive={isLive}
        isFollowing={wantsToFollow && list.isAtEnd && isAtNews}
        onFollow={(isFollowing) => {
          setWantsToFollow(isFollowing);
          if (!isFollowing) return;
          if (isAtNews) list.scrollToEnd();
          else void stream.open('end');
        }}
        onOpen={(end) => void stream.open(end)}
        newest={idOfLast(messages)}
        state={state}
        window={window}
      />
    </>
  );
}

function idOfLast(messages: readonly EventMessage[]): string | null {
  return messages.at(-1)?.key ?? null;
}
