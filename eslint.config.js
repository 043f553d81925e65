import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Methods of TypeORM that begin and end transactions of their own, or ask what the caller did not see. */
const OWN_TRANSACTIONS = ['save', 'remove', 'softRemove', 'recover'];
/** Methods of TypeORM that reach the database without a transaction of ours around them. */
const WAYS_AROUND = ['query', 'createQueryRunner', 'transaction'];

/** Forbids calling the named methods where it is TypeORM that declares them, however the object is called. */
const typeormMethods = {
  meta: {
    type: 'problem',
    messages: { forbidden: '{{ name }}() of TypeORM is not for here: {{ why }}' },
    schema: [
      {
        type: 'array',
        items: {
          type: 'object',
          properties: { names: { type: 'array' }, why: { type: 'string' } },
        },
      },
    ],
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const why = new Map(
      context.options[0].flatMap((group) => group.names.map((name) => [name, group.why])),
    );
    return {
      'CallExpression[callee.type="MemberExpression"]'(node) {
        const { name } = node.callee.property;
        if (!why.has(name)) return;
        const call = checker.getResolvedSignature(services.esTreeNodeToTSNodeMap.get(node));
        const declaredIn = call?.declaration?.getSourceFile().fileName ?? '';
        if (!declaredIn.includes('/node_modules/typeorm/')) return;
        context.report({ node, messageId: 'forbidden', data: { name, why: why.get(name) } });
      },
    };
  },
};

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the same thing keeps the same name everywhere.',
};
/** The rule `max-params` has one limit for everything; constructors and routes may have more than the rest. */
const MAX_PARAMS = [
  'FunctionDeclaration[params.length>3]',
  'ArrowFunctionExpression[params.length>3]',
  ':not(MethodDefinition) > FunctionExpression[params.length>3]',
  // A decorated method is a route: its parameters are the ids of the path, the body and the caller.
  'MethodDefinition[kind!="constructor"][decorators.length=0] > FunctionExpression[params.length>3]',
  'TSEmptyBodyFunctionExpression[params.length>3]',
].map((selector) => ({ selector, message: 'More than 3 parameters: pass an object.' }));
const NO_BARE_DATE = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
].map((selector) => ({
  selector,
  message: 'Business time comes from the clock of the database, which all instances share.',
}));
const NO_PROCESS_ENV = [
  'MemberExpression[object.name="process"][property.name="env"]',
  'ImportDeclaration[source.value=/^(node:)?process$/]',
].map((selector) => ({ selector, message: 'Read the environment through Config.' }));

const SHAPE = [NO_DEFAULT_EXPORT, ...MAX_PARAMS];
const NO_GRAB_BAG = {
  selector: 'Program',
  message: 'Name the file for what it decides; and no barrels.',
};

export default defineConfig(
  { ignores: ['**/dist/', 'coverage/', '.data/', 'openapi/', 'web/test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    // A regular expression that tries the same text again and again stops everybody: 60 KB were enough.
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'regexp/no-contradiction-with-assertion': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.nodeBuiltin },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
  },
  {
    // Scripts without a default export, as everything; configuration and workers need theirs.
    files: ['scripts/**', 'bench/**'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // It leaves files with decorators alone: what Nest injects must stay a value.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNever: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      // Takes a field to keep its value over an await, which is what concurrency does not promise.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Views are classes for the sake of OpenAPI, and are written as literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // A constructor's parameters are its dependencies: with more, the class is split by use case.
      'max-params': ['error', 6],
      'no-restricted-syntax': ['error', ...SHAPE],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { tillclock: { rules: { 'typeorm-methods': typeormMethods } } },
    rules: {
      'no-restricted-syntax': ['error', ...SHAPE, ...NO_PROCESS_ENV],
      'tillclock/typeorm-methods': [
        'error',
        [
          { names: OWN_TRANSACTIONS, why: 'it commits the transaction around it' },
          { names: WAYS_AROUND, why: 'ask Database for a transaction' },
        ],
      ],
    },
  },
  {
    files: ['src/platform/database/**/*.ts'],
    rules: {
      'tillclock/typeorm-methods': [
        'error',
        [{ names: OWN_TRANSACTIONS, why: 'it commits the transaction around it' }],
      ],
    },
  },
  {
    files: ['src/features/**/*.ts', 'src/demo/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...SHAPE, ...NO_PROCESS_ENV, ...NO_BARE_DATE] },
  },
  {
    // The entry points hand the environment to the parser; child processes need a PATH.
    files: [
      'src/main.ts',
      'src/cli.ts',
      'src/platform/config/*.ts',
      'src/platform/embedded/process-environment.ts',
      'src/**/*.spec.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...SHAPE] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'max-lines': ['error', 250], 'max-lines-per-function': ['error', 40] },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.configs.recommended],
    rules: {
      'max-lines': ['error', 250],
      // A component is read as one picture of what it shows; its parts are components of their own.
      'max-lines-per-function': ['error', 90],
      'no-restricted-syntax': ['error', ...SHAPE],
    },
  },
  {
    // Playwright takes its configuration and its set-up from default exports, as Vite does.
    files: ['web/*.config.ts', 'web/tests/{server,failures-reporter}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...MAX_PARAMS] },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      // Jest's matchers and parsed answers are `any`; a fake may be async without waiting.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: [
      '**/{utils,util,helpers,helper,common,shared,index}.{ts,js,mjs}',
      '**/{utils,helpers,common,shared}/**/*.{ts,js,mjs}',
    ],
    rules: { 'no-restricted-syntax': ['error', NO_GRAB_BAG] },
  },
);
