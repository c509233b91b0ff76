import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { CLIENT, listen } from './start-provider';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });

type Claims = Record<string, unknown>;

/** How a token lies. */
export type Forgery = {
  claims?: Claims;
  /** `HS256` is signed with the public key, which everybody has. */
  alg?: 'RS256' | 'HS256' | 'none';
  /** Signed by somebody else. */
  isForeignKey?: boolean;
  describesIssuer?: string;
};

/** A provider that answers every code with the ID token that it was told to forge; with no lie, the token is good. */
export async function startForger(forgery: Forgery, nonce: () => string): Promise<string> {
  const server = createServer();
  const issuer = await listen(server);
  server.on('request', (request, response) => {
    const answer = (body: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration') {
      answer({
        issuer: forgery.describesIssuer ?? issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    } else if (request.url === '/jwks') {
      answer({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', use: 'sig', alg: 'RS256' }],
      });
    } else {
      const id_token = makeToken(forgery, issuer, nonce());
      answer({ access_token: 'x', token_type: 'bearer', id_token });
    }
  });
  return issuer;
}

function makeToken({ claims, alg = 'RS256', isForeignKey }: Forgery, iss: string, nonce: string) {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const times = { iat: nowSeconds, exp: nowSeconds + 300 };
  const body = {
    iss,
    sub: 'kim',
    aud: CLIENT.clientId,
    nonce,
    groups: ['dba'],
    ...times,
    ...claims,
  };
  const signed = `${encode({ alg, typ: 'JWT', kid: '1' })}.${encode(body)}`;
  return `${signed}.${sign(signed, alg, isForeignKey ? other.privateKey : privateKey)}`;
}

function sign(text: string, alg: string, key: KeyObject): string {
  if (alg === 'none') return '';
  if (alg === 'RS256') return createSign('RSA-SHA256').update(text).sign(key).toString('base64url');
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' });
  return createHmac('sha256', publicPem).update(text).digest('base64url');
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
