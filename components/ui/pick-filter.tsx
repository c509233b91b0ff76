'use client';

import { PickList, type PickOption } from './pick-list';
import { PopoverFilter } from './popover-filter';

type PickFilterProps = {
  label: string;
  options: readonly PickOption[];
  /** Null shows everything; may be a value that is no option. */
  selected: string | null;
  /** What to call the selected value when it is no option; itself where nothing is given. */
  selectedLabel?: string | null;
  /** False where only the options make sense. */
  isOpenEnded?: boolean;
  /** Said below the options. */
  hint?: string;
  onSelect: (value: string | null) => void;
};

/** At most one of many values, found by typing; or any other that is typed. */
export function PickFilter(props: PickFilterProps) {
  const { label, options, selected, selectedLabel, isOpenEnded = true, hint, onSelect } = props;
  const chosen = options.find(({ value }) => value === selected);
  return (
    <PopoverFilter
      label={label}
      onClear={() => onSelect(null)}
      value={chosen?.label ?? selectedLabel ?? selected}
    >
      {(close) => (
        <PickList
          hint={hint}
          isOpenEnded={isOpenEnded}
          label={label}
          onPick={(value) => {
            onSelect(value);
            close();
          }}
          options={options}
          selected={selected}
        />
      )}
    </PopoverFilter>
  );
}
