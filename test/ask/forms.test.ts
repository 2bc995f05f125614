import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/ask/reading.js';
import { createWorld } from '../../src/ask/world.js';
import { registry, today } from './bundled.js';

interface Forms {
  readonly words: Record<string, string[]>;
  readonly names: Record<string, string[]>;
  readonly compounds: Record<string, string[]>;
}
const forms = JSON.parse(readFileSync('test/ask/data/forms.json', 'utf8')) as Forms;
const { world } = createWorld(registry);
const ideas = (word: string): string =>
  world.vocabulary
    .meaning(foldKey(word))
    .units.map((u) => u.ideas.join('/'))
    .join(' ');
const foldKey = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]/g, '');
const named = (text: string): string => {
  const r = read(text, today, world);
  return JSON.stringify([r.regions, r.municipality ?? null, r.organisations]);
};

describe('Finnish word forms', () => {
  it.each(Object.entries(forms.words))('%s is known in its forms', (base, list) => {
    expect(ideas(base)).not.toBe('');
    const strange = list.filter((form) => ideas(form) !== ideas(base));
    expect(strange).toEqual([]);
  });

  it.each(Object.entries(forms.names))('the name %s is found in its forms', (base, list) => {
    expect(named(base)).not.toBe(JSON.stringify([[], null, []]));
    const strange = list.filter((form) => named(form) !== named(base));
    expect(strange).toEqual([]);
  });

  it.each(Object.entries(forms.compounds))('%s is taken apart as its parts are', (whole, parts) => {
    const apart = new Set(parts.flatMap((p) => ideas(p).split(' ')));
    for (const idea of ideas(whole).split(' ')) expect([...apart, ideas(whole)]).toContain(idea);
  });

  it('reads a compound the same joined, split and misspelt', () => {
    const units = (text: string): string =>
      read(text, today, world)
        .units.filter((u) => !u.optional)
        .map((u) => u.ideas.join('/'))
        .join(' ');
    const joined = units('työnantajayhteistyöverkosto');
    expect(joined).not.toContain('?');
    expect(units('työnantaja yhteistyö verkosto')).toBe(joined);
    expect(units('tyonantajayhteistyoverkoston')).toBe(joined);
    expect(units('Työnantajayhteistöverkosto')).toBe(joined);
    expect(units('arbetsgivarsamarbetsnätverket')).toBe(joined);
  });

  it('does not take another body for one that it resembles', () => {
    for (const other of ['Essote', 'Keusote', 'Essotelle']) expect(read(other, today, world).organisations).toEqual([]);
  });
});
