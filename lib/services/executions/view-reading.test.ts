import { beforeEach, describe, expect, it } from 'vitest';
import { grantOf } from '@/lib/domain/people/role';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildState } from '@/lib/testing/build-state';
import { NOW } from '@/lib/testing/clock';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { runAs } from '@/lib/visitors/current-visitor';
import { viewReading } from './view-reading';

const snapshot = buildSnapshot();
const state = buildState({}, { snapshot });

type State = 'present' | 'absent' | 'hidden' | 'unknown';

function view(presence: State, folders: string[] | null) {
  const { source } = snapshot;
  if (!source) throw new Error('a snapshot without its source');
  const value = { presence: { state: presence }, messages: collected(['text']) };
  const read = { ok: true as const, value: { value, source, readAt: NOW } };
  const asked = { state, executionId: '42', now: NOW };
  const visitor = { ...LOCAL_VISITOR, ...grantOf('viewer', null, folders) };
  return runAs({ visitor, from: '' }, () => viewReading(read, ['messages'], asked));
}

beforeEach(() => {
  placeSignIn();
});

describe('what was read of an execution', () => {
  it.each<[State, string[] | null]>([
    ['present', null],
    ['present', ['Finance']],
    ['unknown', null],
  ])('is shown when it is %s, to somebody who may read %j', (presence, folders) => {
    expect(view(presence, folders).value?.messages).toMatchObject({ data: ['text'] });
  });

  it('is kept from somebody with a limit while nobody knows of which folder it is', () => {
    expect(() => view('unknown', ['Finance'])).toThrow('of which folder');
  });

  it.each<[State]>([['absent'], ['hidden']])('is not there when it is %s', (presence) => {
    for (const folders of [null, ['Finance']])
      expect(() => view(presence, folders)).toThrow(/no such|not there/);
  });
});
