'use client';

import { useTranslations } from 'use-intl';

type GroupChoiceProps = {
  label: string;
  knownGroups: readonly string[];
  value: string | undefined;
  /** Undefined leaves the value out. */
  onChoose: (group: string | undefined) => void;
};

/** Whose value it is; nobody's leaves it out. */
export function GroupChoice({ label, knownGroups, value, onChoose }: GroupChoiceProps) {
  const t = useTranslations('clusterImport');
  return (
    <select
      aria-label={label}
      className="min-h-7 max-w-48 rounded border border-line-strong bg-surface px-1.5 py-0.5 pointer-coarse:min-h-9"
      onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
      value={value ?? ''}
    >
      <option value="">{t('leaveOut')}</option>
      {knownGroups.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}
