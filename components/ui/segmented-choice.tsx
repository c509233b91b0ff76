import type { ReactNode } from 'react';
import { classNames } from './class-names';

type SegmentedChoiceProps<Value extends string> = {
  label: string;
  choices: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChoose: (value: Value) => void;
};

/** Exactly one of a few values, side by side. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const { label, choices, value, onChoose } = props;
  return (
    <div aria-label={label} className="inline-flex flex-wrap rounded border" role="group">
      {choices.map((choice) => (
        <button
          key={choice.value}
          aria-pressed={choice.value === value}
          className={classNames(
            'inline-flex min-h-7 items-center gap-1.5 px-2 text-sm first:rounded-l last:rounded-r pointer-coarse:min-h-9',
            choice.value === value ? 'bg-accent-fill font-medium text-text' : 'hover:bg-sunken',
          )}
          onClick={() => onChoose(choice.value)}
          type="button"
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
