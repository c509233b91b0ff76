import 'server-only';
import type { EventMessage } from '@/lib/domain/executions/event-message';
import { csvRecord } from './execution-csv';

const COLUMNS = [
  'execution_id',
  'message_time',
  'type',
  'type_code',
  'source_type',
  'source_type_code',
  'message',
  'message_length',
  'package',
  'event',
  'source',
  'subcomponent',
  'package_path',
  'execution_path',
  'message_code',
  'thread_id',
  'event_message_id',
  'event_message_guid',
] as const;

/** The names of the columns, as the first record. */
export function messageCsvHeader(): string {
  return csvRecord(COLUMNS);
}

/** One message as a record; the time as SQL Server writes it, with all its digits. */
export function messageCsv(executionId: string, message: EventMessage): string {
  const record: Record<(typeof COLUMNS)[number], string | number | null> = {
    execution_id: executionId,
    message_time: message.atText,
    type: message.type,
    type_code: message.typeCode,
    source_type: message.sourceType,
    source_type_code: message.sourceTypeCode,
    message: message.text,
    message_length: message.length,
    package: message.packageName,
    event: message.eventName,
    source: message.sourceName,
    subcomponent: message.subcomponentName,
    package_path: message.packagePath,
    execution_path: message.executionPath,
    message_code: message.messageCode,
    thread_id: message.threadId,
    event_message_id: message.id,
    event_message_guid: message.guid,
  };
  return csvRecord(COLUMNS.map((column) => record[column]));
}

/** The last record of a file that is not complete, as wide as the others. */
export function messageCsvIncomplete(executionId: string, code: string): string {
  const told = [executionId, '#INCOMPLETE', code];
  return csvRecord(COLUMNS.map((_, index) => told[index] ?? null));
}
