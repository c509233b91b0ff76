'use client';

import { useTranslations } from 'use-intl';

const TIMEOUTS = ['lease', 'session', 'health'] as const;
const FACTS = ['purpose', 'between', 'uses', 'asked', 'causes', 'outcome'] as const;

/** What the three timeouts are for, side by side where there is room. */
export function PurposeList() {
  const t = useTranslations('timeouts.summary');
  return (
    <ul className="grid divide-y lg:grid-cols-3 lg:divide-x lg:divide-y-0">
      {TIMEOUTS.map((timeout) => (
        <li key={timeout} className="space-y-1 px-3 py-2">
          <h4 className="font-medium">{t(`${timeout}.name`)}</h4>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
            {FACTS.map((fact) => (
              <div key={fact} className="col-span-2 grid grid-cols-subgrid">
                <dt className="text-muted">{t(`columns.${fact}`)}</dt>
                <dd>{t(`${timeout}.${fact}`)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
