'use client';

import { useTranslations } from 'use-intl';

type ClusterLimitProps = {
  clusters: readonly string[];
  /** None: all of them. */
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
};

/** To which clusters something is limited. */
export function ClusterLimit({ clusters, chosen, onChoose }: ClusterLimitProps) {
  const t = useTranslations('usersAndTokens');
  const toggle = (cluster: string) =>
    onChoose(
      chosen.includes(cluster) ? chosen.filter((one) => one !== cluster) : [...chosen, cluster],
    );
  return (
    <fieldset className="space-y-1">
      <legend className="text-sm font-medium">{t('limit')}</legend>
      {clusters.map((cluster) => (
        <label key={cluster} className="flex items-center gap-2 pointer-coarse:min-h-9">
          <input
            checked={chosen.includes(cluster)}
            className="accent-[var(--accent-line)]"
            onChange={() => toggle(cluster)}
            type="checkbox"
          />
          {cluster}
        </label>
      ))}
      <p className="text-sm text-muted">{t('limitHint')}</p>
    </fieldset>
  );
}
