import fc from 'fast-check';
import type {
  ClusterMemory,
  RememberedGroup,
  RememberedTimeout,
  RememberedWorker,
} from '@/lib/domain/cluster-memory';
import { EMPTY_EXECUTION_MEMORY } from '@/lib/domain/executions/execution-memory';

// No name of SQL Server or Windows holds the character NUL, which ends a text in SQLite.
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replaceAll('\0', ''));
const name = fc.oneof(
  text,
  fc.constantFrom("AG'1", 'a"b', '\u7ec4;--', '\u{1f4e6}', '__proto__', ''),
);
const instant = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});
const running = fc.array(fc.record({ id: name, packageName: name }), { maxLength: 3 });

const group: fc.Arbitrary<RememberedGroup> = fc.record({
  id: name,
  name,
  primary: name,
  primaryChanges: fc.array(fc.record({ from: name, to: name, changedAt: instant, running }), {
    maxLength: 3,
  }),
});

/** Settings of Windows are whole numbers of 32 bits, whatever they are set to. */
const value = fc.oneof(
  fc.integer({ min: 0, max: 0xffff_ffff }),
  // JSON and SQLite know no negative zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
);

const timeout: fc.Arbitrary<RememberedTimeout> = fc.record({
  name,
  of: fc.option(name),
  value,
  previous: fc.option(fc.record({ value, changedAt: instant, source: name })),
});

const worker: fc.Arbitrary<RememberedWorker> = fc.record({
  id: name,
  name,
  machineName: fc.option(name),
  firstSeenAt: instant,
  lastSeenAt: instant,
  state: fc.constantFrom('online', 'late', 'offline', 'unknown'),
  stateChangedAts: fc.array(instant, { maxLength: 3 }),
});

const certificate = fc.record({
  thumbprint: name,
  previous: fc.option(fc.record({ thumbprint: name, changedAt: instant })),
});

function byId<Item extends { id: string }>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

/** Whatever may be remembered of a cluster. */
export const arbitraryMemory: fc.Arbitrary<ClusterMemory> = fc.record({
  workers: fc.array(worker, { maxLength: 3 }).map(byId),
  certificate: fc.option(certificate),
  availabilityGroups: fc.array(group, { maxLength: 3 }).map(byId),
  timeouts: fc.dictionary(name, timeout, { maxKeys: 4, noNullPrototype: true }),
  running,
  server: fc.constant(null),
  executions: fc.constant(EMPTY_EXECUTION_MEMORY),
});
