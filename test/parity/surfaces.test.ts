// The README's table of features and platforms: every cell names a test that is there, in the file that it links to. A
// feature that one platform lacks says so with a dash.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const section = /### The same on each platform\n([\s\S]*?)\n(?=#{2,3} )/.exec(readme)?.[1] ?? '';
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| |'))
  .map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );

test('there is a table with a cell for each platform', () => {
  expect(rows.length).toBeGreaterThan(12);
  for (const row of rows) expect(row, row[0]).toHaveLength(4);
});

test('Slack and Teams have every feature', () => {
  expect(rows.filter(([, slack, teams]) => slack?.startsWith('–') || teams?.startsWith('–')).map(([feature]) => feature)).toEqual([]);
});

test.each(rows.flatMap(([feature, ...cells]) => cells.filter((cell) => !cell.startsWith('–')).map((cell) => [feature, cell] as const)))(
  '%s: %s',
  (_feature, cell) => {
    const [, file = '', title = ''] = /^\[[^\]]+\]\((\S+) "([^"]+)"\)$/.exec(cell) ?? [];
    expect(existsSync(path.join(root, file)), file).toBe(true);
    const source = readFileSync(path.join(root, file), 'utf8');
    const named = [`('${title}'`, `("${title}"`, `('${title.replaceAll("'", "\\'")}'`].some((call) => source.includes(call));
    expect(named, `${file}: ${title}`).toBe(true);
  },
);
