import { createElement, type ReactNode } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  allAvailabilityGroupsOptions,
  availabilityGroupsOptions,
  readinessOptions,
} from '@/lib/client/query-options';
import {
  GROUP_DEFINITIONS,
  type AvailabilityData,
} from '@/lib/domain/availability/availability-data';
import type { ReadinessNote } from '@/lib/domain/availability/ha-readiness';
import type { Section } from '@/lib/domain/section';
import { getReadiness } from '@/lib/services/availability/get-readiness';
import {
  listAllAvailabilityGroups,
  listAvailabilityGroups,
} from '@/lib/services/availability/list-availability-groups';
import { provideClusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import { provideReadinessNoteStore } from '@/lib/store/clusters/readiness-note-store';
import { buildAvailability, buildInstanceFacts } from '@/lib/testing/build-availability';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { MemoryClusterValues, MemoryCollectorTokens } from '@/lib/testing/memory-cluster-values';
import { MemoryReadinessNotes } from '@/lib/testing/memory-readiness-notes';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { renderPage } from '@/lib/testing/render-page';
import { ReadinessView } from '../readiness/readiness-view';
import { AllGroupsView } from './all-groups-view';
import { GroupsView } from './groups-view';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

let values: MemoryClusterValues;
let notes: MemoryReadinessNotes;

beforeEach(() => {
  emptyHub();
  values = new MemoryClusterValues();
  notes = new MemoryReadinessNotes();
  provideClusterValuesStores({ values, tokens: new MemoryCollectorTokens() });
  provideReadinessNoteStore(notes);
});

afterEach(() => {
  provideClusterValuesStores(null);
  provideReadinessNoteStore(null);
});

function place(availabilityGroups: Section<AvailabilityData> = collected(buildAvailability())) {
  const instance = collected(buildInstanceFacts({ isHadrEnabled: true }));
  placeState({ snapshot: buildSnapshot({ sections: { availabilityGroups, instance } }) });
}

function render(element: ReactNode, seed: (client: QueryClient) => void, query = ''): string {
  return renderPage({ element, seed, query }).replaceAll(/<!-- -->/g, '');
}

async function renderList(): Promise<string> {
  const payload = await listAvailabilityGroups('PROD-ETL', NOW);
  return render(createElement(GroupsView, { cluster: 'PROD-ETL' }), (client) => {
    client.setQueryData(availabilityGroupsOptions('PROD-ETL').queryKey, payload);
  });
}

async function renderReadiness(query = ''): Promise<string> {
  const payload = await getReadiness('PROD-ETL', NOW);
  const seed = (client: QueryClient) => {
    client.setQueryData(readinessOptions('PROD-ETL').queryKey, payload);
  };
  return render(createElement(ReadinessView, { cluster: 'PROD-ETL' }), seed, query);
}

describe('the page of availability groups', () => {
  it('has a line for each group: state, primary, R1, listener, SSISDB, age of the settings', async () => {
    await values.save(buildToldTimeouts());
    place();
    const html = await renderList();
    for (const word of ['AG-ETL', 'SQLNODE1', '10,000 &lt; 20,000', 'sqlag01,1433', '15 min ago']) {
      expect(html).toContain(word);
    }
    expect(html).toContain('2 of 2 healthy');
    expect(html).toContain('Seen from SQLNODE1');
  });

  it('says that there are no groups only when that is proven', async () => {
    place(collected(buildAvailability([])));
    expect(await renderList()).toContain('The instance has no availability groups');
    place(denied(GROUP_DEFINITIONS));
    const html = await renderList();
    expect(html).not.toContain('The instance has no availability groups');
    expect(html).toContain('may not read sys.availability_groups');
    place({ status: 'notApplicable', reason: 'hadrDisabled' });
    expect(await renderList()).toContain('switched off on this instance');
  });

  it('across clusters has a panel for each', async () => {
    place();
    placeState({}, 'OTHER');
    const payload = await listAllAvailabilityGroups(NOW);
    const html = render(createElement(AllGroupsView), (client) => {
      client.setQueryData(allAvailabilityGroupsOptions().queryKey, payload);
    });
    expect(html).toContain('href="/clusters/PROD-ETL/availability-groups"');
    expect(html).toContain('href="/clusters/OTHER/availability-groups"');
  });
});

describe('the page of high availability', () => {
  const note = (overrides: Partial<ReadinessNote> = {}): ReadinessNote => ({
    part: 'master-connects-to-listener',
    by: 'anna',
    at: minutesAgo(5),
    text: 'both nodes',
    isDone: true,
    ...overrides,
  });

  it('has the nine steps, each with its state and its step of the runbook', async () => {
    place();
    const html = await renderReadiness();
    expect(html.match(/<h3/g)).toHaveLength(9);
    expect(html).toContain(
      'href="/runbooks/high-availability?cluster=PROD-ETL#step-master-address"',
    );
    expect(html).toContain('SSISDB is in an availability group');
    expect(html).toContain('Look at: MasterSettings.config');
  });

  it('has the other variant at its own address, and says that it does not fit', async () => {
    place();
    const html = await renderReadiness('?variant=failoverClusterInstance');
    expect(html.match(/<h3/g)).toHaveLength(6);
    expect(html).toContain('the other variant fits it');
  });

  it('shows a note as noted, never as done, and lets it be taken back', async () => {
    place();
    await notes.add('PROD-ETL', note());
    const html = await renderReadiness();
    expect(html).toContain('Noted as done by anna');
    expect(html).toContain('Note as not done: SqlServerName in MasterSettings.config');
    expect(html).not.toContain('Note as done: SqlServerName');
  });

  it('offers no note where nothing can be kept, and none for what can be seen', async () => {
    place();
    expect(await renderReadiness()).not.toContain('Note as done: SSISDB is in');
    provideReadinessNoteStore(null);
    const html = await renderReadiness();
    expect(html).toContain('Notes cannot be read or kept now');
    expect(html).not.toContain('Note as done');
  });
});
