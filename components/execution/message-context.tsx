'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { SectionNotice } from '@/components/sections/section-notice';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { messageContextOptions, withPace } from '@/lib/client/execution-detail';
import { useSectionLook } from '@/lib/client/freshness';
import type { ContextObject } from '@/lib/domain/executions/event-message-context';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { MessageContextPayload } from '@/lib/domain/executions/execution-detail-payload';
import { VisibleText } from './visible-text';

type MessageContextProps = { address: ExecutionAddress; messageKey: string };

/** What was around when an error was logged: loops, variables, connections, from the place of the error outwards. */
export function MessageContext({ address, messageKey }: MessageContextProps) {
  const t = useTranslations('execution.context');
  const { data, error } = useQuery(messageContextOptions(address, messageKey));
  return (
    <section aria-label={t('title')} className="space-y-1.5">
      <h4 className="text-sm font-medium">{t('title')}</h4>
      {data ? (
        <ReadContext payload={data} />
      ) : error ? (
        <RequestNotice error={error} />
      ) : (
        <SkeletonRows label={t('loading')} rowCount={2} />
      )}
    </section>
  );
}

function ReadContext({ payload }: { payload: MessageContextPayload }) {
  const t = useTranslations('execution.context');
  const look = useSectionLook(withPace(payload, null), 'context');
  const { objects, isTruncated } = payload.data;
  return (
    <>
      <SectionNotice cluster={payload.cluster} look={look} />
      {objects?.length === 0 && <p className="text-sm text-muted">{t('none')}</p>}
      {objects && objects.length > 0 && (
        <ul className="grid items-start gap-2 xl:grid-cols-2">
          {objects.map((object, index) => (
            <ContextItem key={index} object={object} />
          ))}
        </ul>
      )}
      {isTruncated && <p className="text-sm text-muted">{t('truncated')}</p>}
      {objects && objects.length > 0 && <p className="text-xs text-muted">{t('masked')}</p>}
    </>
  );
}

function ContextItem({ object }: { object: ContextObject }) {
  const t = useTranslations('execution.context');
  const { depth, type, typeCode, sourceName, packagePath, properties } = object;
  const place = depth === null ? t('depthUnknown') : depth === 0 ? t('before') : null;
  return (
    <li className="min-w-0 rounded border bg-surface text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2 border-b px-2.5 py-1">
        <span className="text-muted">
          {type === 'unknown'
            ? t('unknownType', { code: typeCode === null ? '–' : String(typeCode) })
            : t(`types.${type}`)}
        </span>
        {sourceName !== null && (
          <span className="font-medium">
            <VisibleText text={sourceName} />
          </span>
        )}
        {packagePath !== null && (
          <code className="font-mono text-xs break-all text-muted">
            <VisibleText text={packagePath} />
          </code>
        )}
        <span className="ml-auto text-xs text-muted">
          {place ?? t(depth === 1 ? 'atError' : 'outer', { depth: String(depth) })}
        </span>
      </p>
      <dl className="divide-y">
        {properties.map(({ name, value }, index) => (
          <div
            key={index}
            className="grid grid-cols-[minmax(0,9rem)_minmax(0,1fr)] gap-x-3 px-2.5 py-1 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]"
          >
            <dt className="break-words text-muted">
              {name === null ? t('noName') : <VisibleText text={name} />}
            </dt>
            <dd className="min-w-0 font-mono text-xs leading-5 break-words whitespace-pre-wrap">
              {value === null ? (
                <span className="font-sans text-muted">NULL</span>
              ) : (
                <VisibleText hasLines text={value} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
