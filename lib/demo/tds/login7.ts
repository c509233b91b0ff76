import type { ByteWriter } from './byte-writer';
import { COLLATION_BYTES } from './collation';
import { DEFAULT_PACKET_BYTES } from './packets';
import { ProtocolError } from './protocol-error';
import {
  environmentChange,
  writeDone,
  writeEnvironmentChange,
  writeInfo,
  writeLoginAck,
} from './tokens';

export type Login7 = {
  userName: string;
  password: string;
  database: string;
  appName: string;
  readOnlyIntent: boolean;
  /** NTLM or Kerberos instead of a SQL Server login. */
  integrated: boolean;
  tdsVersion: number;
  packetBytes: number;
};

const HEADER_BYTES = 94;
const INTEGRATED_SECURITY = 0x80;
const READ_ONLY_INTENT = 0x20;
const TDS_7_2 = 0x72000000;
const TDS_7_4 = 0x74000004;
const TDS_8_0 = 0x08000000;
const MIN_PACKET_BYTES = 512;
const MAX_PACKET_BYTES = 32_767;

/** The UTF-16 bytes of a field whose offset and length in characters stand at `at`. */
function readField(payload: Buffer, at: number): Buffer {
  const start = payload.readUInt16LE(at);
  const byteCount = payload.readUInt16LE(at + 2) * 2;
  if (byteCount === 0) return Buffer.alloc(0);
  if (start + byteCount > payload.length)
    throw new ProtocolError('a LOGIN7 field outside its message');
  return payload.subarray(start, start + byteCount);
}

/** [MS-TDS], LOGIN7: the nibbles of each byte are swapped and XORed with 0xA5. */
function unscramble(password: Buffer): Buffer {
  return password.map((byte) => {
    const plain = byte ^ 0xa5;
    return ((plain << 4) | (plain >> 4)) & 0xff;
  }) as Buffer;
}

function agreeOnTdsVersion(asked: number): number {
  if (asked === TDS_8_0) return TDS_8_0;
  // Before 7.2 even the tokens of an error look different, so there is no way to say it.
  if (asked < TDS_7_2) throw new ProtocolError('a client older than TDS 7.2');
  return Math.min(asked, TDS_7_4);
}

/** Throws a ProtocolError when the message is no LOGIN7, or one of TDS before 7.2. */
export function readLogin7(payload: Buffer): Login7 {
  if (payload.length < HEADER_BYTES) throw new ProtocolError('a LOGIN7 that is too short');
  const text = (at: number): string => readField(payload, at).toString('utf16le');
  const packetBytes = payload.readUInt32LE(8) || DEFAULT_PACKET_BYTES;
  return {
    tdsVersion: agreeOnTdsVersion(payload.readUInt32LE(4)),
    packetBytes: Math.min(Math.max(packetBytes, MIN_PACKET_BYTES), MAX_PACKET_BYTES),
    integrated: (payload.readUInt8(25) & INTEGRATED_SECURITY) !== 0,
    readOnlyIntent: (payload.readUInt8(26) & READ_ONLY_INTENT) !== 0,
    userName: text(40),
    password: unscramble(readField(payload, 44)).toString('utf16le'),
    appName: text(48),
    database: text(68) || 'master',
  };
}

/** The reply to a login that was let in; the new packet size holds from the next message on. */
export function writeLoginReply(writer: ByteWriter, login: Login7): void {
  const { database } = login;
  writeEnvironmentChange(writer, environmentChange.database, { to: database, from: 'master' });
  writeInfo(writer, {
    number: 5701,
    message: `Changed database context to '${database}'.`,
  });
  writeEnvironmentChange(writer, environmentChange.collation, {
    to: COLLATION_BYTES,
    from: Buffer.alloc(0),
  });
  writeEnvironmentChange(writer, environmentChange.language, { to: 'us_english', from: '' });
  writeInfo(writer, { number: 5703, message: 'Changed language setting to us_english.' });
  writeLoginAck(writer, login.tdsVersion);
  writeEnvironmentChange(writer, environmentChange.packetSize, {
    to: String(login.packetBytes),
    from: String(DEFAULT_PACKET_BYTES),
  });
  writeDone(writer);
}
