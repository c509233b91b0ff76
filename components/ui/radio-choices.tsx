'use client';

import { useId } from 'react';

type RadioChoicesProps<Value extends string> = {
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChoose: (value: Value) => void;
};

/** Exactly one of a few values, all of them in sight. */
export function RadioChoices<Value extends string>(props: RadioChoicesProps<Value>) {
  const { label, choices, value, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="space-y-1">
      <legend className="text-sm font-medium">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="flex items-center gap-2 pointer-coarse:min-h-9">
          <input
            checked={choice.value === value}
            className="accent-[var(--accent-line)]"
            name={name}
            onChange={() => onChoose(choice.value)}
            type="radio"
            value={choice.value}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
