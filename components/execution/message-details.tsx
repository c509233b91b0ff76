'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { KeyValueList, type KeyValue } from '@/components/ui/key-value-list';
import { MonoId } from '@/components/ui/mono-id';
import type { EventMessage } from '@/lib/domain/executions/event-message';
import type { MessageType } from '@/lib/domain/executions/message-type';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import { messageCodeText } from './message-code';
import { MessageContext } from './message-context';
import type { RawMessageFilter } from './message-filter';
import { MessageText } from './message-text';
import { VisibleText } from './visible-text';

/** SSISDB keeps what was around for what went wrong. */
const WITH_CONTEXT: readonly MessageType[] = ['error', 'taskFailed', 'warning'];
const WHOLE_ID = 36;

type MessageDetailsProps = {
  address: ExecutionAddress;
  message: EventMessage;
  onFilter: (filter: Partial<RawMessageFilter>) => void;
};

/** All that SSISDB says of a message: its text, where it came from, and of an error what was around it. */
export function MessageDetails({ address, message, onFilter }: MessageDetailsProps) {
  return (
    <>
      <MessageText address={address} message={message} />
      {WITH_CONTEXT.includes(message.type) && (
        <MessageContext address={address} messageKey={message.key} />
      )}
      <KeyValueList items={useFacts(message, onFilter)} />
    </>
  );
}

function useFacts(message: EventMessage, onFilter: MessageDetailsProps['onFilter']): KeyValue[] {
  const t = useTranslations('execution.messages');
  const { sourceType, sourceTypeCode, sourceName, packagePath, messageCode, threadId } = message;
  const text = (value: string | null) => value !== null && <VisibleText text={value} />;
  const source = sourceTypeCode !== null && (
    <>
      {sourceType === 'unknown'
        ? t('unknownSource', { code: String(sourceTypeCode) })
        : t(`sourceTypes.${sourceType}`)}
      {sourceName !== null && (
        <>
          {': '}
          <VisibleText text={sourceName} />
          <Narrow onClick={() => onFilter({ source: sourceName })}>{t('onlySource')}</Narrow>
        </>
      )}
    </>
  );
  const path = packagePath !== null && (
    <>
      <code className="font-mono text-xs break-all">
        <VisibleText text={packagePath} />
      </code>
      <Narrow onClick={() => onFilter({ path: packagePath })}>{t('onlyPath')}</Narrow>
    </>
  );
  const facts: [string, ReactNode][] = [
    [
      'time',
      <code key="time" className="font-mono text-xs">
        {message.atText}
      </code>,
    ],
    ['source', source],
    ['subcomponent', text(message.subcomponentName)],
    ['package', text(message.packageName)],
    ['packagePath', path],
    ['executionPath', text(message.executionPath)],
    ['event', text(message.eventName)],
    [
      'code',
      messageCode !== null && <MonoId id={messageCodeText(messageCode)} what={t('facts.code')} />,
    ],
    ['thread', threadId !== null && String(threadId)],
    ['id', message.id !== null && <MonoId id={message.id} what={t('facts.id')} />],
    [
      'guid',
      message.guid !== null && (
        <MonoId id={message.guid} maxLength={WHOLE_ID} what={t('facts.guid')} />
      ),
    ],
  ];
  return facts.flatMap(([key, value]) =>
    value ? [{ key, label: t(`facts.${key}` as Parameters<typeof t>[0]), value }] : [],
  );
}

function Narrow({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button className="link ml-3 pointer-coarse:py-2" onClick={onClick} type="button">
      {children}
    </button>
  );
}
