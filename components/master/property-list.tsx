'use client';

import { PropertyValue } from './property-value';

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
