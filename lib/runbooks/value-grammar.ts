import type { Placeholder } from '@/lib/domain/placeholder';

const NUMBER = /^\d{1,19}$/;
const HOST = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const HEX = /^[0-9a-f]+$/i;

/** The two statements that the dashboard itself proposes, with the principal in brackets, and nothing behind them. */
const GRANT =
  /^(?:GRANT SELECT ON OBJECT::\w+(?:\.\w+)? TO|ALTER ROLE \w+ ADD MEMBER) \[(?:[^\]]|\]\])+\];$/;

/** What a value must look like where its kind tells; it may stand inside addresses and connection strings. */
const GRAMMARS: Partial<Record<Placeholder, RegExp>> = {
  beats: NUMBER,
  dnsName: HOST,
  executionId: NUMBER,
  failureLevel: NUMBER,
  grant: GRANT,
  listener: HOST,
  listenerPort: NUMBER,
  masterHost: HOST,
  masterPort: NUMBER,
  milliseconds: NUMBER,
  newGuid: GUID,
  newThumbprint: HEX,
  object: /^\w+(?:\.\w+)?$/,
  scaleOutVersion: NUMBER,
  serverHost: HOST,
  sid: /^0x[0-9a-f]+$/i,
  taskId: GUID,
  thumbprint: HEX,
  workerId: GUID,
};

/** True when a value looks like what its placeholder stands for; names of machines and accounts may be anything. */
export function isWellFormed(placeholder: Placeholder, value: string): boolean {
  return GRAMMARS[placeholder]?.test(value) ?? true;
}

/** True for digits and nothing else. */
export function isNumeric(value: string): boolean {
  return NUMBER.test(value);
}
