import hooks from 'eslint-plugin-react-hooks';
import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import absentOnPhones from './config/absent-on-phones.cjs';

/** In src/platform H5 may use its own. */
const bannedOnPhones = absentOnPhones.map((name) => ({
  name,
  message: 'A phone has no such global; go through src/platform.',
}));

const zodDoor = { name: 'zod', message: 'Import z from src/shared/base/zod, which sets jitless first.' };
const zodParts = { group: ['zod/*'], message: zodDoor.message };
const taro = ['@tarojs/taro', '@tarojs/components'].map((name) => ({
  name,
  message: 'Taro lives in platform, ui and pages.',
}));
const imports = (...paths) => ['error', { paths: [zodDoor, ...paths], patterns: [zodParts] }];

export default tseslint.config(
  globalIgnores(['dist/', 'node_modules/', 'coverage/', '.cache/', '.data/', '.swc/', 'tests/screenshots/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An async function without await is how an interface that promises is kept.
      '@typescript-eslint/require-await': 'off',
      // Our interfaces write methods, and none of them reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-imports': imports(),
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    // The rest of its recommended set serves the React compiler, which we don't use.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/platform/**'],
    rules: { 'no-restricted-globals': ['error', ...bannedOnPhones] },
  },
  { files: ['src/{shared,stores}/**/*.ts'], rules: { 'no-restricted-imports': imports(...taro) } },
  // The one file that talks to the person at the terminal.
  { files: ['mock-server/main.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/shared/base/zod.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // The simulator loads bundles by path, into a registry of its own.
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
