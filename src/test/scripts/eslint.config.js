import js from '@eslint/js';

export default [
  {ignores: ['**/yaml.js', '**/turndown.js']},
  js.configs.recommended,
  {
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      // The type checker knows the names.
      'no-undef': 'off',
      'no-unused-vars': ['error', {ignoreRestSiblings: true}],
      'prefer-const': 'error',
    },
  },
  {files: ['**/editor/*.js'], rules: {eqeqeq: 'error'}},
];
