export const MESSAGE_TYPES = [
  'preValidate',
  'postValidate',
  'preExecute',
  'postExecute',
  'statusChange',
  'progress',
  'information',
  'variableValueChanged',
  'diagnostic',
  'queryCancel',
  'warning',
  'error',
  'taskFailed',
  'diagnosticEx',
  'custom',
  'nonDiagnostic',
  'unknown',
] as const;

export type MessageType = (typeof MESSAGE_TYPES)[number];

const TYPE_BY_CODE: Record<number, MessageType> = {
  10: 'preValidate',
  20: 'postValidate',
  30: 'preExecute',
  40: 'postExecute',
  50: 'statusChange',
  60: 'progress',
  70: 'information',
  80: 'variableValueChanged',
  90: 'diagnostic',
  100: 'queryCancel',
  110: 'warning',
  120: 'error',
  130: 'taskFailed',
  140: 'diagnosticEx',
  200: 'custom',
  400: 'nonDiagnostic',
};

/** Message type by its code; one that no document lists is `unknown`, and keeps its number beside it. */
export function messageTypeOf(code: number): MessageType {
  return TYPE_BY_CODE[code] ?? 'unknown';
}
