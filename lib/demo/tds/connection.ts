import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket, type SecureContext } from 'node:tls';
import { authenticateLogin } from './authenticate-login';
import type { TdsServerOptions } from './handler';
import { readLogin7, writeLoginReply, type Login7 } from './login7';
import { DEFAULT_PACKET_BYTES, MessageAssembler, packetType, type Message } from './packets';
import {
  agreeOnEncryption,
  encodePreloginReply,
  encryption,
  readPreloginEncryption,
} from './prelogin';
import { ProtocolError } from './protocol-error';
import { Reply } from './reply';
import { Session } from './session';
import { startTlsInTds } from './tls-in-tds';
import { doneStatus, writeDone, writeError } from './tokens';

const MAX_LOGIN_MESSAGE_BYTES = 128 * 1024; // the limit that [MS-TDS] sets for LOGIN7
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;
const LOGIN_TIMEOUT_MS = 15_000;
const LINGER_TIMEOUT_MS = 5_000;

type ConnectionSettings = {
  sessionId: number;
  options: TdsServerOptions;
  secureContext: SecureContext | undefined;
};

/**
 * One client: PRELOGIN, perhaps TLS, LOGIN7, then requests one after the other. Whatever it sends,
 * the worst that happens is the end of this connection.
 */
export class TdsConnection {
  readonly #socket: Socket;
  readonly #settings: ConnectionSettings;
  readonly #session: Session;
  readonly #messages = new MessageAssembler(MAX_LOGIN_MESSAGE_BYTES);
  #stream: Duplex;
  #phase: 'prelogin' | 'login' | 'ready' | 'ended' = 'prelogin';
  #packetBytes = DEFAULT_PACKET_BYTES;
  #encrypted = false;
  /** Set when only the login is encrypted: goes back to the clear. */
  #leaveTls: (() => void) | null = null;
  #running: AbortController | null = null;
  #attentionIsDue = false;
  #deadline: NodeJS.Timeout | undefined;

  constructor(socket: Socket, settings: ConnectionSettings) {
    this.#socket = socket;
    this.#settings = settings;
    this.#session = new Session(settings.options);
    socket.setNoDelay(true);
    this.#setDeadline(LOGIN_TIMEOUT_MS, 'no login in time');
    socket.on('error', (error) => this.destroy(error.message));
    socket.on('close', () => {
      clearTimeout(this.#deadline);
      this.#running?.abort();
    });
    this.#stream = settings.options.strict ? this.#secureAtOnce() : socket;
    this.#stream.on('data', this.#receive);
  }

  /** Ends the connection without another word. */
  destroy(reason?: string): void {
    this.#phase = 'ended';
    if (this.#socket.destroyed) return;
    if (reason) this.#log(reason);
    this.#socket.destroy();
  }

  #setDeadline(timeoutMs: number, reason: string): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.destroy(reason), timeoutMs).unref();
  }

  #log(line: string): void {
    this.#settings.options.log?.(`session ${this.#settings.sessionId}: ${line}`);
  }

  /** TDS 8.0: TLS comes before the first TDS byte. */
  #secureAtOnce(): TLSSocket {
    const { secureContext } = this.#settings;
    const ALPNProtocols = ['tds/8.0'];
    return this.#watch(
      new TLSSocket(this.#socket, { isServer: true, secureContext, ALPNProtocols }),
    );
  }

  #watch(secured: TLSSocket): TLSSocket {
    this.#encrypted = true;
    secured.on('error', (error) => this.destroy(error.message));
    secured.on('close', () => this.destroy());
    return secured;
  }

  #useStream(stream: Duplex): void {
    this.#stream.off('data', this.#receive);
    this.#stream = stream;
    stream.on('data', this.#receive);
  }

  #receive = (chunk: Buffer): void => {
    try {
      for (const message of this.#messages.read(chunk)) this.#dispatch(message);
    } catch (error) {
      this.#fail(error);
    }
  };

  #fail(error: unknown): void {
    this.destroy(error instanceof Error ? error.message : String(error));
  }

  #dispatch(message: Message): void {
    if (this.#phase === 'ended') return;
    if (this.#phase === 'prelogin' && message.type === packetType.prelogin) {
      this.#negotiate(message.payload);
    } else if (this.#phase === 'login' && message.type === packetType.login7) {
      this.#login(readLogin7(message.payload));
    } else if (this.#phase === 'ready' && message.type === packetType.attention) {
      this.#cancel();
    } else if (this.#phase === 'ready' && !this.#running) {
      this.#serve(message).catch((error: unknown) => this.#fail(error));
    } else {
      throw new ProtocolError(`a message of type ${message.type} out of turn`);
    }
  }

  #reply(): Reply {
    const { sessionId } = this.#settings;
    return new Reply(this.#stream, { packetBytes: this.#packetBytes, sessionId });
  }

  #negotiate(payload: Buffer): void {
    const { secureContext, options } = this.#settings;
    const asked = readPreloginEncryption(payload);
    const agreed = agreeOnEncryption(asked, secureContext !== undefined && !options.strict);
    const reply = this.#reply();
    reply.writer.bytes(encodePreloginReply(agreed));
    reply.end();
    this.#phase = 'login';
    if (agreed === encryption.notSupported || !secureContext) return;

    if (!this.#messages.isEmpty) throw new ProtocolError('bytes in the clear where TLS begins');
    const { secured, release } = startTlsInTds(this.#socket, secureContext);
    this.#useStream(this.#watch(secured));
    if (agreed === encryption.loginOnly) this.#leaveTls = release;
  }

  #login(login: Login7): void {
    if (this.#leaveTls) {
      this.#leaveTls();
      this.#useStream(this.#socket);
    }
    const reply = this.#reply();
    const refusal = authenticateLogin(login, this.#encrypted, this.#settings.options.authenticate);
    if (refusal) {
      this.#log(`login refused, error ${refusal.number}`);
      writeError(reply.writer, refusal);
      writeDone(reply.writer, { status: doneStatus.error });
      reply.end();
      this.#end();
      return;
    }
    writeLoginReply(reply.writer, login);
    reply.end();
    this.#phase = 'ready';
    this.#packetBytes = login.packetBytes;
    this.#messages.maxMessageBytes = MAX_MESSAGE_BYTES;
    clearTimeout(this.#deadline);
  }

  async #serve(message: Message): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    const aftermath = await this.#session.answer(message, this.#reply(), running.signal);
    this.#running = null;
    if (aftermath === 'drop') this.destroy('dropped in the middle of a result');
    if (aftermath === 'end') this.#end();
    if (this.#attentionIsDue && aftermath === 'keep') this.#acknowledgeAttention();
  }

  /** The canceled reply is finished first; tedious wants the acknowledgement as its own message. */
  #cancel(): void {
    this.#attentionIsDue = true;
    if (this.#running) this.#running.abort();
    else this.#acknowledgeAttention();
  }

  #acknowledgeAttention(): void {
    this.#attentionIsDue = false;
    const reply = this.#reply();
    writeDone(reply.writer, { status: doneStatus.attention });
    reply.end();
  }

  /** Lets the client read the last reply, but not for ever. */
  #end(): void {
    this.#phase = 'ended';
    this.#setDeadline(LINGER_TIMEOUT_MS, 'the client stays after its last reply');
    this.#stream.end();
  }
}
