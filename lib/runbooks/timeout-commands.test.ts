import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRelations } from '@/lib/domain/availability/ag-relations';
import { askWhatIf } from '@/lib/domain/availability/ag-relations-what-if';
import type { TimeoutValues } from '@/lib/domain/availability/timeout-setting';
import { textOfCommand } from './fill-command';
import { commandsForChanges } from './timeout-commands';

function textsFor(values: TimeoutValues, overrides: TimeoutValues, group = 'AG-SSIS'): string[] {
  const { changes } = askWhatIf({ values, overrides, generation: 'windows2019' });
  return commandsForChanges(changes, group).map(({ segments }) => textOfCommand(segments));
}

describe('the commands for changed timeouts', () => {
  it('are exact, one change after the other', () => {
    expect(
      textsFor(
        { leaseTimeoutMs: 20_000, healthCheckTimeoutMs: 30_000, sameSubnetThreshold: 10 },
        {
          leaseTimeoutMs: 40_000,
          healthCheckTimeoutMs: 60_000,
          failureConditionLevel: 2,
          sameSubnetDelayMs: 2_000,
          sameSubnetThreshold: 20,
          crossSiteThreshold: 30,
        },
      ),
    ).toEqual([
      '(Get-Cluster).SameSubnetDelay = 2000',
      '(Get-Cluster).CrossSiteThreshold = 30',
      '(Get-Cluster).SameSubnetThreshold = 20',
      "Get-ClusterResource -Name 'AG-SSIS' | Set-ClusterParameter -Name LeaseTimeout -Value 40000",
      "Stop-ClusterResource -Name 'AG-SSIS'; Start-ClusterResource -Name 'AG-SSIS'",
      'ALTER AVAILABILITY GROUP [AG-SSIS] SET (HEALTH_CHECK_TIMEOUT = 60000);',
      'ALTER AVAILABILITY GROUP [AG-SSIS] SET (FAILURE_CONDITION_LEVEL = 2);',
    ]);
  });

  it('are none where nothing changes', () => {
    expect(textsFor({ leaseTimeoutMs: 20_000 }, { leaseTimeoutMs: 20_000 })).toEqual([]);
  });

  it('cannot be ended by the name of a group', () => {
    const texts = textsFor({}, { healthCheckTimeoutMs: 60_000, leaseTimeoutMs: 1 }, "A]; DROP '");
    expect(texts).toEqual([
      "Get-ClusterResource -Name 'A]; DROP ''' | Set-ClusterParameter -Name LeaseTimeout -Value 1",
      "Stop-ClusterResource -Name 'A]; DROP '''; Start-ClusterResource -Name 'A]; DROP '''",
      "ALTER AVAILABILITY GROUP [A]]; DROP '] SET (HEALTH_CHECK_TIMEOUT = 60000);",
    ]);
  });

  it('leave a value open that is no whole number, instead of writing it', () => {
    expect(textsFor({}, { healthCheckTimeoutMs: 1.5 })).toEqual([
      'ALTER AVAILABILITY GROUP [AG-SSIS] SET (HEALTH_CHECK_TIMEOUT = {milliseconds});',
    ]);
  });

  it('never break a relation on the way that holds before and after', () => {
    const settings = fc.record({
      leaseTimeoutMs: fc.integer({ min: 1_000, max: 120_000 }),
      sameSubnetDelayMs: fc.integer({ min: 250, max: 2_000 }),
      sameSubnetThreshold: fc.integer({ min: 3, max: 120 }),
      crossSubnetDelayMs: fc.integer({ min: 250, max: 4_000 }),
      crossSubnetThreshold: fc.integer({ min: 3, max: 120 }),
    });
    fc.assert(
      fc.property(settings, settings, (before, after) => {
        const kept = ['R1', 'R2', 'R3'].filter(
          (id) => statusOf(before, id) === 'holds' && statusOf(after, id) === 'holds',
        );
        let now: TimeoutValues = before;
        const { changes } = askWhatIf({ values: before, overrides: after, generation: null });
        for (const { change } of commandsForChanges(changes, 'AG')) {
          now = { ...now, [change.name]: change.to };
          for (const id of kept) expect(statusOf(now, id)).toBe('holds');
        }
        expect(now).toEqual(after);
      }),
    );
  });
});

function statusOf(values: TimeoutValues, id: string): string | undefined {
  return judgeRelations(values, null).find((relation) => relation.id === id)?.status;
}
