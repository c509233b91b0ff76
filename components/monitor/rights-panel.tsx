'use client';

import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import { ZeroRowTrap } from './zero-row-trap';

const SCRIPT = '/sql/grant-monitor.sql';

/** What holds for the rights in every cluster: where they come from, and what a missing one looks like. */
export function RightsPanel() {
  const t = useTranslations('monitor.rights');
  return (
    <Panel title={t('title')}>
      <div className="max-w-prose space-y-3">
        <p>
          {t('why')}{' '}
          <a download className="link" href={SCRIPT}>
            {t('script')}
          </a>
        </p>
        <ZeroRowTrap />
      </div>
    </Panel>
  );
}
