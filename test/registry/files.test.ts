import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeRegistryFiles } from '../../src/registry/file-writer.js';
import { readRegistryFiles } from '../../src/registry/files.js';
import { bundled, copyOfBundled, edit, lineOf, problemsOf } from './folder.js';

describe('the bundled files', () => {
  test('are taken, and writing them gives the same bytes', () => {
    const registry = readRegistryFiles(bundled);
    for (const [name, content] of writeRegistryFiles(registry)) expect(readFileSync(path.join(bundled, name), 'utf8'), name).toBe(content);
  });

  test('read the same whatever the order of entries, and Finnish dates and bare Finnish texts are understood', () => {
    const dir = copyOfBundled();
    edit(dir, 'documents.yaml', 'date: 2018-11-30', 'date: 30.11.2018');
    edit(dir, 'assignments.yaml', 'cadences: []', '');
    edit(dir, 'assignments.yaml', 'assignments: []', 'cadences: []\nassignments: []');
    const entry = '  - id: zzz\n    name: Vain suomeksi\n    meaning: Sana ilman käännöksiä.\n';
    edit(dir, 'terms.yaml', 'terms:\n', `terms:\n${entry}`);
    const registry = readRegistryFiles(dir);
    expect(registry.documents.find((document) => document.id === 'ek-uutinen')?.date).toBe('2018-11-30');
    expect(registry.terms.at(-1)).toMatchObject({ id: 'zzz', name: { fi: 'Vain suomeksi' } });
  });

  test('the example at the top of each file is an entry that the registry takes', () => {
    for (const [file, list] of [
      ['documents.yaml', 'documents'],
      ['regions.yaml', 'regions'],
      ['municipalities.yaml', 'municipalities'],
      ['organisations.yaml', 'organisations'],
      ['agreements.yaml', 'agreements'],
      ['networks.yaml', 'networks'],
      ['responsibilities.yaml', 'responsibilities'],
      ['successions.yaml', 'successions'],
      ['people.yaml', 'people'],
      ['projects.yaml', 'projects'],
      ['milestones.yaml', 'milestones'],
      ['terms.yaml', 'terms'],
    ] as const) {
      const dir = copyOfBundled();
      const header = readFileSync(path.join(dir, file), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('#'));
      const from = header.findIndex((line) => line.startsWith('#   - '));
      const example = header.slice(from, header.indexOf('#', from)).map((line) => line.slice(2));
      const plain = example.map((line) => line.replace(/ {2,}\(.*\)$/, '')).join('\n');
      const id = /id: ([a-z0-9-]+)/.exec(plain)?.[1] ?? '';
      const fresh = plain
        .replace(`id: ${id}`, 'id: esimerkki-x')
        .replace(/esimerkki-sopimus|esimerkki-sivu/g, 'ky-sopimus')
        .replace(/esimerkki-verkosto/g, 'ky-tav')
        .replace(/esimerkkisote|esimerkin-hyvinvointialue/g, 'kela');
      edit(dir, file, `${list}:\n`, `${list}:\n${fresh}\n`);
      expect(problemsOf(dir), file).toEqual([]);
    }
  });
});

describe('a bad file is refused whole', () => {
  test('a reference to what is not there names the file, the line, the field and the likely id', () => {
    const dir = copyOfBundled();
    edit(dir, 'responsibilities.yaml', 'holders: [ eksote ]', 'holders: [ eksotte ]');
    const [problem, ...rest] = problemsOf(dir);
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      file: 'responsibilities.yaml',
      line: lineOf(dir, 'responsibilities.yaml', 'eksotte'),
      field: 'responsibilities.ek-1.holders.1',
    });
    expect(problem?.problem).toContain('eksotte');
    expect(problem?.mend).toContain('eksote?');
  });

  test('a day that is not in the calendar', () => {
    const dir = copyOfBundled();
    edit(dir, 'organisations.yaml', 'until: 2024-12-31', 'until: 31.2.2024');
    expect(problemsOf(dir)).toMatchObject([
      { file: 'organisations.yaml', line: lineOf(dir, 'organisations.yaml', '31.2.2024'), field: expect.stringMatching(/\.until$/) },
    ]);
  });

  test('a period that ends before it begins', () => {
    const dir = copyOfBundled();
    edit(dir, 'programme.yaml', 'until: 2022-12-31', 'until: 2019-12-31');
    expect(problemsOf(dir)).toMatchObject([{ file: 'programme.yaml', line: lineOf(dir, 'programme.yaml', 'until: 2019') }]);
  });

  test('an unknown field, with the one that was meant', () => {
    const dir = copyOfBundled();
    edit(dir, 'networks.yaml', 'members: [ eksote ]', 'membrs: [ eksote ]');
    const [problem, ...rest] = problemsOf(dir);
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ line: lineOf(dir, 'networks.yaml', 'membrs'), field: 'networks.ek-tyko.membrs' });
    expect(problem?.mend).toContain('members');
  });

  test('an unknown list in a file', () => {
    const dir = copyOfBundled();
    appendFileSync(path.join(dir, 'terms.yaml'), '\nwords: []\n');
    expect(problemsOf(dir)).toMatchObject([{ file: 'terms.yaml', line: lineOf(dir, 'terms.yaml', 'words:'), field: 'words' }]);
  });

  test('the same id twice names the line of the first', () => {
    const dir = copyOfBundled();
    edit(dir, 'people.yaml', '- id: anna-tonteri', '- id: aija-tuimala');
    const problems = problemsOf(dir).filter((problem) => problem.file === 'people.yaml');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.problem).toContain(String(lineOf(dir, 'people.yaml', '- id: aija-tuimala')));
    expect(problems[0]?.line).toBeGreaterThan(lineOf(dir, 'people.yaml', '- id: aija-tuimala'));
  });

  test('two people with one address', () => {
    const dir = copyOfBundled();
    edit(dir, 'people.yaml', 'email: katja.pippuri@te-toimisto.fi', 'email: Sanna.Ikonen-Kontturi@te-toimisto.fi');
    expect(problemsOf(dir)).toMatchObject([{ file: 'people.yaml', field: 'people.sanna-ikonen-kontturi.email' }]);
  });

  test('a field twice in one entry', () => {
    const dir = copyOfBundled();
    edit(dir, 'people.yaml', '    isContact: false\n', '    isContact: false\n    isContact: true\n');
    expect(problemsOf(dir)).toMatchObject([
      { file: 'people.yaml', line: lineOf(dir, 'people.yaml', 'isContact: true'), field: 'isContact' },
    ]);
  });

  test('a missing field, named as the file names it', () => {
    const dir = copyOfBundled();
    edit(dir, 'responsibilities.yaml', '    role: convener\n', '');
    const [problem, ...rest] = problemsOf(dir);
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ line: lineOf(dir, 'responsibilities.yaml', 'id: ek-1'), field: 'responsibilities.ek-1.role' });
    expect(problem?.problem).toContain('role');
  });

  test('a word that is not one of the allowed ones', () => {
    const dir = copyOfBundled();
    edit(dir, 'responsibilities.yaml', 'role: convener', 'role: koollekutsuja');
    expect(problemsOf(dir)[0]?.mend).toContain('convener');
  });

  test('a phone number without quotation marks', () => {
    const dir = copyOfBundled();
    edit(dir, 'people.yaml', 'phone: 0295 043 060', 'phone: 0295043060');
    const [problem] = problemsOf(dir);
    expect(problem).toMatchObject({ file: 'people.yaml', field: 'people.sanna-ikonen-kontturi.phone' });
    expect(problem?.mend).toContain('"');
  });

  test('a statement without its source', () => {
    const dir = copyOfBundled();
    edit(dir, 'agreements.yaml', '    sources:\n      - { document: ek-uutinen, place: Ingressi ja Vastuunjako }\n', '');
    expect(problemsOf(dir)).toMatchObject([{ file: 'agreements.yaml', field: 'agreements.ek-sopimus' }]);
  });

  test('an undated document that does not say why', () => {
    const dir = copyOfBundled();
    edit(dir, 'documents.yaml', '    date: 2025-11-27\n', '');
    expect(problemsOf(dir)).toMatchObject([{ file: 'documents.yaml', field: 'documents.tem-elinvoimakeskukset' }]);
  });

  test('a figure without a value: nothing is made into 0', () => {
    const dir = copyOfBundled();
    edit(dir, 'metrics.yaml', '        value: 385\n', '');
    expect(problemsOf(dir)).toMatchObject([{ file: 'metrics.yaml', field: 'metrics.palkkatuki.figures.2' }]);
  });

  test('tabs', () => {
    const dir = copyOfBundled();
    edit(dir, 'networks.yaml', '    kind: model', '\tkind: model');
    const problems = problemsOf(dir).filter((problem) => problem.file === 'networks.yaml');
    expect(problems).toMatchObject([{ line: lineOf(dir, 'networks.yaml', '\tkind: model') }]);
    expect(problems[0]?.mend).toContain('välilyön');
  });

  test('a file in another encoding, at the first line that cannot be read', () => {
    const dir = copyOfBundled();
    const file = path.join(dir, 'terms.yaml');
    const line = lineOf(dir, 'terms.yaml', 'terms:') + 1;
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(
      file,
      Buffer.concat([
        Buffer.from(`${lines.slice(0, line - 1).join('\n')}\n`),
        Buffer.from(
          lines
            .slice(line - 1)
            .join('\n')
            .replace(/^/, '  # ä\n'),
          'latin1',
        ),
      ]),
    );
    expect(problemsOf(dir).filter((problem) => problem.file === 'terms.yaml')).toMatchObject([
      { line, mend: expect.stringContaining('UTF-8') },
    ]);
  });

  test('an empty file, one with comments only, and one that is gone', () => {
    const dir = copyOfBundled();
    writeFileSync(path.join(dir, 'pilots.yaml'), '');
    writeFileSync(path.join(dir, 'assignments.yaml'), '');
    writeFileSync(path.join(dir, 'terms.yaml'), '# vain kommentti\n');
    rmSync(path.join(dir, 'milestones.yaml'));
    expect(problemsOf(dir).map(({ file }) => file)).toEqual(['milestones.yaml', 'terms.yaml', 'assignments.yaml', 'pilots.yaml']);
  });

  test('a broken structure', () => {
    const dir = copyOfBundled();
    edit(dir, 'regions.yaml', 'covers: [ kymenlaakso, etela-karjala ]', 'covers: [ kymenlaakso, etela-karjala');
    expect(problemsOf(dir).filter((problem) => problem.file === 'regions.yaml')).not.toEqual([]);
  });

  test('a text instead of a list, a list instead of a text', () => {
    const dir = copyOfBundled();
    writeFileSync(path.join(dir, 'terms.yaml'), 'terms: paljon sanoja\n');
    writeFileSync(path.join(dir, 'assignments.yaml'), '- vain\n- luettelo\n');
    expect(problemsOf(dir).map(({ file, field }) => [file, field])).toEqual([
      ['terms.yaml', 'terms'],
      ['assignments.yaml', 'assignments'],
    ]);
  });

  test('an assignment that does not say for what', () => {
    const dir = copyOfBundled();
    edit(
      dir,
      'assignments.yaml',
      'assignments: []',
      'assignments:\n  - { id: a, kind: contact, person: anna-tonteri }\n  - { id: b, kind: reporter, person: anna-tonteri }',
    );
    expect(problemsOf(dir).map((problem) => problem.field)).toEqual(['assignments.a', 'assignments.b']);
  });

  test('units in a circle', () => {
    const dir = copyOfBundled();
    edit(dir, 'organisations.yaml', 'id: te-pohjois-karjala\n', 'id: te-pohjois-karjala\n    parent: te-pk-yritys\n');
    expect(problemsOf(dir).map((problem) => problem.field)).toEqual(
      ['organisations.te-pk-yritys.parent', 'organisations.te-pohjois-karjala.parent'].sort(),
    );
  });

  test('every problem is told at once, in the order of the files, in the language that is asked for', () => {
    const dir = copyOfBundled();
    edit(dir, 'responsibilities.yaml', 'holders: [ eksote ]', 'holders: [ x ]');
    edit(dir, 'documents.yaml', 'date: 2018-11-30', 'date: joskus');
    edit(dir, 'people.yaml', 'isContact: true', 'isContact: kyllä');
    expect(problemsOf(dir).map(({ file }) => file)).toEqual(['documents.yaml', 'responsibilities.yaml', 'people.yaml']);
    expect(problemsOf(dir, 'sv')[0]?.problem).toContain('datum');
    expect(problemsOf(dir, 'en')[0]?.problem).toContain('not a date');
  });
});
