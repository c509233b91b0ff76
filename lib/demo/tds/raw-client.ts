import { connect } from 'node:net';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { onTestFinished } from 'vitest';
import { ByteWriter } from './byte-writer';
import { encodePacket, MessageAssembler, packetType, type Message } from './packets';
import { encryption } from './prelogin';

const MAX_REPLY_BYTES = 1024 * 1024;

/** A client that says exactly what a test tells it to, right or wrong. */
export class RawClient {
  readonly stream: Duplex;
  readonly #closed: Promise<unknown>;
  readonly #replies: AsyncGenerator<Message>;

  constructor(stream: Duplex) {
    this.stream = stream;
    this.#replies = this.#read();
    this.#closed = new Promise((resolve) => stream.once('close', resolve));
    stream.on('error', () => undefined); // the end of the connection is what tests wait for
  }

  /** A message of one packet. */
  send(type: number, payload: Buffer): this {
    this.stream.write(encodePacket(payload, { type, last: true, sessionId: 0, packetId: 1 }));
    return this;
  }

  async receive(): Promise<Message> {
    const { value, done } = await this.#replies.next();
    if (done) throw new Error('the server ended the connection');
    return value;
  }

  /** Reads on until the connection is gone. */
  async untilClosed(): Promise<void> {
    for (let isOpen = true; isOpen;) {
      isOpen = await this.receive().then(
        () => true,
        () => false,
      );
    }
    await this.#closed;
  }

  async *#read(): AsyncGenerator<Message> {
    const messages = new MessageAssembler(MAX_REPLY_BYTES);
    for await (const chunk of this.stream.iterator({ destroyOnReturn: false })) {
      yield* messages.read(chunk as Buffer);
    }
  }
}

/** Connects to a server on loopback; the socket ends with the test. */
export async function connectRawClient(
  port: number,
  options: { allowHalfOpen?: boolean } = {},
): Promise<RawClient> {
  const socket = connect({ ...options, port, host: '127.0.0.1' });
  onTestFinished(() => {
    socket.destroy();
  });
  await once(socket, 'connect');
  return new RawClient(socket);
}

export function encodePrelogin(asked: number): Buffer {
  return Buffer.from([1, 0, 6, 0, 1, 0xff, asked]);
}

export function encodeLogin7(userName: string, password: string): Buffer {
  const scrambled = Buffer.from(password, 'utf16le').map(
    (byte) => (((byte << 4) | (byte >> 4)) & 0xff) ^ 0xa5,
  );
  const header = Buffer.alloc(94);
  header.writeUInt32LE(0x74000004, 4);
  header.writeUInt32LE(4096, 8);
  header.writeUInt16LE(header.length, 40);
  header.writeUInt16LE(userName.length, 42);
  header.writeUInt16LE(header.length + userName.length * 2, 44);
  header.writeUInt16LE(password.length, 46);
  const message = Buffer.concat([header, Buffer.from(userName, 'utf16le'), scrambled]);
  message.writeUInt32LE(message.length, 0);
  return message;
}

export function encodeSqlBatch(text: string): Buffer {
  return new ByteWriter().uint32(4).utf16(text).takeAll();
}

/** Goes through PRELOGIN and LOGIN7 in the clear. */
export async function logIn(client: RawClient, userName: string, password: string): Promise<void> {
  client.send(packetType.prelogin, encodePrelogin(encryption.notSupported));
  await client.receive();
  client.send(packetType.login7, encodeLogin7(userName, password));
  await client.receive();
}
