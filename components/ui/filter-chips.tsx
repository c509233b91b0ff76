'use client';

import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type FilterOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  count?: number;
};

type FilterChipsProps<Value extends string> = {
  label: string;
  options: readonly FilterOption<Value>[];
  selected: Value | null;
  /** Null when the chosen one is pressed again. */
  onSelect: (value: Value | null) => void;
};

/** At most one of a few values; pressing the chosen one again shows everything. */
export function FilterChips<Value extends string>(props: FilterChipsProps<Value>) {
  const { label, options, selected, onSelect } = props;
  return (
    <div aria-label={label} className="flex flex-wrap items-center gap-1" role="group">
      {options.map(({ value, label: text, count }) => (
        <button
          key={value}
          aria-pressed={value === selected}
          className={classNames(
            'inline-flex min-h-7 items-center gap-1.5 rounded border px-2 text-sm pointer-coarse:min-h-9',
            value === selected
              ? 'border-accent-line bg-accent-fill'
              : 'bg-surface hover:border-line-strong',
          )}
          onClick={() => onSelect(value === selected ? null : value)}
          type="button"
        >
          {text}
          {count !== undefined && <span className="text-muted">{count}</span>}
        </button>
      ))}
    </div>
  );
}
