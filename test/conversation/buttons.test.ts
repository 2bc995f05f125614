// Six buttons and no more; what has none is said as what to type.
import { expect, test } from 'vitest';
import { buttonsFor } from '../../src/conversation/buttons.js';
import { plain } from '../../src/conversation/view.js';

const action = (number: number) => ({ name: 'a.b', label: `Toiminto ${number}`, args: {}, typed: `/koolla ${number}` });
const actions = Array.from({ length: 9 }, (_, i) => action(i + 1));

test('up to six are buttons and nothing else', () => {
  expect(buttonsFor(actions.slice(0, 6), 'fi')).toEqual({ actions: actions.slice(0, 6), rest: [] });
});

test.each(['fi', 'sv', 'en'] as const)('the others are named by what to type (%s)', (language) => {
  const shown = buttonsFor(actions, language);
  expect(shown.actions).toEqual(actions.slice(0, 6));
  const [note] = shown.rest;
  expect(note?.kind === 'note' && plain(note.text)).toMatch(/: \/koolla 7 · \/koolla 8 · \/koolla 9$/);
});
