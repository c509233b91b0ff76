import next from 'eslint-config-next';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PURE = ['lib/{cluster-paste,domain,rules,lifecycle,history,runbooks,diagnose}/**/*.ts'];
const TESTS = ['**/*.test.ts', 'lib/testing/**', 'e2e/**'];

const processEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'process.env is read in lib/config only.',
};
const intl = {
  selector: "MemberExpression[object.name='Intl']",
  message: 'Intl is used in lib/format only.',
};
const localeFormatting = {
  selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
  message: 'Format numbers, dates and times through lib/format.',
};

export default defineConfig([
  globalIgnores([
    '.next/**',
    'node_modules/**',
    'next-env.d.ts',
    'test-results/**',
    'data/**',
    'dist/**',
    'lib/store/generated/**',
  ]),
  ...next,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**'],
    ignores: [...TESTS, 'lib/config/**', 'lib/format/**', 'lib/demo/**'],
    rules: {
      'no-restricted-syntax': ['error', processEnv, intl, localeFormatting],
      'no-console': 'error',
    },
  },
  {
    files: PURE,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'console',
        'setTimeout',
        'setInterval',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is an argument here.',
        },
        { selector: ':function[async=true]', message: 'This room is pure and synchronous.' },
        processEnv,
        intl,
        localeFormatting,
      ],
    },
  },
]);
