// Fields in which one types to choose: what Slack asks while one types, and what becomes of the choice.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Choice, Form } from '../../../src/conversation/form.js';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import type { Person } from '../../support/slack-people.js';
import { type AppOptions, deferred, saying, startApp, type TestApp } from './app.js';

let peer: SlackPeer;
let app: TestApp;
let anna: Person;

beforeEach(async () => {
  peer = await startSlackPeer();
  anna = peer.person({ name: 'Anna Aalto', email: 'anna.aalto@example.fi' });
});

afterEach(async () => {
  await app.close();
  await peer.close();
  expect(peer.problems).toEqual([]);
});

const form: Form = {
  name: 'metrics.name-reporter',
  args: {},
  title: 'Raportoija',
  language: 'fi',
  intro: [],
  fields: [
    { kind: 'search', source: 'organisations', id: 'organisation', label: 'Organisaatio', required: true },
    { kind: 'text', id: 'name', label: 'Nimi' },
  ],
  values: {},
  submitLabel: 'Tallenna',
  cancelLabel: 'Peru',
  opener: { name: 'metrics.settings', args: {}, label: 'Avaa' },
};
const longName = `Etelä-Savon ${'erittäin '.repeat(20)}pitkäniminen kuntayhtymä`;
const choices: Choice[] = [
  { value: 'etela-savo', label: 'Etelä-Savon hyvinvointialue' },
  { value: 'pitka', label: longName },
  { value: 'x'.repeat(100), label: 'Liian pitkä tunnus' },
];

const run = async (options: AppOptions) => {
  app = await startApp(peer, options);
  await anna.slash('/luvut', 'asetukset');
  return anna.modal();
};

it('offers what fits to what is typed, and hands over the id that was chosen', async () => {
  const asked: unknown[] = [];
  const modal = await run({
    answer: (inbound) => (inbound.kind === 'submit' ? { view: saying(`Valittu: ${inbound.values.organisation}`) } : { form }),
    async suggest(request) {
      asked.push([request.source, request.text, request.actor.email]);
      return choices;
    },
  });
  const offered = await modal.offers('Organisaatio', 'etelä');
  expect(offered[0]).toBe('Etelä-Savon hyvinvointialue');
  expect(offered).toHaveLength(2); // an id longer than Slack takes cannot be chosen
  expect(asked).toEqual([['organisations', 'etelä', 'anna.aalto@example.fi']]);
  await expect(modal.submit()).rejects.toThrow('Organisaatio is empty');
  await modal.choose('Organisaatio', 'etelä');
  expect(await modal.submit()).toBe('closed');
  await anna.sees(/Valittu: etela-savo/);
});

it('keeps the choice by its name when the form comes back with an error elsewhere', async () => {
  const modal = await run({
    suggest: async () => choices,
    answer: (inbound) =>
      inbound.kind === 'submit'
        ? {
            form: {
              ...form,
              fields: form.fields.map((field) => (field.kind === 'search' ? { ...field, shown: longName } : field)),
              values: { ...inbound.values, name: 'Maija' },
              errors: { '': 'Anna nimi.' },
            },
          }
        : { form },
  });
  await modal.choose('Organisaatio', 'etelä', 'Etelä-Savon eri');
  expect(await modal.submit()).toBe('updated');
  const again = await anna.modal(/Anna nimi/);
  expect(again.value('Organisaatio')).toMatch(/^Etelä-Savon erittäin .*…$/);
  expect(await again.submit()).toBe('updated');
  expect(app.heard.at(-1)).toMatchObject({ values: { organisation: 'pitka' } });
});

it('answers with nothing rather than late, and nothing to a source that is not ours', async () => {
  const never = deferred<readonly Choice[]>();
  const modal = await run({
    answer: () => ({ form }),
    suggest: () => never.promise,
    patience: { authorizeMs: 900, submitMs: 30, openMs: 1300 },
  });
  expect(await modal.offers('Organisaatio', 'etelä')).toEqual([]);
  const answer = await peer.deliver('interactive', {
    type: 'block_suggestion',
    user: { id: anna.id },
    team: { id: anna.team.id },
    action_id: 'search:salaisuudet',
    block_id: 'x:y',
    value: 'a',
  });
  expect(answer).toEqual({ options: [] });
  never.resolve([]);
});
