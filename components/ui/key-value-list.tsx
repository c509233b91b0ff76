import type { ReactNode } from 'react';

export type KeyValue = { key: string; label: ReactNode; value: ReactNode };

/** Names and values, one pair a line. */
export function KeyValueList({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className="divide-y text-sm">
      {items.map(({ key, label, value }) => (
        <div
          key={key}
          className="grid grid-cols-[minmax(0,8.5rem)_minmax(0,1fr)] sm:grid-cols-[minmax(0,10.5rem)_minmax(0,1fr)] gap-x-3 py-1"
        >
          <dt className="min-w-0 break-words text-muted">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
