export const storeCommand = {
  usage:
    'Usage: npm run store -- backup FILE | restore FILE\nThe store is the one that the configuration names; the dashboard may be running.',
  failed: 'Nothing was changed: {reason}',
  backedUp: 'Wrote {file}',
  restored:
    'Restored {file}: {rows, plural, one {# row} other {# rows}} in {tables, plural, one {# table} other {# tables}}. A dashboard that is running shows all of it after it has been restarted.',
} as const;
