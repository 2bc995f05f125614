// Which kinds of view and form the sources can make, read off the sources: an object with `title` and `blocks` is a view,
// one with `fields` and `submitLabel` a form, and its `name` is its kind. A name that cannot be read off is told.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Kinds {
  /** Each name with the file that makes it. */
  readonly names: ReadonlyMap<string, string>;
  /** Where a view or form gets a name that the sources do not tell. */
  readonly unread: readonly string[];
}

/** Functions that make a view and are given its name: which argument it is, or which property of which argument. */
interface Namer {
  readonly function: string;
  readonly argument: number;
  readonly property?: string;
}

/** @param folders below `root`, all their files */
export function kindsIn(root: string, folders: readonly string[]): Kinds {
  return kindsOf(
    folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => ({ name: path.join(folder, file), text: readFileSync(path.join(root, folder, file), 'utf8') })),
    ),
  );
}

/** The same of these sources. */
export function kindsOf(files: readonly { readonly name: string; readonly text: string }[]): Kinds {
  const sources = files.map(({ name, text }) => ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  const names = new Map<string, string>();
  const unread: string[] = [];
  const namers: Namer[] = [];
  const take = (expression: ts.Expression) => {
    const file = expression.getSourceFile().fileName;
    const read = resolve(expression);
    for (const name of read.names) names.set(name, file);
    namers.push(...read.namers);
    if (read.names.length === 0 && read.namers.length === 0) unread.push(`${file}: ${expression.getText()}`);
  };
  for (const source of sources)
    visit(source, (node) => {
      const name = ts.isObjectLiteralExpression(node) ? nameOf(node) : undefined;
      if (name) take(name);
    });
  // A namer may itself be called with a name that its caller was given.
  for (let at = 0; at < namers.length; at += 1) {
    const namer = namers[at];
    if (!namer || namers.findIndex((other) => other.function === namer.function && other.argument === namer.argument) < at) continue;
    for (const source of sources)
      visit(source, (node) => {
        if (!ts.isCallExpression(node) || node.expression.getText() !== namer.function) return;
        const argument = node.arguments[namer.argument];
        const given =
          namer.property && argument && ts.isObjectLiteralExpression(argument) ? propertyOf(argument, namer.property) : argument;
        if (given) take(given);
      });
  }
  return { names, unread };
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

/** The name's expression where the object is a view or a form, or one made out of another under a new name. */
function nameOf(object: ts.ObjectLiteralExpression): ts.Expression | undefined {
  const name = propertyOf(object, 'name');
  const has = (...properties: string[]) => properties.every((property) => propertyOf(object, property));
  if (!name) return undefined;
  if (has('title', 'blocks') || has('fields', 'submitLabel')) return name;
  const renamed = object.properties.some(ts.isSpreadAssignment) && ts.isStringLiteral(name) && /^[a-z]+\.[a-z-]+$/.test(name.text);
  return renamed && !has('label') ? name : undefined;
}

function propertyOf(object: ts.ObjectLiteralExpression, wanted: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === wanted) return property.name;
    if (ts.isPropertyAssignment(property) && property.name.getText() === wanted) return property.initializer;
  }
  return undefined;
}

function resolve(expression: ts.Expression): { names: string[]; namers: Namer[] } {
  if (ts.isStringLiteral(expression)) return { names: [expression.text], namers: [] };
  if (ts.isConditionalExpression(expression)) {
    const [yes, no] = [resolve(expression.whenTrue), resolve(expression.whenFalse)];
    return { names: [...yes.names, ...no.names], namers: [...yes.namers, ...no.namers] };
  }
  if (!ts.isIdentifier(expression)) return { names: [], namers: [] };
  for (let at: ts.Node = expression; at.parent; at = at.parent) {
    if (ts.isBlock(at) || ts.isSourceFile(at)) {
      for (const statement of at.statements) {
        if (!ts.isVariableStatement(statement)) continue;
        for (const { name, initializer } of statement.declarationList.declarations) {
          if (ts.isIdentifier(name) && name.text === expression.text && initializer) return resolve(initializer);
          const taken = ts.isObjectBindingPattern(name) && name.elements.some((element) => element.name.getText() === expression.text);
          if (taken && initializer && ts.isIdentifier(initializer)) {
            const of = parameterOf(initializer);
            return { names: [], namers: of ? [{ ...of, property: expression.text }] : [] };
          }
        }
      }
    }
  }
  const of = parameterOf(expression);
  return { names: [], namers: of ? [of] : [] };
}

/** The function whose parameter this is, by its name. */
function parameterOf(identifier: ts.Identifier): Namer | undefined {
  for (let at: ts.Node = identifier; at.parent; at = at.parent) {
    if (!ts.isFunctionDeclaration(at) && !ts.isArrowFunction(at)) continue;
    const argument = at.parameters.findIndex((parameter) => parameter.name.getText() === identifier.text);
    const name = ts.isFunctionDeclaration(at) ? at.name : ts.isVariableDeclaration(at.parent) ? at.parent.name : undefined;
    if (argument >= 0) return name && { function: name.getText(), argument };
  }
  return undefined;
}
