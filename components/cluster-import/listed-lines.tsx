'use client';

import { CircleCheck, CircleQuestionMark } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Disclosure } from '@/components/ui/disclosure';

const SHOWN_AT_ONCE = 20;

type Line = { line: number; text: string };

type ListedLinesProps = {
  title: string;
  /** How many there are; `lines` may be cut. */
  count: number;
  lines: readonly Line[];
  isBad?: boolean;
  /** Shown only when somebody asks. */
  isFolded?: boolean;
};

/** Lines of the text by number, the rest of a long list folded away. */
export function ListedLines({ title, count, lines, isBad, isFolded }: ListedLinesProps) {
  const t = useTranslations('clusterImport');
  const unlisted = count - lines.length;
  const rest = lines.slice(SHOWN_AT_ONCE);
  const more = unlisted > 0 && (
    <p className="text-sm text-muted">{t('notListed', { count: unlisted })}</p>
  );
  if (isFolded) {
    return (
      <Disclosure summary={title}>
        <LineList lines={lines} />
        {more}
      </Disclosure>
    );
  }
  const Icon = isBad ? CircleQuestionMark : CircleCheck;
  return (
    <div className="space-y-1">
      <p className={isBad ? 'font-medium text-warn-text' : 'text-sm text-ok-text'}>
        <Icon aria-hidden className="mr-1 inline size-3.5" />
        {title}
      </p>
      <LineList lines={lines.slice(0, SHOWN_AT_ONCE)} />
      {rest.length > 0 && (
        <Disclosure summary={t('showAll', { count: lines.length })}>
          <LineList lines={rest} />
        </Disclosure>
      )}
      {more}
    </div>
  );
}

function LineList({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations('clusterImport');
  if (lines.length === 0) return null;
  return (
    <ul
      className="max-h-72 overflow-y-auto rounded border bg-sunken px-2 py-1 font-mono text-sm"
      tabIndex={0}
    >
      {lines.map(({ line, text }) => (
        <li key={line} className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2">
          <span className="text-muted">{t('lineNumber', { line: String(line) })}</span>
          <span className="break-words whitespace-pre-wrap">{text}</span>
        </li>
      ))}
    </ul>
  );
}
