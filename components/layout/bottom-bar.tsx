'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { BOTTOM_ITEMS } from './navigation';
import { OpenCount } from './open-count';
import { useNavigation } from './use-navigation';

/** The list of pages on a phone, within reach of the thumb. */
export function BottomBar() {
  const t = useTranslations('frame');
  const { page, cluster, isChosen } = useNavigation();
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-x-0 bottom-0 z-30 border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {BOTTOM_ITEMS.map(({ page: name, icon: Icon, href }) => {
          const target = href(cluster, isChosen);
          if (target === null) return null;
          return (
            <li key={name} className="flex-1">
              <Link
                aria-current={name === page ? 'page' : undefined}
                className={classNames(
                  'flex h-14 flex-col items-center justify-center gap-1 text-xs outline-offset-[-2px]',
                  name === page ? 'font-medium text-accent' : 'text-muted',
                )}
                href={target}
              >
                <span className="flex items-center gap-1.5">
                  <Icon aria-hidden className="size-5" />
                  {name === 'anomalies' && <OpenCount />}
                </span>
                {t(`pages.${name}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
