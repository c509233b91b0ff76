'use client';

import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { SectionNotice } from '@/components/sections/section-notice';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { messageTextOptions, withPace } from '@/lib/client/execution-detail';
import { useSectionLook } from '@/lib/client/freshness';
import type { EventMessage } from '@/lib/domain/executions/event-message';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { MessageTextPayload } from '@/lib/domain/executions/execution-detail-payload';
import { formatCount } from '@/lib/format/quantity';
import { LongText } from './long-text';
import { VisibleText } from './visible-text';

type MessageTextProps = { address: ExecutionAddress; message: EventMessage };

/** What a message says: its beginning at once, and all of it when it is asked for. */
export function MessageText({ address, message }: MessageTextProps) {
  const t = useTranslations('execution.messages');
  const [isWhole, setWhole] = useState(false);
  const { text, length, isTruncated } = message;
  if (text === null) return <p className="text-muted">{t('noText')}</p>;
  if (isWhole) return <WholeText address={address} message={message} />;
  return (
    <div className="space-y-1.5">
      <TextBox label={t('text')} text={text} />
      {isTruncated && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          {t('beginning', { shown: formatCount(text.length), all: formatCount(length ?? 0) })}
          <Button onClick={() => setWhole(true)}>{t('showWhole')}</Button>
        </p>
      )}
    </div>
  );
}

function TextBox({ text, label }: { text: string; label: string }) {
  return (
    <div className="flex items-start gap-1 rounded border bg-surface">
      <pre
        aria-label={label}
        className="max-h-96 min-w-0 flex-1 overflow-auto px-2.5 py-1.5 font-mono text-sm break-words whitespace-pre-wrap"
        role="group"
        tabIndex={0}
      >
        <VisibleText hasLines text={text} />
      </pre>
      <div className="p-0.5">
        <CopyButton text={text} what={label} />
      </div>
    </div>
  );
}

function WholeText({ address, message }: MessageTextProps) {
  const t = useTranslations('execution.messages');
  const { data, error } = useQuery(messageTextOptions(address, message.key));
  if (!data) {
    return error ? <RequestNotice error={error} /> : <SkeletonRows label={t('loadingWhole')} />;
  }
  return <ReadText payload={data} />;
}

function ReadText({ payload }: { payload: MessageTextPayload }) {
  const t = useTranslations('execution.messages');
  const look = useSectionLook(withPace(payload, null), 'message');
  const { text, length, isTruncated } = payload.data;
  return (
    <div className="space-y-1.5">
      <SectionNotice cluster={payload.cluster} look={look} />
      {text !== null && (
        <>
          <div className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            {isTruncated
              ? t('tooLong', { shown: formatCount(text.length), all: formatCount(length ?? 0) })
              : t('whole', { all: formatCount(text.length) })}
            <CopyButton text={text} what={t('text')} />
          </div>
          <LongText label={t('text')} text={text} />
        </>
      )}
    </div>
  );
}
