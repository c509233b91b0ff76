'use client';

import { classNames } from './class-names';
import type { FilterOption } from './filter-chips';

type MultiChipsProps<Value extends string> = {
  label: string;
  options: readonly FilterOption<Value>[];
  selected: readonly Value[];
  onChange: (selected: Value[]) => void;
};

/** Any number of a few values; none chosen shows everything. */
export function MultiChips<Value extends string>(props: MultiChipsProps<Value>) {
  const { label, options, selected, onChange } = props;
  const toggle = (value: Value) =>
    onChange(
      selected.includes(value) ? selected.filter((one) => one !== value) : [...selected, value],
    );
  return (
    <div aria-label={label} className="flex flex-wrap items-center gap-1" role="group">
      {options.map(({ value, label: text }) => (
        <button
          key={value}
          aria-pressed={selected.includes(value)}
          className={classNames(
            'inline-flex min-h-7 items-center gap-1.5 rounded border px-2 text-sm pointer-coarse:min-h-9',
            selected.includes(value)
              ? 'border-accent-line bg-accent-fill'
              : 'bg-surface hover:border-line-strong',
          )}
          onClick={() => toggle(value)}
          type="button"
        >
          {text}
        </button>
      ))}
    </div>
  );
}
