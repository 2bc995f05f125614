// Who makes out the tokens with which Teams calls a bot: an OpenID service with a key of its own, and its tokens.
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Issuer {
  /** The library's settings that make it believe this issuer and no other. */
  readonly cloud: Readonly<Record<string, string>>;
  /** An Authorization header. @param key another than its own: a forged one */
  token(claims?: Readonly<Record<string, unknown>>, key?: KeyObject, header?: Readonly<Record<string, unknown>>): string;
  stop(): Promise<void>;
}

const name = 'https://issuer.example.com';

export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const key = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
    const body =
      request.url === '/keys'
        ? { keys: [key] }
        : { issuer: name, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const metadata = `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/openidconfiguration`;
  return {
    cloud: {
      ToBotFromChannelTokenIssuer: name,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      ToChannelFromBotLoginUrl: 'https://127.0.0.1:1/',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: 'https://127.0.0.1:1',
      CallerId: '',
    },
    token(claims = {}, key = privateKey, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const signed = `${part({ typ: 'JWT', alg: 'RS256', kid: 'key-1', ...header })}.${part({
        iss: name,
        nbf: now - 60,
        exp: now + 3_600,
        ...claims,
      })}`;
      return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
