import type { Property } from '@/lib/domain/property';
import type { Section } from '@/lib/domain/section';
import type { Sections } from '@/lib/domain/snapshot';
import type { Source } from '@/lib/domain/source';
import { clock } from '@/lib/ssisdb/queries/clock';
import {
  catalogProperties,
  masterProperties,
  type PropertyRow,
} from '@/lib/ssisdb/queries/properties';
import { serverStart } from '@/lib/ssisdb/queries/server-start';
import { source } from '@/lib/ssisdb/queries/source';
import { sqlFailure, type Result } from '@/lib/ssisdb/sql-failure';
import type { Capabilities } from '@/lib/collect/capabilities';
import { chooseWorkerQuery, toWorkersSection } from './collect-workers';
import { grantSelect } from '@/lib/collect/grant-statement';
import { runTogether, type RunContext } from '@/lib/collect/run-together';
import { toProperty } from '@/lib/collect/to-domain';
import { collectedSection, deniedSection, failedSection } from '@/lib/collect/to-section';
import { toSource } from '@/lib/collect/to-source';

export type Heartbeat = {
  source: Source;
  sections: Pick<Sections, 'workers' | 'masterProperties' | 'catalogProperties'>;
};

/** Clock, source, workers, master and catalog properties in one round trip. Fails only when not even the clock answered. */
export async function collectHeartbeat(
  context: RunContext,
  capabilities: Capabilities,
  previous: Sections | undefined,
): Promise<Result<Heartbeat>> {
  const sentMs = Date.now();
  const answers = await runTogether(
    'heartbeat',
    {
      clock,
      source,
      serverStart,
      workers: chooseWorkerQuery(capabilities),
      masterProperties,
      catalogProperties,
    },
    {},
    context,
  );
  const now = new Date();
  if (!answers.clock.ok) return answers.clock;
  const [clockRow] = answers.clock.value;
  if (!clockRow) {
    return { ok: false, failure: sqlFailure('rowShape', { query: clock.name, detail: 'no row' }) };
  }

  const toPropertySection = (
    result: Result<PropertyRow[]>,
    object: string,
    before: Section<Property[]> | undefined,
  ): Section<Property[]> => {
    if (result.ok) return collectedSection(result.value.map(toProperty), now);
    if (result.failure.code !== 'permissionDenied') return failedSection(result.failure, before);
    return deniedSection(object, grantSelect(object, capabilities.userName), before);
  };

  return {
    ok: true,
    value: {
      source: toSource({
        clockRow,
        webClock: new Date((sentMs + now.getTime()) / 2),
        sourceRow: answers.source.ok ? (answers.source.value[0] ?? null) : null,
        startRow: answers.serverStart.ok ? (answers.serverStart.value[0] ?? null) : null,
        productVersion: capabilities.productVersion,
        catalogProperties: answers.catalogProperties.ok
          ? answers.catalogProperties.value.map(toProperty)
          : [],
      }),
      sections: {
        workers: toWorkersSection(answers.workers, capabilities, now, previous?.workers),
        masterProperties: toPropertySection(
          answers.masterProperties,
          'catalog.master_properties',
          previous?.masterProperties,
        ),
        catalogProperties: toPropertySection(
          answers.catalogProperties,
          'catalog.catalog_properties',
          previous?.catalogProperties,
        ),
      },
    },
  };
}
