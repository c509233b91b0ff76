'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { Download, RefreshCcw, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { logDownloadUrl } from '@/lib/client/task-log';
import type { TaskLogFileAddress } from '@/lib/domain/executions/task-log-address';
import { formatBytes } from '@/lib/format/quantity';
import { LogLines } from './log-lines';
import { LogSearch } from './log-search';
import { createLogStream } from './log-stream';
import { TaskLogNotice, TaskLogRequestNotice } from './task-log-notice';
import { VisibleText } from './visible-text';

type LogViewerProps = {
  address: TaskLogFileAddress;
  /** Null until the list of files has told it. */
  name: string | null;
  /** It may still grow. */
  isOpen: boolean;
  onClose: () => void;
};

/** A log, from its end on: followed while it grows, searched, and downloaded whole. */
export function LogViewer({ address, name, isOpen, onClose }: LogViewerProps) {
  const t = useTranslations('execution.logs');
  const [stream] = useState(() => createLogStream(address));
  const [isFollowed, setFollowed] = useState(isOpen);
  const [sought, setSought] = useState('');
  const state = useSyncExternalStore(stream.subscribe, stream.get, stream.get);
  useEffect(() => {
    void stream.openEnd();
    return () => stream.stop();
  }, [stream]);
  const isFollowable = isFollowed && state.window !== null;
  useEffect(() => (isFollowable ? stream.follow() : undefined), [stream, isFollowable]);
  const { window } = state;
  const retry = useEffectEvent(() => void stream.openEnd());
  const hasNothing = state.error !== null && window === null;
  useEffect(() => {
    if (!hasNothing) return undefined;
    const timer = setInterval(() => retry(), RETRY_MS);
    return () => clearInterval(timer);
  }, [hasNothing]);

  return (
    <section aria-label={name ?? t('log')} className="rounded border">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b px-3 py-1.5 text-sm">
        <h4 className="min-w-0 font-mono text-xs font-medium break-all">
          <VisibleText text={name ?? t('log')} />
        </h4>
        {window && (
          <span className="text-muted">
            {t('facts', {
              size: formatBytes(window.sizeBytes),
              encoding: window.encoding ?? 'ascii',
            })}
          </span>
        )}
        <span className="ml-auto inline-flex items-center gap-2">
          <a
            download
            className="link inline-flex items-center gap-1 pointer-coarse:py-2"
            href={logDownloadUrl(address, window?.encoding ?? null)}
          >
            <Download aria-hidden className="size-3.5" />
            {t('download')}
          </a>
          <Button className="min-h-7 px-2" onClick={onClose}>
            <X aria-hidden className="size-3.5" />
            {t('close')}
          </Button>
        </span>
      </header>
      <TaskLogRequestNotice error={state.error} />
      {state.state && <TaskLogNotice isFlush state={state.state} />}
      {state.replacedCount > 0 && (
        <Notice
          isFlush
          hue="warn"
          icon={RefreshCcw}
          role="status"
          title={t('replaced', { count: state.replacedCount })}
        >
          <p>{t('replacedWhy')}</p>
        </Notice>
      )}
      {state.isBinary && (
        <Notice isFlush hue="info" icon={Download} title={t('binary')}>
          <p>{t('binaryWhy')}</p>
        </Notice>
      )}
      {!window && !state.isBinary && state.error === null && !state.state && (
        <SkeletonRows label={t('readingEnd')} />
      )}
      {window && (
        <>
          <LogSearch
            address={address}
            onJump={(offset) => {
              setFollowed(false);
              void stream.openAround(offset);
            }}
            onSought={setSought}
            reader={window}
          />
          <LogLines
            isFollowed={isFollowed}
            onFollow={(follow) => {
              setFollowed(follow);
              if (follow && window.hasLater) void stream.openEnd();
            }}
            sought={sought}
            state={state}
            stream={stream}
            window={window}
          />
        </>
      )}
    </section>
  );
}

const RETRY_MS = 5_000;
