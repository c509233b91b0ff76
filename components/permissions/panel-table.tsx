'use client';

import { useTranslations } from 'use-intl';
import type { ObjectAccess } from '@/lib/domain/poll-status';
import { listPanels, type PanelAccess } from './list-panels';
import { ObjectAccessCells } from './object-access-cells';

const HEADS = ['panel', 'object', 'needs', 'tested', 'statement'] as const;

type PanelTableProps = { cluster: string; access: readonly ObjectAccess[] };

/** Each panel, each object that it reads, what that takes, and what the test of it said. */
export function PanelTable({ cluster, access }: PanelTableProps) {
  const t = useTranslations('permissions');
  const label = t('table', { cluster });
  return (
    <div aria-label={label} className="overflow-auto" role="group" tabIndex={0}>
      <table className="w-full min-w-[64rem] text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-b text-left text-muted">
            {HEADS.map((head) => (
              <th key={head} className="px-3 py-1.5 font-medium" scope="col">
                {t(`columns.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        {listPanels(access).map((panel) => (
          <PanelRows key={`${panel.page} ${panel.panel}`} panel={panel} />
        ))}
      </table>
    </div>
  );
}

function PanelRows({ panel: { page, panel, lines } }: { panel: PanelAccess }) {
  const t = useTranslations('permissions.panels');
  const name = t(`${page}.${panel}` as Parameters<typeof t>[0]);
  return (
    <tbody className="divide-y border-b last:border-b-0">
      {lines.map((line, index) => (
        <tr key={line.object} className="align-top">
          {index === 0 && (
            <th
              className="w-40 px-3 py-2 text-left font-medium"
              rowSpan={lines.length}
              scope="rowgroup"
            >
              {name}
            </th>
          )}
          <ObjectAccessCells line={line} />
        </tr>
      ))}
    </tbody>
  );
}
