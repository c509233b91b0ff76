/** The house rules of docs/architecture.md. A rule is never loosened to get something through: move the code instead. */
const TEST = '\\.test\\.tsx?$|^lib/testing/|^lib/ssisdb/contract/';

/** What must not reach a browser by any chain of imports. */
const SERVER =
  '^lib/(ssisdb|collect|store|monitor|services|live|http|config|demo|task-logs|visitors|notify)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** `room` may import itself, the rooms named, and packages; no other room but for `exception`, and nothing of the UI. */
const room = (name, mayImport, comment, exception = '') =>
  forbid(
    `${name}-imports-only-its-own`,
    comment,
    { path: `^lib/${name}/`, pathNot: TEST },
    {
      path: `^lib/(?!(${[name, ...mayImport].join('|')})/${exception})|^(app|components|e2e|scripts)/`,
    },
  );

/** A pure room: no packages with IO either. */
const pure = (name, packages) =>
  forbid(
    `${name}-is-pure`,
    'nothing with IO, not even a type',
    { path: `^lib/${name}/`, pathNot: TEST },
    { pathNot: [`^lib/`, ...packages.map((one) => `node_modules/${one}/`)] },
  );

module.exports = {
  forbidden: [
    forbid('no-circular', 'a circle has no layers', {}, { circular: true }),

    room('domain', [], 'the nouns are at the bottom'),
    pure('domain', ['zod']),
    room('runbooks', ['domain'], 'documented remedies are data'),
    pure('runbooks', ['zod']),
    room('diagnose', ['domain', 'runbooks'], 'reading a log knows nouns and runbooks'),
    pure('diagnose', []),
    room('cluster-paste', ['domain'], 'reading a paste knows nouns only'),
    pure('cluster-paste', []),
    room('tokens', ['domain'], 'making and proving tokens; where they are kept is given'),
    room('access', ['domain'], 'deciding who may do what knows nouns only'),
    pure('access', []),
    room(
      'visitors',
      ['domain', 'config', 'access', 'store', 'tokens'],
      'finding out who asks; what they may see is read elsewhere',
    ),
    room('rules', ['domain', 'runbooks'], 'a rule names its runbook'),
    pure('rules', ['zod']),
    room('lifecycle', ['domain', 'rules'], 'the lifecycle follows what rules say'),
    pure('lifecycle', ['zod']),
    room('history', ['domain'], 'what was is made of what polls proved'),
    pure('history', []),
    room('notifications', ['domain'], 'who is told what, and when'),
    pure('notifications', ['luxon']),
    room(
      'notify',
      [
        ...['domain', 'config', 'store', 'notifications', 'rules', 'runbooks'],
        ...['format', 'messages'],
      ],
      'messages are worded, sent and kept here; what they are about is given',
    ),
    room('config', ['domain'], 'configuration knows nothing above it'),
    room('ssisdb', ['domain', 'config'], 'the driver knows nothing above it'),
    room('store', ['domain', 'config'], 'the store knows nothing above it'),
    room('live', ['domain', 'config'], 'the hub knows nothing above it'),
    room('collect', ['domain', 'config', 'ssisdb'], 'collecting neither judges nor keeps'),
    room(
      'monitor',
      [
        ...['domain', 'config', 'collect', 'rules', 'lifecycle', 'history', 'store', 'live'],
        ...['visitors', 'notifications', 'notify'],
      ],
      'the tick is where collecting, judging and keeping meet',
    ),
    room(
      'services',
      [
        ...['domain', 'config', 'store', 'live', 'rules', 'lifecycle', 'history', 'runbooks'],
        ...['diagnose', 'cluster-paste', 'tokens', 'task-logs', 'access', 'visitors'],
        ...['notifications', 'notify'],
      ],
      'pages read what was collected; they never collect',
      // The one exception: what a page asks for by key is read on demand, through these modules only.
      '|collect/on-demand/on-demand-[a-z-]+\\.ts$',
    ),
    room('task-logs', ['domain', 'config', 'diagnose'], 'files know nothing of SQL or pages'),
    room('http', ['domain', 'config', 'access', 'visitors'], 'who asks, parsing and answering'),
    room('format', ['domain'], 'formatting knows only nouns'),
    room('messages', ['domain', 'rules', 'runbooks'], 'words for what exists'),
    room('client', ['domain', 'format', 'messages'], 'the browser side'),
    room('demo', ['domain', 'config', 'ssisdb'], 'the embedded cluster answers the real queries'),

    forbid(
      'app-is-thin',
      'pages and routes go through services, http, client and components',
      { path: '^app/' },
      { path: '^lib/(ssisdb|collect|store|monitor|lifecycle|live|demo|config|task-logs|notify)/' },
    ),
    forbid(
      'components-know-no-pages',
      'components do not depend on where they are shown',
      { path: '^components/' },
      { path: '^app/' },
    ),
    forbid(
      'primitives-know-no-domain',
      'components/ui could be part of another product',
      { path: '^components/ui/' },
      { path: '^components/(?!ui/)|^lib/(?!format/)' },
    ),
    forbid(
      'browser-never-reaches-server',
      'what is sent to a browser must not contain a driver, a secret or a store',
      { path: '^(components|lib/client|lib/format|lib/messages)/', pathNot: TEST },
      { path: SERVER, reachable: true },
    ),

    forbid(
      'driver-only-in-ssisdb',
      'one door to SQL Server',
      {
        pathNot: [
          '^lib/ssisdb/',
          '^lib/demo/.*(\\.test\\.ts|test-.*\\.ts)$',
          TEST,
          '^scripts/bench/',
        ],
      },
      { path: 'node_modules/(mssql|tedious)/' },
    ),
    forbid(
      'prisma-only-in-store',
      'one door to the store',
      { pathNot: '^(lib/store|prisma|scripts)/' },
      { path: 'node_modules/(@prisma|prisma)/' },
    ),
    forbid(
      'recharts-only-in-charts',
      'one door to the chart library',
      { pathNot: '^components/charts/' },
      { path: 'node_modules/recharts/' },
    ),
    forbid(
      'senders-only-in-notify',
      'one door for what goes out to other machines',
      { pathNot: ['^lib/notify/', TEST] },
      { path: 'node_modules/(undici|nodemailer)/' },
    ),
    forbid(
      'no-test-code-in-production',
      'tests are not shipped',
      { pathNot: [TEST, '^(e2e|scripts)/'] },
      { path: `${TEST}|^e2e/` },
    ),
    forbid(
      'simulation-only-in-demo',
      'a configured installation never falls back to simulated data',
      { pathNot: ['^lib/demo/', TEST, '^(e2e|scripts)/'] },
      { path: '^lib/demo/' },
    ),
    {
      name: 'every-rule-has-a-test',
      comment: 'a rule without a test does not pass',
      severity: 'error',
      module: {
        path: '^lib/rules/[^/]+/[^/]+\\.ts$',
        pathNot: [
          TEST,
          '/(define-rule|rule-info|subjects|scale-out-state|worker-heartbeat)\\.ts$',
          '/(execution-evidence|execution-reach|group-unexpected-ends|waiting-executions)\\.ts$',
        ],
        numberOfDependentsLessThan: 1,
      },
      from: { path: '^lib/rules/[^/]+/[^/]+\\.test\\.ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|node_modules/.*/node_modules|lib/store/generated)/' },
  },
};
