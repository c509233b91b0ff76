import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

// Becomes part of the code: a page that was left open compares it with that of the server that answers.
const buildId = process.env.NODE_ENV === 'development' ? 'development' : new Date().toISOString();

const config: NextConfig = {
  env: { BUILD_ID: buildId },
  poweredByHeader: false,
  // Drivers load files at run time that a bundler does not see.
  serverExternalPackages: [
    'mssql',
    'tedious',
    'pino',
    'prom-client',
    '@prisma/client',
    '@prisma/adapter-libsql',
    '@libsql/client',
    'libsql',
    '@node-rs/argon2',
  ],
  // The store of whoever builds is no part of the build.
  outputFileTracingExcludes: { '/*': ['data/**'] },
  headers: () => Promise.resolve([{ source: '/:path*', headers: securityHeaders }]),
};

export default config;
