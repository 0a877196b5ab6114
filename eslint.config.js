import tseslint from 'typescript-eslint';

const BELOW_THE_SCREEN = [{ group: ['**/components/**'], message: 'What draws imports messages; nothing imports what draws. Put the shared type into lib/messages.' }];
const PURE_GLOBALS = ['fetch', 'indexedDB', 'localStorage', 'chrome', 'browser', 'window', 'document', 'setTimeout', 'setInterval', 'performance'];

export default tseslint.config(
  { ignores: ['node_modules/', '.output/', '.wxt/', 'out/', '.cache/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', name: ['it', 'describe', 'test'], package: 'vitest' }] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An index that the loop has just bounded, a row that the query has just named: `!` says so, noUncheckedIndexedAccess makes it needed.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['lib/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: BELOW_THE_SCREEN }] },
  },
  {
    files: ['lib/{model,analysis,prompts}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...PURE_GLOBALS.map((name) => ({ name, message: 'Model, analysis and prompts are pure: take it as an argument.' }))],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Take the instant as an argument.' }, { object: 'Math', property: 'random', message: 'Take the number as an argument.' }],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
);
