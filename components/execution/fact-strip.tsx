import type { ReactNode } from 'react';

type FactStripProps = {
  /** What is null is left out. */
  facts: readonly (readonly [label: string, value: ReactNode])[];
};

/** Names above values, side by side as far as there is room. */
export function FactStrip({ facts }: FactStripProps) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(11rem,45%),1fr))] gap-x-6 gap-y-2 text-sm">
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label} className="min-w-0">
            <dt className="text-xs text-muted">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
