'use client';

import type { FilterOption } from './filter-chips';

type SelectFilterProps<Value extends string> = {
  label: string;
  /** The choice that shows everything. */
  allLabel: string;
  options: readonly (Omit<FilterOption<Value>, 'label'> & { label: string })[];
  selected: Value | null;
  onSelect: (value: Value | null) => void;
};

/** At most one of many values. */
export function SelectFilter<Value extends string>(props: SelectFilterProps<Value>) {
  const { label, allLabel, options, selected, onSelect } = props;
  return (
    <label className="inline-flex items-center gap-1.5 text-sm">
      <span className="text-muted">{label}</span>
      <select
        className="min-h-7 max-w-56 rounded border border-line-strong bg-surface px-1.5 py-0.5 pointer-coarse:min-h-9"
        onChange={({ target }) => {
          const option = options.find(({ value }) => value === target.value);
          onSelect(option?.value ?? null);
        }}
        value={selected ?? ''}
      >
        <option value="">{allLabel}</option>
        {options.map(({ value, label: text, count }) => (
          <option key={value} value={value}>
            {count === undefined ? text : `${text} (${count})`}
          </option>
        ))}
      </select>
    </label>
  );
}
