// A copy of the bundled registry that a test may spoil, and what reading it complains about.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Language } from '../../src/conversation/view.js';
import { RegistryFileError, type RegistryProblem } from '../../src/errors.js';
import { readRegistryFiles } from '../../src/registry/files.js';

export const bundled = path.resolve(import.meta.dirname, '../../prisma/registry');

/** A fresh copy of the bundled files. */
export function copyOfBundled(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'koolla-registry-'));
  cpSync(bundled, dir, { recursive: true });
  return dir;
}

/** Replaces the first occurrence after the file's header; fails when there is none. */
export function edit(dir: string, file: string, from: string, to: string): void {
  const name = path.join(dir, file);
  const before = readFileSync(name, 'utf8');
  const start = before.search(/^[^#\n]/m);
  if (!before.includes(from, start)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(name, before.slice(0, start) + before.slice(start).replace(from, to));
}

/** The number of the first line that holds a text. */
export function lineOf(dir: string, file: string, text: string): number {
  const lines = readFileSync(path.join(dir, file), 'utf8').split('\n');
  return lines.findIndex((line) => !line.startsWith('#') && line.includes(text)) + 1;
}

/** What reading the folder complains about; empty when it is taken. */
export function problemsOf(dir: string, language: Language = 'fi'): readonly RegistryProblem[] {
  try {
    readRegistryFiles(dir, language);
    return [];
  } catch (error) {
    if (error instanceof RegistryFileError) return error.problems;
    throw error;
  }
}
