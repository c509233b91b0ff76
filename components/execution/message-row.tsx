'use client';

import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { useZone } from '@/lib/client/zone';
import type { EventMessage } from '@/lib/domain/executions/event-message';
import { formatClock, formatDay } from '@/lib/format/instant';
import { MessageTypeMark } from './message-type-mark';
import { VisibleText } from './visible-text';

/** More does not fit on a line. */
const LINE_LENGTH = 400;

type MessageRowProps = {
  message: EventMessage;
  /** The day is said where it changes. */
  hasDay: boolean;
  isExpanded: boolean;
  onToggle: () => void;
  /** For walking with the keyboard. */
  rowIndex?: number;
  isTabStop?: boolean;
  /** What is shown below the line when it is open. */
  children: ReactNode;
};

/** A message as one line, with all of it below once it is opened. */
export function MessageRow(props: MessageRowProps) {
  const { message, hasDay, isExpanded, onToggle, rowIndex, isTabStop = true, children } = props;
  const t = useTranslations('execution.messages');
  const zone = useZone();
  const { at, text, sourceName } = message;
  return (
    <div className={classNames('border-b border-line', isExpanded && 'bg-sunken/50')}>
      {hasDay && (
        <p className="bg-sunken px-3 py-0.5 text-xs text-muted md:px-4">{formatDay(at, zone)}</p>
      )}
      <button
        aria-expanded={isExpanded}
        className="flex min-h-7 w-full flex-wrap items-baseline gap-x-3 px-3 py-1 text-left text-sm outline-offset-[-2px] hover:bg-sunken focus-visible:bg-accent-fill md:flex-nowrap md:px-4"
        data-row-index={rowIndex}
        onClick={onToggle}
        tabIndex={isTabStop ? 0 : -1}
        type="button"
      >
        <ChevronRight
          aria-hidden
          className={classNames(
            'size-3.5 shrink-0 self-center text-muted',
            isExpanded && 'rotate-90',
          )}
        />
        <span className="shrink-0 font-mono text-[0.92em] text-muted">{formatClock(at, zone)}</span>
        <span className="w-32 shrink-0 overflow-hidden">
          <MessageTypeMark type={message.type} typeCode={message.typeCode} />
        </span>
        <span className="max-w-48 min-w-0 truncate text-muted md:w-40 md:shrink-0">
          {sourceName !== null && <VisibleText text={sourceName} />}
        </span>
        <span className="w-full min-w-0 truncate md:w-auto md:flex-1">
          {text === null ? (
            <span className="text-muted">{t('noText')}</span>
          ) : (
            <VisibleText text={text.slice(0, LINE_LENGTH)} />
          )}
        </span>
      </button>
      {isExpanded && <div className="space-y-3 px-3 pt-1 pb-3 md:pr-4 md:pl-9">{children}</div>}
    </div>
  );
}
