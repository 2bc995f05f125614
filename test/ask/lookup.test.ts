// Finding while typing, over the bundled registry: beginnings of words in any order, inflected or whole, the caller's own
// first, page by page; and what is shown for a line that was chosen.
import { describe, expect, test } from 'vitest';
import { createLookup } from '../../src/ask/lookup.js';
import type { Caller } from '../../src/conversation/feature.js';
import type { LookupKind } from '../../src/conversation/lookup.js';
import { viewAsText } from '../../src/conversation/view.js';
import { engine, figures, registry } from './bundled.js';

const now = new Date('2026-11-22T08:00:00Z');
const lookup = createLookup({ registry: () => registry, engine: () => engine, figures });

const caller = (more: Partial<Caller> = {}): Caller => ({
  actor: { platform: 'teams', tenant: 't', user: 'u' },
  account: 'a',
  name: 'Maija',
  language: 'fi',
  languageChosen: false,
  isSteward: false,
  contactOf: [],
  deputyOf: [],
  reporterFor: [],
  coordinatorOf: [],
  ...more,
});
const find = async (of: LookupKind, text: string, more: Partial<Caller> = {}, skip = 0, count = 25) =>
  lookup.find(caller(more), { of, text, skip, count }, now);

describe('what is found', () => {
  test.each([
    ['network', 'tyko', 'Työkykykoordinaattoriverkosto', 'Etelä-Karjala'],
    ['network', 'kymen työnant', 'Työnantajayhteistyöverkosto', 'Kymenlaakso'],
    ['network', 'työnantajayhteistyöverkoston Kymenlaaksossa', 'Työnantajayhteistyöverkosto', 'Kymenlaakso'],
    ['network', 'yhteistyöverkosto kymenlaakso', 'Työnantajayhteistyöverkosto', 'Kymenlaakso'],
  ] as const)('%s “%s”', async (of, text, title, detail) => {
    const [first] = await find(of, text);
    expect(first).toMatchObject({ title, detail: expect.stringContaining(detail) });
  });

  test('a responsibility says region, role and who has it', async () => {
    const [first] = await find('responsibility', 'työnantajayhteistyö kymenlaakso');
    expect(first?.detail).toBe('Kymenlaakso · koollekutsuja: Kaakkois-Suomen TE-palvelut');
  });

  test('people by name, post and organisation; never somebody whom a document only names as a speaker', async () => {
    const [contact] = registry.people.filter((person) => person.isContact);
    const [hit] = await find('person', contact?.name.split(' ').at(-1) ?? '');
    expect(hit).toMatchObject({ key: `person:${contact?.id}`, title: contact?.name });
    for (const speaker of registry.people.filter((person) => !person.isContact))
      expect((await find('person', speaker.name)).map(({ key }) => key)).not.toContain(`person:${speaker.id}`);
  });

  test('a whole question finds what its answer is about', async () => {
    const hits = await find('network', 'kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?');
    expect(hits.map(({ key }) => key)).toContain('network:ky-tav');
  });

  test('what is not there is not found, and hostile text does no harm', async () => {
    for (const text of ['xyzzy', "' OR 1=1 x9", 'ä'.repeat(5_000), 'constructor __proto__'])
      expect(await find('person', text), text).toEqual([]);
    // Without a word in it a text is as good as none.
    const all = await find('person', '');
    for (const text of ['<script>', '((((', '%', '\u202e\u0000']) expect(await find('person', text), text).toEqual(all);
  });

  test('each language has its own names', async () => {
    const [first] = await find('network', 'arbetsgivar', { language: 'sv' });
    expect(first?.title).toMatch(/arbetsgivar/i);
    expect(first?.detail).toMatch(/Kymmenedalen|Södra Karelen/);
  });
});

describe('with nothing typed', () => {
  test("the caller's own networks come first, then those of the workspace's region, then the rest by name", async () => {
    const hits = await find('network', '', { contactOf: ['ek-tyko'], homeRegion: 'kymenlaakso' }, 0, 200);
    const regions = hits.map(({ key }) => registry.networks.find(({ id }) => key === `network:${id}`)?.region);
    expect(hits).toHaveLength(registry.networks.length);
    expect(hits[0]?.key).toBe('network:ek-tyko');
    const home = registry.networks.filter(({ region }) => region === 'kymenlaakso').length;
    expect(regions.slice(1, 1 + home)).toEqual(Array.from({ length: home }, () => 'kymenlaakso'));
    const rest = hits.slice(1 + home).map(({ title }) => title);
    expect(rest).toEqual([...rest].sort((a, b) => a.localeCompare(b, 'fi')));
  });

  test('pages follow one another without a gap and end empty', async () => {
    const all = await find('responsibility', '', {}, 0, 1_000);
    const paged = [...(await find('responsibility', '', {}, 0, 10)), ...(await find('responsibility', '', {}, 10, 10))];
    expect(paged).toEqual(all.slice(0, 20));
    expect(await find('responsibility', '', {}, all.length, 10)).toEqual([]);
  });
});

test('a chosen line becomes the same answer that a question gets; another key nothing', async () => {
  const view = await lookup.show(caller(), 'network:ky-tav', now);
  expect(view && viewAsText(view)).toMatch(/Kaakkois-Suomen TE-palvelut[\s\S]*lakkasi 31\.12\.2024[\s\S]*Lähde/);
  for (const key of ['network:none', 'metric:x', '', 'person:', '__proto__']) expect(await lookup.show(caller(), key, now)).toBeUndefined();
});

test('an edit of the registry is found at once', async () => {
  let current = registry;
  const followed = createLookup({ registry: () => current, engine: () => engine, figures });
  const query = { of: 'network' as const, text: 'uudenlainen', skip: 0, count: 5 };
  expect(await followed.find(caller(), query, now)).toEqual([]);
  const [first, ...others] = registry.networks;
  if (!first) throw new Error('no network');
  current = { ...registry, networks: [{ ...first, name: { fi: 'uudenlainen verkosto' } }, ...others] };
  expect((await followed.find(caller(), query, now)).map(({ title }) => title)).toEqual(['Uudenlainen verkosto']);
});
