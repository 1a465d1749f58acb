/** Texts that would break out of strings, docstrings, comments and lines. */
export const HOSTILE_NAME = `""" */ \\N{DEL} \${process.exit(1)} \u2028 '; import os # V`;
