import { messageSourceTypeOf, type EventMessage } from '@/lib/domain/executions/event-message';
import { messageTypeOf } from '@/lib/domain/executions/message-type';
import { contextTypeOf, type ContextRow } from '@/lib/domain/executions/event-message-context';
import {
  encodeMessageKey,
  NO_GUID,
  NO_ID,
  type EventMessageKey,
} from '@/lib/domain/executions/event-message-key';
import { maskNamedValue, maskSecrets } from '@/lib/domain/executions/mask-secrets';
import type { EventMessageContextRow } from '@/lib/ssisdb/queries/event-message-context';
import type { EventMessageRow } from '@/lib/ssisdb/queries/event-messages';

/** The place of a row in its stream. */
export function keyOfRow(row: EventMessageRow): EventMessageKey {
  return {
    timeText: row.message_time_text,
    guid: row.event_message_guid ?? NO_GUID,
    id: row.event_message_id ?? NO_ID,
  };
}

/** A message as it may be shown: masked, and cut where it was cut in SQL. */
export function toEventMessage(row: EventMessageRow): EventMessage {
  return {
    key: encodeMessageKey(keyOfRow(row)),
    at: row.message_time,
    atText: row.message_time_text,
    id: row.event_message_id,
    guid: row.event_message_guid,
    type: messageTypeOf(row.message_type),
    typeCode: row.message_type,
    sourceType: messageSourceTypeOf(row.message_source_type),
    sourceTypeCode: row.message_source_type,
    ...toShownText(row.message, row.message_length),
    packageName: row.package_name,
    eventName: row.event_name,
    sourceName: row.message_source_name,
    subcomponentName: row.subcomponent_name,
    packagePath: row.package_path,
    executionPath: row.execution_path,
    threadId: row.threadID,
    messageCode: row.message_code,
  };
}

/** The text of a message without its secrets. LEN leaves out blanks at the end, so that it may be less than what came. */
export function toShownText(
  message: string | null,
  lengthInSql: number | null,
): { text: string | null; length: number | null; isTruncated: boolean } {
  if (message === null) return { text: null, length: null, isTruncated: false };
  const length = Math.max(lengthInSql ?? 0, message.length);
  return {
    text: maskSecrets(withoutHalfCharacter(message)),
    length,
    isTruncated: length > message.length,
  };
}

/**
 * True when a text was found nowhere but in what is masked: showing the message would tell, letter by letter, what the
 * mask hides.
 */
export function isFoundInSecret(row: EventMessageRow, sought: string): boolean {
  const has = (text: string) => text.toLowerCase().includes(sought.toLowerCase());
  return row.message !== null && has(row.message) && !has(maskSecrets(row.message));
}

/** A property of an object around a message, masked by its name and by its value. */
export function toContextRow(row: EventMessageContextRow): ContextRow {
  return {
    depth: row.context_depth,
    type: contextTypeOf(row.context_type),
    typeCode: row.context_type,
    sourceName: row.context_source_name,
    packagePath: row.package_path,
    propertyName: row.property_name,
    propertyValue: maskedValue(row),
  };
}

/** The value of a variable is a property called Value: the variable's own name says what it is. */
function maskedValue({
  context_source_name,
  property_name,
  property_value,
}: EventMessageContextRow) {
  if (property_value === null) return null;
  const byOwner = maskNamedValue(context_source_name, property_value);
  return property_name === 'Value' ? byOwner : maskNamedValue(property_name, property_value);
}

/** SQL Server cuts between the halves of a character beyond the first 65 536. */
function withoutHalfCharacter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
