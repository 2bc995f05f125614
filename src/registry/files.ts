// Reads the registry's files and refuses them whole when anything is wrong, with every problem at its line.
// What a field may hold is file-schema.ts, what refers to what is references.ts, the sentences are wording.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod/v4';
import type { Language } from '../conversation/view.js';
import { RegistryFileError, type RegistryProblem } from '../errors.js';
import { checkEntries } from './entry-checks.js';
import type { Complaint } from './file-fields.js';
import { registryFiles } from './file-layout.js';
import { entrySchemas } from './file-schema.js';
import type { Registry } from './model.js';
import { compareIds } from './order.js';
import { type FileWords, fileWording, typeWording } from './wording.js';

type List = keyof Registry;
type Path = readonly PropertyKey[];
type Problem = { readonly problem: string; readonly mend: string };

/** One opened file: its YAML tree, and how to find the line of a field in it. */
interface OpenFile {
  readonly name: string;
  readonly tree: Document;
  readonly line: (path: Path) => number;
}

/**
 * Reads `dir` and returns the registry with its lists in order.
 * @throws RegistryFileError with every problem found, in the reader's language (Finnish unless told)
 */
export function readRegistryFiles(dir: string, language: Language = 'fi'): Registry {
  const words = fileWording[language];
  const problems: RegistryProblem[] = [];
  const report = (file: string, line: number, field: string, text: Problem) => problems.push({ file, line, field, ...text });

  const names = listFolder(dir, words);
  for (const name of names) {
    if (!registryFiles.some((f) => f.name === name)) report(name, 1, '-', words.unknownFile(registryFiles.map((f) => f.name).join(', ')));
  }

  const lists: Record<string, unknown[]> = {};
  const places = new Map<List, { readonly file: OpenFile; readonly kept: number[] }>();
  const rawIds = new Map<List, Set<string>>();
  for (const { name, lists: wanted } of registryFiles) {
    for (const list of wanted) lists[list] = [];
    if (!names.includes(name)) {
      report(name, 1, '-', words.missingFile(name));
      continue;
    }
    const file = openFile(dir, name, wanted[0] ?? name, words, report);
    if (!file) continue;
    const content: unknown = file.tree.toJS();
    if (!isMap(file.tree.contents) || typeof content !== 'object' || content === null) {
      report(name, 1, wanted[0] ?? '-', words.notAList(wanted[0] ?? ''));
      continue;
    }
    for (const pair of (file.tree.contents as YAMLMap).items) {
      const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
      if (!(wanted as readonly string[]).includes(key))
        report(name, file.line([key]), key, words.unknownKey(key, nearest(key, wanted), wanted.join(', ')));
    }
    for (const list of wanted) {
      const raw: unknown = (content as Record<string, unknown>)[list];
      if (raw === null || raw === undefined ? !(list in content) : !Array.isArray(raw)) {
        report(name, file.line([list]), list, words.notAList(list));
        continue;
      }
      const entries: unknown[] = Array.isArray(raw) ? raw : [];
      const kept: number[] = [];
      rawIds.set(list, new Set(entries.map(idOf).filter((id) => id !== undefined)));
      for (const [index, entry] of entries.entries()) {
        const parsed = entrySchemas[list].safeParse(entry);
        if (parsed.success) {
          lists[list]?.push(parsed.data);
          kept.push(index);
          continue;
        }
        for (const issue of parsed.error.issues) {
          for (const found of explain(issue, entry, entrySchemas[list], words, language)) {
            report(name, file.line([list, index, ...found.path]), fieldName(list, entry, found.path), found.text);
          }
        }
      }
      places.set(list, { file, kept });
    }
  }

  // The schema of each list returns the entries of that list: the record is complete, the compiler cannot see it.
  const registry = lists as unknown as Registry;
  const at = (list: List, index: number, path: Path) => {
    const place = places.get(list);
    return place ? place.file.line([list, place.kept[index] ?? 0, ...path]) : 1;
  };
  const known = (list: List, id: string) => rawIds.get(list)?.has(id) ?? true;
  for (const found of checkEntries(registry, { words, line: at, known, nearest })) {
    const file = places.get(found.list)?.file.name ?? fileOf(found.list);
    report(file, at(found.list, found.index, found.path), fieldName(found.list, registry[found.list][found.index], found.path), found.text);
  }

  if (problems.length > 0) {
    problems.sort((a, b) => fileRank(a.file) - fileRank(b.file) || a.line - b.line);
    throw new RegistryFileError(problems);
  }
  for (const list of Object.keys(lists)) lists[list]?.sort((a, b) => compareIds(idOf(a) ?? '', idOf(b) ?? ''));
  return registry;
}

function fileOf(list: List): string {
  return registryFiles.find((f) => f.lists.includes(list))?.name ?? list;
}

function fileRank(file: string): number {
  const rank = registryFiles.findIndex((f) => f.name === file);
  return rank < 0 ? registryFiles.length : rank;
}

function listFolder(dir: string, words: FileWords): string[] {
  try {
    return readdirSync(dir).filter((name) => /\.ya?ml$/i.test(name));
  } catch {
    throw new RegistryFileError([{ file: dir, line: 1, field: '-', ...words.missingFolder(dir) }]);
  }
}

function openFile(
  dir: string,
  name: string,
  list: string,
  words: FileWords,
  report: (file: string, line: number, field: string, text: Problem) => void,
): OpenFile | undefined {
  const bytes = readFileSync(join(dir, name));
  const bad = firstBadByte(bytes);
  if (bad !== undefined) {
    report(name, bytes.subarray(0, bad).filter((byte) => byte === 10).length + 1, '-', words.notUtf8);
    return undefined;
  }
  const content = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (content.split('\n').every((line) => /^\s*(#.*)?$/.test(line))) {
    report(name, 1, list, words.empty(list));
    return undefined;
  }
  const tabs = content.split('\n').flatMap((line, index) => (/^ *\t/.test(line) && line.trim() !== '' ? [index + 1] : []));
  for (const line of tabs) report(name, line, '-', words.tab);
  const counter = new LineCounter();
  const tree = parseDocument(content, { lineCounter: counter, uniqueKeys: true, prettyErrors: false });
  if (tabs.length > 0) return undefined;
  for (const error of tree.errors) {
    const line = counter.linePos(error.pos[0]).line;
    const key = /^\s*-?\s*([A-Za-z]+)/.exec(content.slice(error.pos[0]))?.[1] ?? '-';
    report(name, line, key, error.code === 'DUPLICATE_KEY' ? words.duplicateKey(key) : words.syntax(error.message.replace(/[.\s]+$/, '')));
  }
  if (tree.errors.length > 0) return undefined;
  return { name, tree, line: (path) => lineOf(tree, counter, path) };
}

/** The offset of the first byte that UTF-8 cannot hold. */
function firstBadByte(bytes: Buffer): number | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes.includes(0) ? bytes.indexOf(0) : undefined;
  } catch {
    const text = bytes.toString('utf8');
    let offset = 0;
    for (const char of text) {
      // U+FFFD stands for what could not be read; a real one takes the three bytes EF BF BD.
      if (char === '\ufffd' && !(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) return offset;
      offset += Buffer.byteLength(char);
    }
    return 0;
  }
}

/** The line of a field, or of the nearest thing around it that is there. */
function lineOf(tree: Document, counter: LineCounter, path: Path): number {
  let node: unknown = tree.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isNode(node) && node.range) offset = node.range[0];
    } else break;
  }
  return counter.linePos(offset).line;
}

function idOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id, network } = entry as { id?: unknown; network?: unknown };
  const own = id ?? network;
  return own === undefined ? undefined : String(own);
}

/** "responsibilities.ky-1.holders" */
function fieldName(list: List, entry: unknown, path: Path): string {
  return [list, idOf(entry) ?? '?', ...path.map((step) => (typeof step === 'number' ? step + 1 : String(step)))].join('.');
}

/** Turns what the schema library says into our sentences. */
function explain(
  issue: z.core.$ZodIssue,
  entry: unknown,
  schema: z.ZodType,
  words: FileWords,
  language: Language,
): { path: Path; text: Problem }[] {
  const path = issue.path;
  const value = path.reduce<unknown>(step, entry);
  // What is missing is the first thing on the way that is not there: `title`, not `title.fi`.
  const missing = path.find((_, i) => path.slice(0, i + 1).reduce<unknown>(step, entry) === undefined);
  const field = String(missing ?? path.at(-1) ?? 'id');
  const one = (text: Problem) => [{ path, text }];
  if (issue.code === 'custom') {
    const complaint = issue.params?.complaint as Complaint | undefined;
    if (!complaint) return one(words.other(issue.message));
    if (value === undefined && 'value' in complaint && complaint.word !== 'assignmentNeeds') return one(words.missingField(field));
    if ('value' in complaint) {
      const text = words[complaint.word];
      return one(typeof text === 'function' ? text(complaint.value) : text);
    }
    return one(words[complaint.word]);
  }
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? knownKeys(schema) : [];
    return issue.keys.map((key) => ({ path: [...path, key], text: words.unknownKey(key, nearest(key, known), known.join(', ') || '–') }));
  }
  if (path.length === 0) return one(words.notAnEntry);
  if (value === undefined) return one(words.missingField(field));
  if (issue.code === 'invalid_type') return one(words.wrongType(typeWording[language][issue.expected] ?? issue.expected));
  if (issue.code === 'invalid_value') return one(words.notAllowed(String(value), issue.values.map(String).join(', ')));
  if (issue.code === 'too_small') return one(words.outOfRange(String(issue.minimum), '–'));
  if (issue.code === 'too_big') return one(words.outOfRange('–', String(issue.maximum)));
  return one(words.other(issue.message));
}

function step(at: unknown, key: PropertyKey): unknown {
  return typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
}

/** The fields of an entry, read from its schema (an object with a transform around it). */
function knownKeys(schema: z.ZodType): string[] {
  const inner = (schema as { in?: unknown }).in ?? schema;
  const shape = (inner as { shape?: object }).shape;
  return shape ? Object.keys(shape) : [];
}

/** The word that was probably meant: at most a third of its letters differ. */
function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, right] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (left === right ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
