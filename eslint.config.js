import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: [".*/", "site/"] }, // what is made or installed here
  js.configs.recommended,
  {
    files: ["overrides/scripts/**/*.js"],
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker, LANGUAGES: "readonly" } },
    rules: {
      complexity: ["error", 12],
      eqeqeq: "error",
      "max-lines": ["error", 350],
      "max-lines-per-function": ["error", 60],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["tests/scripts/**/*.js", "tests/bench/*.js", "hooks/**/*.js", "*.js"], languageOptions: { globals: { ...globals.node, caches: "writable" } } },
];
