import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const code = ['**/*.{js,mjs,ts,astro}'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', '**/test-results/', 'deploy/generated/', 'tests/**/node_modules/'] },
  {
    files: code,
    extends: [js.configs.recommended, ...ts.configs.strict, ...ts.configs.stylistic],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  ...astro.configs.recommended,
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'off', 'astro/no-unused-css-selector': 'error' } },
  { files: ['tests/**', 'deploy/**'], rules: { 'no-console': 'off' } },
  { ...mdx.flat, files: ['content/**/*.mdx'] },
);
