'use client';

import { useTranslations } from 'use-intl';
import { CopyButton } from '@/components/ui/copy-button';

export type PropertyLine = {
  name: string;
  /** Null: it should be there and is not. */
  value: string | null;
  /** What it means, in few words; null for one that the dashboard does not know. */
  meaning: string | null;
};

/** Properties by name, each with what it means and its value to copy. */
export function PropertyList({ lines }: { lines: readonly PropertyLine[] }) {
  return (
    <dl className="divide-y text-sm">
      {lines.map(({ name, value, meaning }) => (
        <div key={name} className="grid gap-x-4 py-1.5 sm:grid-cols-2">
          <dt>
            <code className="font-mono text-[0.92em] break-words">{name}</code>
            {meaning && <p className="text-xs text-muted">{meaning}</p>}
          </dt>
          <dd className="min-w-0">
            <PropertyValue name={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function PropertyValue({ name, value }: Pick<PropertyLine, 'name' | 'value'>) {
  const t = useTranslations('master');
  if (value === null) return <span className="font-medium text-warn-text">{t('missing')}</span>;
  if (value.trim() === '') return <span className="text-muted">{t('emptyValue')}</span>;
  return (
    <span className="inline-flex max-w-full items-start gap-0.5">
      <code className="font-mono text-[0.92em] break-all">{value}</code>
      <span className="-my-[3px]">
        <CopyButton text={value} what={name} />
      </span>
    </span>
  );
}
