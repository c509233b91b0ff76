import type { EventMessage } from '@/lib/domain/executions/event-message';
import { NOW } from './clock';

/** A message of a task that tells something. */
export function buildEventMessage(overrides: Partial<EventMessage> = {}): EventMessage {
  return {
    key: 'key-1',
    at: NOW,
    atText: '2026-11-22 03:00:00.1234567 +00:00',
    id: null,
    guid: '6F9619FF-8B86-D011-B42D-00C04FC964FF',
    type: 'information',
    typeCode: 70,
    sourceType: 'task',
    sourceTypeCode: 40,
    text: 'Load file: 100 rows were read.',
    length: 30,
    isTruncated: false,
    packageName: 'LoadSales.dtsx',
    eventName: 'OnInformation',
    sourceName: 'Load file',
    subcomponentName: null,
    packagePath: '\\Package\\Load file',
    executionPath: '\\LoadSales\\Load file',
    threadId: 7,
    messageCode: null,
    ...overrides,
  };
}
