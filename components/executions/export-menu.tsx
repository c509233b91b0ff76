'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { MenuButton } from '@/components/ui/menu-button';
import { exportUrl, type ListScope } from '@/lib/client/execution-page';
import type { ExecutionFilter } from '@/lib/domain/executions/execution-filter';

const FORMATS = ['csv', 'json'] as const;

type ExportMenuProps = {
  scope: ListScope;
  filter: ExecutionFilter;
  /** Every cluster there is: a file is of one of them. */
  clusters: readonly string[];
};

/** Everything that passes the filters as a file, not only what was scrolled to. */
export function ExportMenu({ scope, filter, clusters }: ExportMenuProps) {
  const t = useTranslations('executions.exporting');
  const files = (scope === null ? clusters : [scope]).flatMap((cluster) =>
    FORMATS.map((format) => ({ cluster, format })),
  );
  return (
    <MenuButton
      className="inline-flex min-h-7 items-center gap-1.5 rounded border px-2 text-text hover:bg-sunken data-[state=open]:bg-sunken pointer-coarse:min-h-9"
      button={
        <>
          <Download aria-hidden className="size-3.5" />
          {t('label')}
        </>
      }
    >
      {(Menu) => (
        <Menu.Content
          align="end"
          className="z-40 max-h-[70vh] max-w-[calc(100vw-1rem)] overflow-y-auto rounded border border-line-strong bg-surface p-1 text-sm"
          collisionPadding={8}
          sideOffset={4}
        >
          {files.map(({ cluster, format }) => (
            <Menu.Item key={`${cluster} ${format}`} asChild>
              <a
                download
                className="flex min-h-8 items-center rounded px-2 py-1 outline-none data-[highlighted]:bg-sunken pointer-coarse:min-h-10"
                href={exportUrl(cluster, format, filter)}
              >
                {scope === null
                  ? t('ofCluster', { cluster, format: t(format) })
                  : t('all', { format: t(format) })}
              </a>
            </Menu.Item>
          ))}
        </Menu.Content>
      )}
    </MenuButton>
  );
}
