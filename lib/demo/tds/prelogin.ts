import { ProtocolError } from './protocol-error';
import { SERVER_VERSION } from './tokens';

/** The ENCRYPTION option of [MS-TDS], PRELOGIN. */
export const encryption = { loginOnly: 0, on: 1, notSupported: 2, required: 3 } as const;

type Encryption = (typeof encryption)[keyof typeof encryption];

const option = { version: 0, encryption: 1, instance: 2, threadId: 3, mars: 4 } as const;
const TERMINATOR = 0xff;
const OPTION_BYTES = 5;
const ENCRYPTION_MASK = 0x03; // the bits above concern client certificates

/** The encryption a client asks for in its PRELOGIN; a client that does not say gets none. */
export function readPreloginEncryption(payload: Buffer): Encryption {
  for (let at = 0; ; at += OPTION_BYTES) {
    if (payload[at] === TERMINATOR) return encryption.notSupported;
    if (at + OPTION_BYTES > payload.length) throw new ProtocolError('a PRELOGIN without an end');
    if (payload[at] !== option.encryption) continue;
    const value = payload[payload.readUInt16BE(at + 1)];
    if (value === undefined) throw new ProtocolError('a PRELOGIN option outside its message');
    return (value & ENCRYPTION_MASK) as Encryption;
  }
}

/**
 * What the server answers. Without a certificate that is "not supported", whatever was asked; it is
 * the client's part to go on in the clear or not.
 */
export function agreeOnEncryption(asked: Encryption, hasCertificate: boolean): Encryption {
  if (!hasCertificate) return encryption.notSupported;
  return asked === encryption.required ? encryption.on : asked;
}

export function encodePreloginReply(agreed: Encryption): Buffer {
  const options: [number, Buffer][] = [
    [option.version, SERVER_VERSION],
    [option.encryption, Buffer.from([agreed])],
    [option.instance, Buffer.from([0])],
    [option.threadId, Buffer.alloc(0)],
    [option.mars, Buffer.from([0])],
  ];
  const index = Buffer.alloc(options.length * OPTION_BYTES + 1, TERMINATOR);
  let valueAt = index.length;
  for (const [position, [id, value]] of options.entries()) {
    const at = position * OPTION_BYTES;
    index.writeUInt8(id, at);
    index.writeUInt16BE(valueAt, at + 1);
    index.writeUInt16BE(value.length, at + 3);
    valueAt += value.length;
  }
  return Buffer.concat([index, ...options.map(([, value]) => value)]);
}
