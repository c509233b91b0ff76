'use client';

import { useTranslations } from 'use-intl';
import { CopyButton } from '@/components/ui/copy-button';

type PropertyValueProps = {
  /** What the value is, for the copy button. */
  name: string;
  /** Null: it should be there and is not. */
  value: string | null;
};

/** A stored value, letter by letter, to copy; or that it is empty or not there. */
export function PropertyValue({ name, value }: PropertyValueProps) {
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
