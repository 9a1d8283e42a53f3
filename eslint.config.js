import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const classes = { selector: 'ClassDeclaration[superClass.name!=/Error$/]', message: 'No classes except errors.' };
/** A rule is named by its clause in comments and titles of tests; people read what it says. */
const clauses = ['Literal[value', 'JSXText[value', 'TemplateElement[value.raw'].map((words) => ({
  selector: `${words}=/\\((rules )?[A-Z]\\d{1,2}[,)]/]`,
  message: 'People who read this know no clauses. Say it in words.',
}));

export default tseslint.config(
  { ignores: ['build/', 'app/generated/', 'node_modules/', '.data/', 'test/artefacts/', 'test/fixtures/'] },
  ...tseslint.configs.recommended,
  { files: ['**/*.tsx'], ...reactHooks.configs.flat.recommended },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `import { type A }` alone stays behind as `import 'x'` and would pull server code into pages.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', classes],
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
    },
  },
  { files: ['app/**', 'emails/**'], rules: { 'no-restricted-syntax': ['error', classes, ...clauses] } },
  { files: ['prisma/*.ts', 'test/**', 'server.ts', 'app/worker.ts', 'app/import.ts'], rules: { 'no-console': 'off' } },
);
