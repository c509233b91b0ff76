'use client';

import { useTranslations } from 'use-intl';
import type { ComponentPhases } from '@/lib/domain/executions/component-phases';
import { formatDuration } from '@/lib/format/duration';
import { formatCount } from '@/lib/format/quantity';
import { VisibleText } from './visible-text';

type ComponentPhasesItemProps = {
  component: ComponentPhases;
  /** Bars of all components are to one scale. */
  slowestMs: number;
};

/** One component of a data flow, and what each of its phases took. */
export function ComponentPhasesItem({ component, slowestMs }: ComponentPhasesItemProps) {
  const t = useTranslations('execution.phases');
  const { taskName, componentName, packageName, executionPath, totalMs, phases } = component;
  // The path tells the iterations of a loop apart.
  const place =
    executionPath ?? [packageName, taskName].filter((name) => name !== null).join(' › ');
  return (
    <li className="px-3 py-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">
          {componentName === null ? t('noName') : <VisibleText text={componentName} />}
        </span>
        <span className="min-w-0 text-sm break-words text-muted">
          <VisibleText text={place} />
        </span>
        <span className="ml-auto">{formatDuration(totalMs)}</span>
      </p>
      <table className="mt-1 w-full table-fixed text-sm">
        <colgroup>
          <col className="w-28 sm:w-44" />
          <col />
          <col className="w-20" />
          <col className="w-24 sm:w-48" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('phase')}</th>
            <th scope="col">{t('share')}</th>
            <th scope="col">{t('total')}</th>
            <th scope="col">{t('calls')}</th>
          </tr>
        </thead>
        <tbody>
          {phases.map(({ phase, totalMs: phaseMs, callCount, openCount }) => (
            <tr key={phase} className="align-baseline">
              <th className="py-0.5 pr-2 text-left font-normal break-words" scope="row">
                {phase === '' ? t('noPhase') : <VisibleText text={phase} />}
              </th>
              <td aria-hidden className="py-0.5">
                <span className="block h-2 rounded-[2px] bg-sunken">
                  <span
                    className="block h-2 min-w-px rounded-[2px] bg-line-strong"
                    style={{ width: `${shareOf(phaseMs, slowestMs) * 100}%` }}
                  />
                </span>
              </td>
              <td className="py-0.5 pl-2 text-right">{formatDuration(phaseMs)}</td>
              <td className="py-0.5 pl-2 text-right text-muted">
                {t('callCount', { count: callCount, shown: formatCount(callCount) })}
                {openCount > 0 && (
                  <span className="hatched ml-1 rounded-[3px] px-1 text-unknown-text">
                    {t('openCalls', { count: openCount })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  );
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}
