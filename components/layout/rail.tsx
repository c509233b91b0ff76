'use client';

import Link from 'next/link';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { Tooltip } from '@/components/ui/tooltip';
import { paths } from '@/lib/format/paths';
import { RAIL_ITEMS } from './navigation';
import { OpenCount } from './open-count';
import { ProductSign } from './product-sign';
import { useNavigation } from './use-navigation';

type RailProps = { isCollapsed: boolean; onToggle: () => void };

/** The list of pages at the left; icons only when collapsed. */
export function Rail({ isCollapsed, onToggle }: RailProps) {
  const t = useTranslations('frame');
  const { page, cluster, isChosen } = useNavigation();
  const Toggle = isCollapsed ? PanelLeftOpen : PanelLeftClose;
  const toggleWords = isCollapsed ? t('expand') : t('collapse');
  return (
    <nav
      aria-label={t('navigation')}
      className={classNames(
        'sticky top-0 hidden h-dvh shrink-0 flex-col border-r bg-surface md:flex',
        isCollapsed ? 'w-13' : 'w-50',
      )}
    >
      <Link
        className="flex h-12 items-center gap-2.5 border-b px-3.5 font-semibold whitespace-nowrap"
        href={paths.overview()}
      >
        <ProductSign />
        <span className={isCollapsed ? 'sr-only' : undefined}>{t('product')}</span>
      </Link>
      <ul className="flex-1 space-y-0.5 overflow-y-auto p-2">
        {RAIL_ITEMS.map(({ page: name, icon: Icon, href }) => {
          const target = href(cluster, isChosen);
          if (target === null) return null;
          return (
            <li key={name}>
              <Tooltip content={isCollapsed && t(`pages.${name}`)} side="right">
                <Link
                  aria-current={name === page ? 'page' : undefined}
                  className={classNames(
                    'relative flex h-8 items-center gap-2.5 rounded px-2',
                    name === page
                      ? 'bg-accent-fill font-medium text-accent'
                      : 'text-muted hover:bg-sunken hover:text-text',
                  )}
                  href={target}
                >
                  <Icon aria-hidden className="size-4 shrink-0" />
                  <span className={isCollapsed ? 'sr-only' : 'flex-1'}>{t(`pages.${name}`)}</span>
                  {name === 'anomalies' && (
                    <span className={isCollapsed ? 'absolute -top-1 right-0 scale-75' : undefined}>
                      <OpenCount isShapeOnly={isCollapsed} />
                    </span>
                  )}
                </Link>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <div className="border-t p-2">
        <Tooltip content={toggleWords} side="right">
          <button
            aria-expanded={!isCollapsed}
            aria-label={toggleWords}
            className="flex size-8 items-center justify-center rounded text-muted hover:bg-sunken hover:text-text"
            onClick={onToggle}
            type="button"
          >
            <Toggle aria-hidden className="size-4" />
          </button>
        </Tooltip>
      </div>
    </nav>
  );
}
