'use client';

import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/format/paths';
import { ZeroRowTrap } from './zero-row-trap';

/** What holds for the rights in every cluster: where they come from, and what a missing one can look like. */
export function RightsPanel() {
  const t = useTranslations('permissions.rights');
  return (
    <Panel title={t('title')}>
      <div className="max-w-prose space-y-3">
        <p>
          {t('why')}{' '}
          <a download className="link" href={paths.grantScript()}>
            {t('script')}
          </a>
        </p>
        <ZeroRowTrap />
      </div>
    </Panel>
  );
}
