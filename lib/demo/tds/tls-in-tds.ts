import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { TLSSocket, type SecureContext } from 'node:tls';
import { encodePacket, HEADER_BYTES, packetLength, packetType } from './packets';

const MAX_BODY_BYTES = 4096 - HEADER_BYTES;

type TlsInTds = {
  secured: TLSSocket;
  /** Gives the socket back for bytes in the clear; TLS ends without a word, as login-only has it. */
  release: () => void;
};

/** One PRELOGIN message: a client reads exactly one for each flight of the handshake. */
function wrapHandshake(records: Buffer): Buffer {
  const packets: Buffer[] = [];
  for (let at = 0; at < records.length; at += MAX_BODY_BYTES) {
    const body = records.subarray(at, at + MAX_BODY_BYTES);
    const last = at + MAX_BODY_BYTES >= records.length;
    const packetId = packets.length + 1;
    packets.push(encodePacket(body, { type: packetType.prelogin, last, sessionId: 0, packetId }));
  }
  return Buffer.concat(packets);
}

/** Carries TLS records between a socket and the TLS layer. */
class TlsCarrier extends Duplex {
  readonly #socket: Socket;
  #handshaking = true;
  #received: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    super();
    this.#socket = socket;
    socket.on('data', this.#receive);
    socket.on('end', this.#end);
    socket.on('close', this.#close);
  }

  release(): void {
    this.#socket.off('data', this.#receive);
    this.#socket.off('end', this.#end);
    this.#socket.off('close', this.#close);
    this.#socket.resume();
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#socket.write(this.#handshaking ? wrapHandshake(chunk) : chunk, done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'buffer', done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end(done);
  }

  #receive = (chunk: Buffer): void => {
    if (!this.#handshaking) {
      this.#deliver(chunk);
      return;
    }
    this.#received = Buffer.concat([this.#received, chunk]);
    try {
      this.#unwrapHandshake();
    } catch (error) {
      this.destroy(error as Error);
    }
  };

  /** The handshake travels in PRELOGIN packets; the first record outside one ends this part. */
  #unwrapHandshake(): void {
    while (this.#received.length > 0) {
      if (this.#received[0] !== packetType.prelogin) {
        this.#handshaking = false;
        this.#deliver(this.#received);
        return;
      }
      const length = packetLength(this.#received);
      if (length === null || this.#received.length < length) return;
      this.#deliver(this.#received.subarray(HEADER_BYTES, length));
      this.#received = this.#received.subarray(length);
    }
  }

  #deliver(records: Buffer): void {
    if (!this.push(records)) this.#socket.pause();
  }

  #end = (): void => {
    this.push(null);
  };

  #close = (): void => {
    this.destroy();
  };
}

/**
 * Starts TLS as the server on a socket whose PRELOGIN was answered: the handshake is wrapped in
 * PRELOGIN packets, what follows is plain TLS ([MS-TDS], TLS/SSL Negotiation). The context must stop
 * at TLS 1.2: in 1.3 the server still speaks after the client believes the handshake is over.
 */
export function startTlsInTds(socket: Socket, secureContext: SecureContext): TlsInTds {
  const carrier = new TlsCarrier(socket);
  const secured = new TLSSocket(carrier, { isServer: true, secureContext });
  carrier.on('error', (error) => secured.destroy(error));
  carrier.on('close', () => secured.destroy());
  return { secured, release: () => carrier.release() };
}
