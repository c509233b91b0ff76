import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POST as postNote } from '@/app/api/clusters/[cluster]/readiness/notes/route';
import { GET as getRoute } from '@/app/api/clusters/[cluster]/readiness/route';
import type { ReadinessPartId } from '@/lib/domain/availability/ha-readiness';
import type { ReadinessStatus } from '@/lib/domain/availability/readiness-status';
import { errorPayloadSchema } from '@/lib/domain/payload';
import {
  readinessPayloadSchema,
  type ReadinessPayload,
} from '@/lib/domain/availability/readiness-payload';
import type { Section } from '@/lib/domain/section';
import { provideReadinessNoteStore } from '@/lib/store/clusters/readiness-note-store';
import { buildAvailability, buildInstanceFacts } from '@/lib/testing/build-availability';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { MemoryReadinessNotes } from '@/lib/testing/memory-readiness-notes';
import { emptyHub, placeState } from '@/lib/testing/place-state';

const PART = 'master-connects-to-listener';

let store: MemoryReadinessNotes;

beforeEach(() => {
  emptyHub();
  placeState({
    snapshot: buildSnapshot({
      takenAt: new Date(),
      sections: {
        instance: justRead(buildInstanceFacts({ isHadrEnabled: true })),
        availabilityGroups: justRead(buildAvailability()),
      },
    }),
  });
  store = new MemoryReadinessNotes();
  provideReadinessNoteStore(store);
});

afterEach(() => {
  provideReadinessNoteStore(null);
});

function justRead<Data>(data: Data): Section<Data> {
  return { status: 'collected', data, collectedAt: new Date() };
}

const at = { params: Promise.resolve({ cluster: 'PROD-ETL' }) };

const read = async () => {
  const response = await getRoute(new Request('http://127.0.0.1:3000/'), at);
  return readinessPayloadSchema.parse(await response.json());
};

const note = (body: object) =>
  postNote(
    new Request('http://127.0.0.1:3000/', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
    at,
  );

const NOTE = { part: PART, by: 'anna', text: 'looked on both nodes', isDone: true };

function statusOf({ data }: ReadinessPayload, id: ReadinessPartId): ReadinessStatus | undefined {
  return data.variants
    .flatMap(({ steps }) => steps.flatMap(({ parts }) => parts))
    .find(({ part }) => part === id)?.status;
}

async function refusalOf(response: Response) {
  return { status: response.status, ...errorPayloadSchema.parse(await response.json()).error };
}

describe('how highly available a cluster is', () => {
  it('is told for both variants, and which of them fits', async () => {
    const { data } = await read();
    expect(data.fitting).toBe('availabilityGroup');
    expect(data.variants.map(({ variant, steps }) => [variant, steps.length])).toEqual([
      ['availabilityGroup', 9],
      ['failoverClusterInstance', 6],
    ]);
  });

  it('is told without notes while the store cannot be reached, and says so', async () => {
    provideReadinessNoteStore(null);
    const payload = await read();
    expect(payload.data.areNotesKept).toBe(false);
    expect(statusOf(payload, PART)).toBe('cannotBeSeen');
  });
});

describe('a note', () => {
  it('makes what cannot be seen noted, and another one takes it back', async () => {
    const answer = await note(NOTE);
    expect(answer.status).toBe(200);
    expect(statusOf(readinessPayloadSchema.parse(await answer.json()), PART)).toBe('noted');
    expect(statusOf(await read(), PART)).toBe('noted');
    await note({ ...NOTE, isDone: false });
    expect(statusOf(await read(), PART)).toBe('cannotBeSeen');
    expect(store.notes).toHaveLength(2);
  });

  it('of what can be seen is refused, and not kept', async () => {
    const refusal = await refusalOf(await note({ ...NOTE, part: 'catalog-in-group' }));
    expect(refusal).toMatchObject({ status: 409, code: 'conflict' });
    expect(store.notes).toEqual([]);
  });

  it.each([
    ['no name', { ...NOTE, by: '  ' }],
    ['a long name', { ...NOTE, by: 'a'.repeat(257) }],
    ['a long text', { ...NOTE, text: 'a'.repeat(501) }],
    ['control characters', { ...NOTE, text: 'a\u0007b' }],
    ['an unknown part', { ...NOTE, part: 'coffee-is-made' }],
    ['something else besides', { ...NOTE, at: '2030-01-01T00:00:00Z' }],
  ])('with %s is refused, and not kept', async (_what, body) => {
    expect(await refusalOf(await note(body))).toMatchObject({ status: 400, code: 'badRequest' });
    expect(store.notes).toEqual([]);
  });

  it('is refused as a whole while nothing can be kept', async () => {
    provideReadinessNoteStore(null);
    expect(await refusalOf(await note(NOTE))).toMatchObject({
      status: 503,
      code: 'storeUnavailable',
    });
  });
});
