'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { messageTypeOf } from '@/lib/domain/executions/message-type';
import type { ExecutionErrorsPayload } from '@/lib/domain/executions/execution-detail-payload';
import { formatCount } from '@/lib/format/quantity';
import { MAX_TYPES } from './message-filter';
import { MessageTypeMark } from './message-type-mark';

type Counts = ExecutionErrorsPayload['data']['counts'];

/** What people look for first: errors, failed tasks, warnings, information. */
const FIRST_CODES = [120, 130, 110, 70];

type TypeTogglesProps = {
  /** Null: not known. */
  counts: Counts;
  selected: readonly number[];
  onToggle: (code: number) => void;
};

/** Any number of types of messages, each with how many there are; none chosen shows all. */
export function TypeToggles({ counts, selected, onToggle }: TypeTogglesProps) {
  const t = useTranslations('execution.messages');
  const isFull = selected.length >= MAX_TYPES;
  return (
    <div aria-label={t('typesLabel')} className="flex flex-wrap items-center gap-1" role="group">
      {codesOf(counts, selected).map((code) => {
        const isPressed = selected.includes(code);
        const count = counts?.byType.find(({ typeCode }) => typeCode === code)?.count ?? 0;
        return (
          <button
            key={code}
            aria-pressed={isPressed}
            className={classNames(
              'inline-flex min-h-7 items-center gap-1.5 rounded border px-2 text-sm disabled:cursor-not-allowed disabled:opacity-60 pointer-coarse:min-h-9',
              isPressed
                ? 'border-accent-line bg-accent-fill'
                : 'bg-surface hover:border-line-strong',
            )}
            disabled={isFull && !isPressed}
            onClick={() => onToggle(code)}
            type="button"
          >
            <MessageTypeMark type={messageTypeOf(code)} typeCode={code} />
            {counts && (
              <span className="text-muted">
                {counts.isTruncated
                  ? t('countAtLeast', { count: formatCount(count) })
                  : formatCount(count)}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

/** The types that there are, and the chosen ones even if there are none. */
function codesOf(counts: Counts, selected: readonly number[]): number[] {
  const known = counts ? counts.byType.map(({ typeCode }) => typeCode) : FIRST_CODES;
  const rank = (code: number) => {
    const place = FIRST_CODES.indexOf(code);
    return place < 0 ? FIRST_CODES.length : place;
  };
  return [...new Set([...known, ...selected])].sort(
    (left, right) => rank(left) - rank(right) || left - right,
  );
}
