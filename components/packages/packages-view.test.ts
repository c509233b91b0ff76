import { createElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { anomaliesOptions, packageOptions, packagesOptions } from '@/lib/client/query-options';
import type { PackagePayload, PackagesPayload } from '@/lib/domain/packages/packages-payload';
import { NOT_RECORDING } from '@/lib/domain/packages/recording-status';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import {
  buildListedPackage,
  buildPackagePayload,
  buildPackagesPayload,
} from '@/lib/testing/build-packages-payload';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { PackageView } from './package-view';
import { PackagesView } from './packages-view';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

const CLUSTER = 'PROD-ETL';

function renderList(data: Partial<PackagesPayload['data']> = {}, query = ''): string {
  return renderPage({
    element: createElement(PackagesView, { cluster: CLUSTER }),
    seed: (client) => {
      client.setQueryData(packagesOptions(CLUSTER, '7d').queryKey, buildPackagesPayload(data));
    },
    query,
  });
}

function renderPackage(
  data: Partial<PackagePayload['data']> = {},
  anomalies = [] as ReturnType<typeof buildAnomaly>[],
): string {
  const names = { cluster: CLUSTER, folder: 'Sales', project: 'Daily', package: 'Load.dtsx' };
  return renderPage({
    element: createElement(PackageView, names),
    seed: (client) => {
      const { queryKey } = packageOptions({ ...names, range: '30d' });
      client.setQueryData(queryKey, buildPackagePayload(data));
      client.setQueryData(anomaliesOptions().queryKey, {
        asOf: NOW,
        data: { clusters: [CLUSTER], anomalies, hiddenCount: 0, notEvaluated: [] },
      });
    },
  });
}

const READING = {
  ...NOT_RECORDING,
  state: 'reading',
  pausedBy: null,
  readDownTo: { executionId: '4000', createdAt: minutesAgo(90) },
  readUntilAt: minutesAgo(9_000),
  cost: { pages: 12, executions: 2_400, durationMs: 480 },
} as const;

describe('the list of packages', () => {
  it('shows figures, and marks where some runs are not in them', () => {
    const html = renderList();
    expect(html).toContain('Sales › Daily › Load.dtsx');
    expect(html).toContain('90%');
    expect(html).toContain('4:00');
    expect(html).toContain('Of 8 runs. Of 1 more it is not known.');
  });

  it('sorts and filters as its address says, whatever stands there', () => {
    const other = buildListedPackage({
      packageName: 'Other.dtsx',
      figures: { ...buildListedPackage().figures, runs: 99 },
    });
    const packages = [buildListedPackage(), other];
    const order = (html: string) =>
      [...html.matchAll(/title="Sales › Daily › (\w+)/g)].map(([, name]) => name);
    expect(order(renderList({ packages }))).toEqual(['Other', 'Load']);
    expect(order(renderList({ packages }, '?sort=runs'))).toEqual(['Load', 'Other']);
    expect(order(renderList({ packages }, '?sort=name'))).toEqual(['Load', 'Other']);
    expect(order(renderList({ packages }, '?sort=-nonsense'))).toEqual(['Other', 'Load']);
    expect(order(renderList({ packages }, '?text=DAILY+oth'))).toEqual(['Other']);
  });

  it('says that nothing ended only when everything is recorded', () => {
    expect(renderList({ packages: [] })).toContain('No execution ended in this range');
    const unproven = renderList({ packages: [], isRangeRecorded: false, recording: READING });
    expect(unproven).toContain('Nothing is recorded of this range yet');
    expect(unproven).not.toContain('No execution ended');
  });

  it('says how far reading has come, and what stands against it', () => {
    const html = renderList({ isRangeRecorded: false, recording: READING });
    expect(html).toContain('Finished executions are still being read from SSISDB');
    expect(html).toContain('Read down to execution 4000');
    expect(html).toContain('2,400 read so far');
    const paused = { ...READING, pausedBy: 'busy' as const };
    expect(renderList({ recording: paused })).toContain('these go first');
  });

  it('shows no table and says why while history is not being kept', () => {
    const store = {
      status: 'failing',
      fault: 'full',
      sinceAt: NOW,
      waitingCount: 0,
      lostCount: 0,
    } as const;
    const html = renderList({ store, packages: null, totalCount: null });
    expect(html).toContain('History is not being kept');
    expect(html).not.toContain('<table');
    expect(html).not.toContain('No execution ended');
  });

  it('says that a login that sees only some executions makes only some of the figures', () => {
    const recording = { ...READING, state: 'complete' as const, isPartial: true };
    expect(renderList({ recording, isRangeRecorded: false })).toContain(
      'Only some executions are recorded',
    );
  });

  it('interprets no name as HTML, and links to every name that SSISDB allows', () => {
    const packageName = `<b>a/b?#%2F..\u202E🚚${'x'.repeat(240)}</b>.dtsx`;
    const html = renderList({ packages: [buildListedPackage({ packageName })] });
    expect(html).not.toContain('<b>');
    expect(html).toContain(`/packages/Sales/Daily/${encodeURIComponent(packageName)}`);
  });
});

describe('the page of a package', () => {
  it('shows figures, workers, the series, recorded runs and a way to all executions', () => {
    const html = renderPackage();
    expect(html).toContain('90% of 10 runs');
    expect(html).toContain('of 1 run it is not known');
    expect(html).toContain('ETLW01');
    expect(html).toContain('10 runs, 1 of them failed');
    expect(html).toContain('It was picked up more than once, and only the last pickup is kept.');
    expect(html).toContain('/executions?folder=Sales&amp;project=Daily&amp;package=Load.dtsx');
    expect(html).toContain('Nothing is open about it');
  });

  it('shows what is wrong with the package and with its executions, and nothing of others', () => {
    const subject = { kind: 'package' as const, id: 'Sales/Daily/Load.dtsx', name: 'Load.dtsx' };
    const html = renderPackage({}, [
      buildAnomaly('failed-execution', { id: 'own', cluster: CLUSTER, subject }),
      buildAnomaly('slow-execution', {
        id: 'run',
        cluster: CLUSTER,
        evidence: { package: 'Sales/Daily/Load.dtsx' },
      }),
      buildAnomaly('slow-execution', {
        id: 'other',
        cluster: CLUSTER,
        evidence: { package: 'Sales/Daily/Other.dtsx' },
      }),
    ]);
    expect(html).toContain('/anomalies/own');
    expect(html).toContain('/anomalies/run');
    expect(html).not.toContain('/anomalies/other');
  });

  it('says that nothing is recorded of a package, not that it has not run', () => {
    const html = renderPackage({ package: null, isKnown: false });
    expect(html).toContain('No run of this package is recorded');
  });
});
