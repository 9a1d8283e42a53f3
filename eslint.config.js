import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build/', 'app/generated/', 'node_modules/', '.data/', 'test/artefacts/', 'test/fixtures/'] },
  ...tseslint.configs.recommended,
  { files: ['**/*.tsx'], ...reactHooks.configs.flat.recommended },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ClassDeclaration[superClass.name!=/Error$/]', message: 'No classes except errors.' },
      ],
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
    },
  },
  { files: ['prisma/*.ts', 'test/**', 'server.ts', 'app/worker.ts', 'app/import.ts'], rules: { 'no-console': 'off' } },
);
