import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { folderNamesSchema } from '@/lib/domain/people/folder-names-schema';
import { roleSchema } from '@/lib/domain/people/role-schema';

const HEADER = /^[A-Za-z0-9-]{1,100}$/;

/** Headers that mean something to the server itself. */
const RESERVED_HEADERS = ['cookie', 'authorization', 'host', 'origin', 'x-forwarded-for'];

const headerName = z
  .string()
  .regex(HEADER, 'the name of a header')
  .transform((name) => name.toLowerCase())
  .refine((name) => !RESERVED_HEADERS.includes(name), 'a header of its own');

/** A group of the directory, and what its members get. */
const groupGrantSchema = z.strictObject({
  group: z.string().min(1).max(500),
  role: roleSchema,
  /** Names of clusters; all of them when it is left out. */
  clusters: z.array(z.string().min(1)).min(1).optional(),
  /** SSISDB folders whose executions they see there; all of them when it is left out. */
  folders: folderNamesSchema.optional(),
});

const isSecureOrLocal = (text: string) => {
  const { protocol, hostname } = new URL(text);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLocal);
};

const secureUrl = z
  .url()
  .refine((text) => URL.canParse(text) && isSecureOrLocal(text), 'https, or http on this machine');

const openIdSchema = z.strictObject({
  issuer: secureUrl,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scopes: z.array(z.string().min(1)).default(['openid', 'profile']),
  groupsClaim: z.string().min(1).default('groups'),
  roles: z.array(groupGrantSchema).min(1).max(1_000),
  clockToleranceSeconds: z.number().min(0).max(300).default(30),
});

const addressOrNetwork = z
  .string()
  .refine(isAddressOrNetwork, 'an address, or a network such as 10.0.0.0/24');

const proxyHeaderSchema = z.strictObject({
  header: headerName,
  trustedAddresses: z.array(addressOrNetwork).min(1),
  groupHeader: headerName.optional(),
  roles: z.array(groupGrantSchema).max(1_000).default([]),
  defaultRole: roleSchema.optional(),
});

/** Who may sign in, and how; secrets by reference: ${env:NAME}. */
export const signInSchema = z
  .strictObject({
    publicUrl: secureUrl.refine(
      (text) => URL.canParse(text) && new URL(text).pathname === '/',
      'an address without a path',
    ),
    accounts: z.boolean().default(false),
    openId: openIdSchema.optional(),
    proxyHeader: proxyHeaderSchema.optional(),
    /** Proxies that say where a request came from, and nothing about who sent it. */
    trustedProxies: z.array(addressOrNetwork).max(100).default([]),
    idleMinutes: z.number().min(5).max(10_080).default(480),
    absoluteHours: z.number().min(1).max(720).default(168),
  })
  .refine(
    ({ accounts, openId, proxyHeader }) => accounts || openId || proxyHeader,
    'at least one of accounts, openId and proxyHeader',
  );

export type SignInEntry = z.infer<typeof signInSchema>;

function isAddressOrNetwork(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
}
