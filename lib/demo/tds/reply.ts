import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { ByteWriter } from './byte-writer';
import { encodePacket, HEADER_BYTES, packetType } from './packets';

const FLUSH_BYTES = 32 * 1024;

/**
 * One reply message. Tokens go to `writer`; `flush` sends what fills whole packets, so that a reply
 * of any size needs little memory, and `end` sends the rest.
 */
export class Reply {
  readonly writer = new ByteWriter();
  readonly #stream: Duplex;
  readonly #packetBytes: number;
  readonly #sessionId: number;
  #packetId = 0;

  constructor(
    stream: Duplex,
    { packetBytes, sessionId }: { packetBytes: number; sessionId: number },
  ) {
    this.#stream = stream;
    this.#packetBytes = packetBytes;
    this.#sessionId = sessionId;
  }

  /** True when it is time to flush. */
  get isLarge(): boolean {
    return this.writer.length >= FLUSH_BYTES;
  }

  /** Sends whole packets and waits until the client has taken enough of them, or is gone. */
  async flush(): Promise<void> {
    if (this.#write(this.#takeFullPackets()) || this.#stream.destroyed) return;
    const settled = new AbortController();
    const waits = ['drain', 'close'].map((event) =>
      once(this.#stream, event, { signal: settled.signal }).catch(() => undefined),
    );
    await Promise.race(waits);
    settled.abort();
  }

  /** Sends the last packet. Never waits: the request is over once its reply is handed on. */
  end(): void {
    this.#write([...this.#takeFullPackets(), this.#encode(this.writer.takeAll(), true)]);
  }

  /** Sends all there is without ending the message, and resolves when it has left the process. */
  async sendUnfinished(): Promise<void> {
    const packets = [...this.#takeFullPackets(), this.#encode(this.writer.takeAll(), false)];
    await new Promise<void>((resolve) => {
      this.#stream.write(Buffer.concat(packets), () => resolve());
    });
  }

  /** Keeps the last packet's worth back, so that the packet that ends the message is not empty. */
  #takeFullPackets(): Buffer[] {
    const bodyBytes = this.#packetBytes - HEADER_BYTES;
    const packetCount = Math.max(Math.ceil(this.writer.length / bodyBytes) - 1, 0);
    const bytes = this.writer.take(packetCount * bodyBytes);
    return Array.from({ length: packetCount }, (_, index) =>
      this.#encode(bytes.subarray(index * bodyBytes, (index + 1) * bodyBytes), false),
    );
  }

  #encode(body: Buffer, last: boolean): Buffer {
    this.#packetId += 1;
    return encodePacket(body, {
      type: packetType.tabularResult,
      last,
      sessionId: this.#sessionId,
      packetId: this.#packetId,
    });
  }

  #write(packets: Buffer[]): boolean {
    if (packets.length === 0 || this.#stream.destroyed) return true;
    return this.#stream.write(Buffer.concat(packets));
  }
}
