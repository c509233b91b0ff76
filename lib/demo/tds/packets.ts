import { ProtocolError } from './protocol-error';

/** [MS-TDS], Packet Header: type, status, length (big-endian, header included), SPID, id, window. */
export const HEADER_BYTES = 8;
export const DEFAULT_PACKET_BYTES = 4096;

export const packetType = {
  sqlBatch: 0x01,
  rpc: 0x03,
  tabularResult: 0x04,
  attention: 0x06,
  transactionManager: 0x0e,
  login7: 0x10,
  prelogin: 0x12,
} as const;

export const packetStatus = {
  endOfMessage: 0x01,
  ignore: 0x02,
  resetConnection: 0x08,
  resetConnectionKeepTransaction: 0x10,
} as const;

/** `status` holds the bits of all the packets the message came in. */
export type Message = { type: number; status: number; payload: Buffer };

/** One packet; `body` must fit the packet size that was agreed on. */
export function encodePacket(
  body: Buffer,
  header: { type: number; last: boolean; sessionId: number; packetId: number },
): Buffer {
  const packet = Buffer.alloc(HEADER_BYTES + body.length);
  packet[0] = header.type;
  packet[1] = header.last ? packetStatus.endOfMessage : 0;
  packet.writeUInt16BE(packet.length, 2);
  packet.writeUInt16BE(header.sessionId & 0xffff, 4);
  packet[6] = header.packetId & 0xff;
  packet.set(body, HEADER_BYTES);
  return packet;
}

/** Length of the packet at the front of the buffer, or null while its header is incomplete. */
export function packetLength(buffer: Buffer): number | null {
  if (buffer.length < HEADER_BYTES) return null;
  const length = buffer.readUInt16BE(2);
  if (length < HEADER_BYTES) throw new ProtocolError(`a packet of ${length} bytes cannot be`);
  return length;
}

/**
 * Puts messages together from packets, whatever pieces they arrive in. Holds at most
 * `maxMessageBytes` plus one packet; a larger message throws a ProtocolError.
 */
export class MessageAssembler {
  maxMessageBytes: number;
  #received: Buffer = Buffer.alloc(0);
  #payload: Buffer = Buffer.alloc(0);
  #payloadBytes = 0;
  #type: number | null = null;
  #status = 0;

  constructor(maxMessageBytes: number) {
    this.maxMessageBytes = maxMessageBytes;
  }

  /** True when no byte of an unfinished message is held. */
  get isEmpty(): boolean {
    return this.#received.length === 0 && this.#type === null;
  }

  *read(chunk: Buffer): Generator<Message> {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    for (;;) {
      const length = packetLength(this.#received);
      if (length === null || this.#received.length < length) return;
      const packet = this.#received.subarray(0, length);
      this.#received = this.#received.subarray(length);
      const message = this.#add(packet);
      if (message) yield message;
    }
  }

  #add(packet: Buffer): Message | null {
    const type = packet.readUInt8(0);
    if (this.#type !== null && this.#type !== type) {
      throw new ProtocolError(`a packet of type ${type} inside a message of type ${this.#type}`);
    }
    this.#type = type;
    this.#status |= packet.readUInt8(1);
    this.#append(packet.subarray(HEADER_BYTES));
    if (!(packet.readUInt8(1) & packetStatus.endOfMessage)) return null;

    const payload = this.#payload.subarray(0, this.#payloadBytes);
    const message = { type, status: this.#status, payload };
    this.#payload = Buffer.alloc(0);
    this.#payloadBytes = 0;
    this.#type = null;
    this.#status = 0;
    return message;
  }

  /** Copies into one buffer: a list of slices would let one-byte packets cost far more memory. */
  #append(body: Buffer): void {
    const needed = this.#payloadBytes + body.length;
    if (needed > this.maxMessageBytes) {
      throw new ProtocolError(`a message of more than ${this.maxMessageBytes} bytes`);
    }
    if (needed > this.#payload.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#payload.length * 2));
      this.#payload.copy(larger, 0, 0, this.#payloadBytes);
      this.#payload = larger;
    }
    this.#payload.set(body, this.#payloadBytes);
    this.#payloadBytes = needed;
  }
}
