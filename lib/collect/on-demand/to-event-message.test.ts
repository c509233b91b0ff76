import { describe, expect, it } from 'vitest';
import { decodeMessageKey, NO_GUID, NO_ID } from '@/lib/domain/executions/event-message-key';
import type { EventMessageRow } from '@/lib/ssisdb/queries/event-messages';
import { NOW } from '@/lib/testing/clock';
import { isFoundInSecret, toContextRow, toEventMessage, toShownText } from './to-event-message';

const row = (overrides: Partial<EventMessageRow> = {}): EventMessageRow => ({
  event_message_id: null,
  message_time: NOW,
  message_type: 77,
  message_source_type: null,
  package_name: null,
  event_name: null,
  message_source_name: null,
  subcomponent_name: null,
  threadID: null,
  message_code: null,
  package_path: null,
  execution_path: null,
  event_message_guid: null,
  message_time_text: '2026-11-22 03:00:00.1234567 +00:00',
  message: null,
  message_length: null,
  ...overrides,
});

describe('a message', () => {
  it('of nothing but NULLs and unknown types is kept, as numbers', () => {
    const message = toEventMessage(row());
    expect(message).toMatchObject({
      type: 'unknown',
      typeCode: 77,
      sourceType: 'unknown',
      text: null,
    });
    expect(decodeMessageKey(message.key)).toEqual({
      timeText: '2026-11-22 03:00:00.1234567 +00:00',
      guid: NO_GUID,
      id: NO_ID,
    });
  });

  it('names its source as the documents do, not as the view does', () => {
    const sourceOf = (code: number) =>
      toEventMessage(row({ message_source_type: code })).sourceType;
    expect([10, 20, 60, 99].map(sourceOf)).toEqual([
      'entryApi',
      'externalProcess',
      'dataFlow',
      'unknown',
    ]);
  });

  it('that was cut says so, with its true length and no half character at its end', () => {
    expect(toShownText('ab\ud83d', 5_000)).toEqual({
      text: 'ab',
      length: 5_000,
      isTruncated: true,
    });
    expect(toShownText('ab  ', 2)).toEqual({ text: 'ab  ', length: 4, isTruncated: false });
  });

  it('is masked also where it was cut inside of a secret', () => {
    expect(toShownText('Server=a;Password="S3CR', 100).text).toBe('Server=a;Password=***');
  });

  it('that was found by what is masked is not shown: searching must not spell the secret', () => {
    const secret = row({ message: 'Password=hunter2; failed at DW01' });
    expect(isFoundInSecret(secret, 'HUNT')).toBe(true);
    expect(isFoundInSecret(secret, 'dw01')).toBe(false);
    expect(isFoundInSecret(row(), 'x')).toBe(false);
  });
});

describe('context', () => {
  const context = (source: string | null, property: string | null, value: string | null) =>
    toContextRow({
      context_id: '1',
      context_depth: 1,
      context_type: 70,
      context_source_name: source,
      package_path: null,
      property_name: property,
      property_value: value,
    }).propertyValue;

  it.each([
    ['User::ApiToken', 'Value', 'tok-1', '***'],
    ['User::FileName', 'Value', 'a.csv', 'a.csv'],
    ['Warehouse', 'Password', 'hunter2', '***'],
    ['Warehouse', 'ConnectionString', 'Server=a;Password=b;', 'Server=a;Password=***;'],
    ['Warehouse', 'ServerName', null, null],
    [null, null, 'x', 'x'],
  ])('of %j shows %j %j as %j', (source, property, value, shown) => {
    expect(context(source, property, value)).toBe(shown);
  });
});
