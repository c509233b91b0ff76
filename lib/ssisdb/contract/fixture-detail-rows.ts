import type { FixtureRow } from './fixture-script';

/** The execution with a part of every kind, and the one with many messages at few instants. */
export const DETAIL_EXECUTION_ID = '104';
export const STREAM_EXECUTION_ID = '106';

/** A message of each store that has context. */
export const STORED_MESSAGE_ID = '9002';
export const WORKER_MESSAGE_GUID = 'E0000000-0000-4000-8000-000000000001';
export const WORKER_MESSAGE_TIME = '2026-11-20 20:00:05.1234567 +00:00';

export const LONG_MESSAGE_LENGTH = 10_000;

export function messageGuid(number: number): string {
  return `E0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

type Message = {
  id?: string;
  guid?: string;
  execution: string;
  time: string;
  type?: number;
  sourceType?: number | null;
  message?: string | null;
  /** Null: nothing but the message was logged, as procedures do. */
  event?: FixtureRow | null;
};

const PATH = '\\Package\\Load';

const detail: Message[] = [
  {
    id: '9001',
    execution: DETAIL_EXECUTION_ID,
    time: '2026-11-20T20:00:01+00:00',
    type: 70,
    sourceType: 10,
    event: null,
  },
  {
    id: STORED_MESSAGE_ID,
    execution: DETAIL_EXECUTION_ID,
    time: '2026-11-20T20:00:05+00:00',
    type: 120,
    sourceType: 40,
    message: "Load:Error: 100% of O'Brien's rows in [a_b] failed.",
    event: { event_name: 'OnError', message_source_name: 'Load', message_code: -1073548784 },
  },
  {
    guid: WORKER_MESSAGE_GUID,
    execution: DETAIL_EXECUTION_ID,
    time: '2026-11-20T22:00:05.1234567+02:00',
    type: 120,
    sourceType: 60,
    message: 'Load:Error: ' + 'x'.repeat(LONG_MESSAGE_LENGTH - 12),
    event: {
      event_name: 'OnError',
      message_source_name: 'Load',
      subcomponent_name: 'Destination',
      package_path: PATH,
      execution_path: PATH,
      threadID: 7,
      message_code: -1071607685,
    },
  },
  {
    guid: messageGuid(2),
    execution: DETAIL_EXECUTION_ID,
    time: '2026-11-20T20:00:05.1234568+00:00',
    type: 110,
    message: '<b>Göteborg</b> 夜间 🚚 \u202eabc',
    event: { event_name: 'OnWarning', message_source_name: 'Load', package_path: `${PATH}[1]` },
  },
  {
    guid: messageGuid(3),
    execution: DETAIL_EXECUTION_ID,
    time: '2026-11-20T20:00:06+00:00',
    type: 77,
    sourceType: null,
    message: null,
    event: null,
  },
  {
    guid: messageGuid(4),
    execution: DETAIL_EXECUTION_ID,
    time: '2026-11-20T20:00:06+00:00',
    type: 130,
    message: 'Load failed.',
  },
];

/** Thirty in each store at five instants, so that most of them have the same time as others. */
const stream: Message[] = Array.from({ length: 60 }, (_, index) => ({
  ...(index % 2 === 0
    ? { id: String(9100 + ((index * 7) % 60)) }
    : { guid: messageGuid(100 + ((index * 11) % 60)) }),
  execution: STREAM_EXECUTION_ID,
  time: `2026-11-20T20:00:0${index % 5}.0000001+00:00`,
  type: index % 3 === 0 ? 120 : 70,
  message: `message ${index}`,
}));

const messages = [...detail, ...stream];
const stored = messages.filter(({ id }) => id !== undefined);
const fromWorkers = messages.filter(({ guid }) => guid !== undefined);

function operationMessage({
  execution,
  time,
  type = 70,
  sourceType = 30,
  message = 'text',
}: Message) {
  return {
    operation_id: execution,
    message_time: time,
    message_type: type,
    message_source_type: sourceType,
    message,
  };
}

const eventOf = ({ execution, event }: Message): FixtureRow => ({
  operation_id: execution,
  package_name: 'Load ledger.dtsx',
  ...event,
});

const context: FixtureRow = {
  context_depth: 1,
  context_type: 80,
  context_source_name: 'Warehouse',
  package_path: '\\Package.Connections[Warehouse]',
  property_name: 'ConnectionString',
  property_value: 'Data Source=dw;Password=hunter2;',
};

/** The middle executable ran twice; the last has no end. */
const executables = [1, 2, 3].map((number) => ({
  executable_id: 500 + number,
  executable_name: ['Load ledger', 'Load', 'Loop'][number - 1] ?? '',
  package_name: 'Load ledger.dtsx',
  package_path: ['\\Package', PATH, '\\Package\\Loop'][number - 1] ?? '',
}));

const statistics: FixtureRow[] = [
  [1, 501, '\\Load ledger', 0, 0],
  [2, 502, '\\Load ledger\\Loop[1]\\Load', 0, 1],
  [3, 502, '\\Load ledger\\Loop[2]\\Load', 1, 2],
  [4, 503, '\\Load ledger\\Loop', null, 99],
].map(([id, executable, path, result, second]) => ({
  statistics_id: Number(id),
  execution_id: DETAIL_EXECUTION_ID,
  executable_id: Number(executable),
  execution_path: String(path),
  start_time: `2026-11-20T20:00:0${Number(second) % 10}+00:00`,
  end_time: result === null ? null : `2026-11-20T20:00:0${(Number(second) % 10) + 1}+00:00`,
  execution_duration: result === null ? null : 1000,
  execution_result: result ?? null,
  execution_value: null,
}));

const phases: FixtureRow[] = [
  [1, 1, 1, '20:00:01'],
  [2, 0, 1, '20:00:03'],
  [3, 1, 2, '20:00:04'],
].map(([id, isStart, sequence, time]) => ({
  phase_stats_id: Number(id),
  execution_id: DETAIL_EXECUTION_ID,
  package_name: 'Load ledger.dtsx',
  task_name: 'Load',
  subcomponent_name: 'Source',
  phase: 'PrimeOutput',
  is_start: Number(isStart),
  phase_time: `2026-11-20T${time}+00:00`,
  execution_path: PATH,
  sequence_id: Number(sequence),
}));

const parameters: FixtureRow[] = [
  {
    execution_parameter_id: 1,
    object_type: 30,
    parameter_name: 'Month',
    parameter_value: '2026-11',
    sensitive: 0,
  },
  {
    execution_parameter_id: 2,
    object_type: 20,
    parameter_name: 'ApiKey',
    parameter_value: 'should never leave',
    sensitive: 1,
  },
  {
    execution_parameter_id: 3,
    object_type: 50,
    parameter_name: 'LOGGING_LEVEL',
    parameter_value: '1',
    sensitive: 0,
  },
].map((parameter) => ({
  execution_id: DETAIL_EXECUTION_ID,
  parameter_data_type: 'String',
  required: 0,
  value_set: 1,
  runtime_override: 0,
  ...parameter,
}));

/** Rows by table, invented from end to end. */
export const DETAIL_ROWS: Readonly<Record<string, readonly FixtureRow[]>> = {
  'internal.operation_messages': stored.map((message) => ({
    operation_message_id: message.id ?? '',
    ...operationMessage(message),
  })),
  'internal.event_messages': stored
    .filter(({ event }) => event !== null)
    .map((message) => ({ event_message_id: message.id ?? '', ...eventOf(message) })),
  'internal.operation_messages_scaleout': fromWorkers.map((message) => ({
    event_message_guid: message.guid ?? '',
    ...operationMessage(message),
  })),
  'internal.event_messages_scaleout': fromWorkers
    .filter(({ event }) => event !== null)
    .map((message) => ({ event_message_guid: message.guid ?? '', ...eventOf(message) })),
  'internal.event_message_context': [
    {
      ...context,
      context_id: 1,
      operation_id: DETAIL_EXECUTION_ID,
      event_message_id: STORED_MESSAGE_ID,
    },
  ],
  'internal.event_message_context_scaleout': [
    {
      ...context,
      context_id: 1,
      operation_id: DETAIL_EXECUTION_ID,
      event_message_guid: WORKER_MESSAGE_GUID,
    },
    {
      ...context,
      context_id: 2,
      operation_id: DETAIL_EXECUTION_ID,
      event_message_guid: WORKER_MESSAGE_GUID,
      property_name: 'Month',
      property_value: null,
    },
  ],
  'internal.executables': executables,
  'internal.executable_statistics': statistics,
  'internal.execution_component_phases': phases,
  'internal.execution_parameter_values': parameters,
};

/** Ids and guids of the messages of an execution. */
export function messageHandles(execution: string): string[] {
  return messages
    .filter((message) => message.execution === execution)
    .map(({ id, guid }) => id ?? guid ?? '');
}
