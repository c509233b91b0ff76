'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { ArrowDownToLine, ArrowUpToLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/lib/format/quantity';
import { FollowSwitch } from './follow-switch';
import type { LogStream, LogStreamState } from './log-stream';
import type { LogWindow } from './log-window';
import { SoughtText } from './sought-text';
import { useEndlessList } from './use-endless-list';

const LINE_PX = 20;

type LogLinesProps = {
  stream: LogStream;
  state: LogStreamState;
  window: LogWindow;
  /** What was searched for is marked. */
  sought: string;
  isFollowed: boolean;
  onFollow: (isFollowed: boolean) => void;
};

/** The lines of a log, endless in both directions; nothing in them acts, the server has seen to that. */
export function LogLines(props: LogLinesProps) {
  const { stream, state, window, sought, isFollowed, onFollow } = props;
  const t = useTranslations('execution.logs');
  const { lines } = window;
  const ids = lines.map(({ offset }) => String(offset));
  const scroller = useRef<HTMLDivElement>(null);
  const list = useEndlessList({
    scroller,
    ids,
    rowHeightPx: LINE_PX,
    isFollowing: isFollowed && !window.hasLater,
    opened: state.opened,
    onNearStart: () => void stream.loadEarlier(),
    onNearEnd: () => void stream.loadLater(),
  });
  const { target, opened } = state;
  const showTarget = useEffectEvent((offset: number) => {
    const index = lines.findLastIndex((line) => line.offset <= offset);
    if (index >= 0) list.scrollToIndex(index);
  });
  useEffect(() => {
    if (target !== null) showTarget(target);
  }, [target, opened]);
  const targetOffset =
    target === null ? null : (lines.findLast(({ offset }) => offset <= target)?.offset ?? null);

  return (
    <>
      <div
        ref={scroller}
        aria-label={t('lines')}
        className="h-[min(60vh,40rem)] min-h-60 overflow-y-auto overscroll-contain py-1 font-mono text-xs leading-5 [overflow-anchor:none]"
        role="group"
        tabIndex={0}
      >
        {lines.length === 0 && <p className="px-3 font-sans text-muted">{t('emptyFile')}</p>}
        <div className="relative" style={{ height: list.heightPx }}>
          {list.items.map(({ index, start, key }) => {
            const line = lines[index];
            return (
              <div
                key={key}
                ref={list.measure}
                className={classNames(
                  'absolute inset-x-0 top-0 min-h-5 px-3 break-words whitespace-pre-wrap',
                  line?.offset === targetOffset && 'bg-accent-fill',
                )}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                <SoughtText sought={sought} text={line?.text ?? ''} />
              </div>
            );
          })}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t px-3 py-1.5 text-sm text-muted">
        <span aria-live="polite">
          {state.work === 'earlier' || state.work === 'later'
            ? t('reading')
            : t('extent', {
                count: formatCount(lines.length),
                start: t(window.hasEarlier ? 'moreBefore' : 'fromStart'),
                end: t(window.hasLater ? 'moreBehind' : 'toEnd'),
              })}
        </span>
        <span className="ml-auto inline-flex flex-wrap items-center gap-2">
          <Button className="min-h-7" onClick={() => void stream.openStart()}>
            <ArrowUpToLine aria-hidden className="size-3.5" />
            {t('goToStart')}
          </Button>
          <Button className="min-h-7" onClick={() => void stream.openEnd()}>
            <ArrowDownToLine aria-hidden className="size-3.5" />
            {t('goToEnd')}
          </Button>
          <FollowSwitch
            isFollowing={isFollowed && list.isAtEnd && !window.hasLater}
            onChange={(isFollowing) => {
              onFollow(isFollowing);
              if (isFollowing) list.scrollToEnd();
            }}
          />
        </span>
      </div>
    </>
  );
}
