'use client';

import { useTranslations } from 'use-intl';
import { STATE_SHAPES } from '@/components/states/state-shapes';
import { Mark } from '@/components/ui/mark';
import type { EventMessage } from '@/lib/domain/executions/event-message';
import type { MessageType } from '@/lib/domain/executions/message-type';

type Level = keyof typeof STATE_SHAPES.message;

/** How much a message of that type matters. */
function levelOf(type: MessageType): Level {
  switch (type) {
    case 'error':
    case 'taskFailed':
    case 'warning':
    case 'queryCancel':
    case 'information':
    case 'unknown':
      return type;
    default:
      return 'other';
  }
}

type MessageTypeMarkProps = Pick<EventMessage, 'type' | 'typeCode'> & {
  count?: number | undefined;
};

/** Type of a message; one that no document lists is its number. */
export function MessageTypeMark({ type, typeCode, count }: MessageTypeMarkProps) {
  const t = useTranslations('execution.messages');
  return (
    <Mark
      count={count}
      shape={STATE_SHAPES.message[levelOf(type)]}
      word={type === 'unknown' ? t('unknownType', { code: String(typeCode) }) : t(`types.${type}`)}
    />
  );
}
