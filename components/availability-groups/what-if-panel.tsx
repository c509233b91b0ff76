'use client';

import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { Relation, RelationId } from '@/lib/domain/availability/ag-relations';
import { RelationMark } from './relation-mark';
import { WhatIfCommands } from './what-if-commands';
import { WhatIfControl } from './what-if-control';
import { SUPPOSABLE } from './what-if-range';
import type { Supposing } from './use-what-if';

type WhatIfPanelProps = {
  supposing: Supposing;
  groupName: string;
  /** The real settings are not from a recent poll. */
  isStale: boolean;
};

/** Other settings, tried out: sliders, what becomes of each relation, and the commands that would apply them. */
export function WhatIfPanel({ supposing, groupName, isStale }: WhatIfPanelProps) {
  const t = useTranslations('timeouts.whatIf');
  const { real, supposed, isSupposed, suppose, reset } = supposing;
  const { changes } = supposed;
  return (
    <Panel
      id="what-if"
      isFlush
      isUncertain={isStale}
      notice={
        isSupposed && (
          <Notice
            isFlush
            hue="info"
            icon={FlaskConical}
            role="status"
            title={t('active', { count: changes.length })}
          >
            <div className="flex flex-wrap items-center justify-between gap-2">
              <span>{t('activeWhy')}</span>
              <Button onClick={reset}>{t('reset')}</Button>
            </div>
          </Notice>
        )
      }
      title={t('title')}
    >
      <p className="px-3 pt-2 text-sm text-muted">{t('intro')}</p>
      <div className="divide-y px-3">
        {SUPPOSABLE.map((name) => (
          <WhatIfControl
            key={name}
            name={name}
            onSuppose={(value) => suppose(name, value)}
            real={real.values[name] ?? null}
            supposed={changes.find((change) => change.name === name)?.to ?? null}
          />
        ))}
      </div>
      <RelationMarks isStale={isStale} relations={supposed.relations} />
      <div className="border-t p-3">
        <WhatIfCommands changes={changes} groupName={groupName} />
      </div>
    </Panel>
  );
}

const WORST_FIRST = ['broken', 'atLimit', 'notEvaluated', 'holds'] as const;

type RelationMarksProps = { relations: readonly Relation[]; isStale: boolean };

/** The worst of each relation, in sight of the sliders. */
function RelationMarks({ relations, isStale }: RelationMarksProps) {
  const ids = [...new Set(relations.map(({ id }) => id))];
  const worstOf = (id: RelationId) => {
    const statuses = new Set(relations.flatMap((one) => (one.id === id ? one.status : [])));
    return WORST_FIRST.find((status) => statuses.has(status)) ?? 'notEvaluated';
  };
  return (
    <ul aria-live="polite" className="flex flex-wrap gap-x-5 gap-y-1 border-t px-3 py-2">
      {ids.map((id) => (
        <li key={id} className="flex items-baseline gap-2">
          <code className="font-mono text-sm font-medium">{id}</code>
          <RelationMark isStale={isStale} status={worstOf(id)} />
        </li>
      ))}
    </ul>
  );
}
