import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value:
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/** Answers that are no pages may do nothing when somebody opens them as one. Pages get theirs from proxy.ts. */
const answerHeaders = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
];

/** A build that brings along what it needs to run: see scripts/pack.mjs. */
const output = process.env.SCALE_OUT_WATCH_PACK === 'true' ? ('standalone' as const) : undefined;

// Becomes part of the code: a page that was left open compares it with that of the server that answers.
const buildId = process.env.NODE_ENV === 'development' ? 'development' : new Date().toISOString();

const config: NextConfig = {
  env: { BUILD_ID: buildId },
  poweredByHeader: false,
  // Every route brings its own copy of what they share: those that nobody asks for need not lie in memory.
  experimental: { preloadEntriesOnStart: false },
  ...(output && { output }),
  // Drivers load files at run time that a bundler does not see.
  serverExternalPackages: [
    'mssql',
    'tedious',
    'pino',
    'undici',
    'nodemailer',
    'prom-client',
    '@prisma/client',
    '@prisma/adapter-libsql',
    '@libsql/client',
    'libsql',
    '@node-rs/argon2',
  ],
  // The store of whoever builds is no part of the build.
  outputFileTracingExcludes: { '/*': ['data/**'] },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      { source: '/api/:path*', headers: answerHeaders },
      { source: '/:name(metrics|healthz|readyz)', headers: answerHeaders },
    ]),
};

export default config;
