// One card in a shared place, seen by each in their own way: everybody reads the public one, the client asks by itself for
// each of at most sixty readers, an answer changes the card for all and gives nobody another's buttons.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Conversation, Inbound, Reply } from '../../../src/conversation/feature.js';
import { activity, type Connector, execute, inChannel, inChannelPlace, post, startConnector, task } from '../../support/teams-connector.js';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { view } from '../../support/teams-story.js';

type Json = Record<string, unknown>;

let connector: Connector;
let host: TeamsHost;
let heard: Inbound[];

const show = { name: 'network.show', args: { network: 'tyko' }, label: 'Näytä omat toimintoni' };
/** A network whose contact person is Maija. */
const conversation: Conversation = {
  async handle(inbound): Promise<Reply> {
    heard.push(inbound);
    const isMaija = inbound.actor.user === 'aad-maija';
    const convene = { name: 'network.convene', label: 'Kutsuttu koolle', args: { c: 'c1' } };
    if (inbound.kind === 'message')
      return { view: view('network.show', 'Tyko-verkosto', [], [{ ...show, typed: 'verkosto tyko', own: true }]) };
    if (inbound.kind === 'action' && inbound.name === 'network.show')
      return {
        view: view('network.show', 'Tyko-verkosto', [], isMaija ? [convene, { ...convene, name: 'network.met', opensForm: true }] : []),
      };
    if (inbound.kind === 'action' && inbound.name === 'network.met')
      return {
        form: {
          ...{ name: 'network.met', args: {}, title: 'Kokous', language: 'fi', intro: [], fields: [], values: {} },
          ...{ submitLabel: 'Tallenna', cancelLabel: 'Peru', opener: { ...convene } },
        },
      };
    return {
      replace: view('network.answered', 'Kokous on kutsuttu koolle.', [], isMaija ? [{ ...convene, label: 'Muuta ajankohtaa' }] : []),
    };
  },
  suggest: async ({ text }) => [{ value: 'org-1', label: `${text} oy` }],
};

beforeEach(async () => {
  heard = [];
  connector = await startConnector();
  connector.members = Array.from({ length: 80 }, (_, index) => ({ id: `29:person-${index}` }));
  host = await startTeamsHost(conversation, { dialogs: true });
});
afterEach(async () => {
  await host.stop();
  await connector.stop();
});

const send = async (more: Json): Promise<Json> => ((await post(host.url, activity(connector.serviceUrl, more))).json ?? {}) as Json;
const matti: Json = { from: { id: '29:matti', aadObjectId: 'aad-matti', name: 'Matti' } };
const titles = (card: Json): unknown[] => ((card.actions as Json[]) ?? []).map(({ title }) => title);
/** The card in the channel as Teams last got it. */
const inTheChannel = (): Json => connector.cards().at(-1) as Json;
const refreshOf = (card: Json): { action: Json; userIds: string[] } => card.refresh as { action: Json; userIds: string[] };
/** What a client does by itself when somebody looks at the card. */
const look = async (card: Json, who: Json = {}): Promise<Json> => {
  const { action } = refreshOf(card);
  const asked = execute(action.data, String(action.verb), { ...inChannelPlace, ...who });
  return (await send({ ...asked, value: { ...(asked.value as Json), trigger: 'automatic' } })).value as Json;
};

describe('in a channel', () => {
  beforeEach(async () => {
    await send(inChannel('verkosto tyko'));
  });

  test('the card is the public one, with a button for clients that do not ask by themselves, for at most sixty readers', () => {
    const card = inTheChannel();
    expect(titles(card)).toEqual(['Näytä omat toimintoni']);
    expect(refreshOf(card).action).toMatchObject({ type: 'Action.Execute', verb: 'network.show' });
    expect(refreshOf(card).userIds).toHaveLength(60);
    expect(refreshOf(card).userIds[0]).toBe('29:maija');
    expect(card.fallbackText).toContain('verkosto tyko');
  });

  test('each reader gets their own buttons, and nothing is changed for the others', async () => {
    const before = connector.calls.length;
    const forMaija = await look(inTheChannel());
    const forMatti = await look(inTheChannel(), matti);
    expect(titles(forMaija)).toEqual(['Kutsuttu koolle', 'Kutsuttu koolle']);
    expect(titles(forMatti)).toEqual([]);
    expect(refreshOf(forMatti).userIds).toContain('29:person-3');
    expect(connector.calls).toHaveLength(before);
    // Whoever asks is told apart by the token's own word, not by the card.
    expect(heard.slice(-2).map(({ actor }) => actor.user)).toEqual(['aad-maija', 'aad-matti']);
  });

  test('the button does the same for who presses it', async () => {
    const [button] = inTheChannel().actions as Json[];
    const pressed = await send(execute(button?.data, 'network.show', inChannelPlace));
    expect(titles(pressed.value as Json)).toEqual(['Kutsuttu koolle', 'Kutsuttu koolle']);
  });

  test('an answer changes the card for all, and only who answered sees their own buttons', async () => {
    const forMaija = await look(inTheChannel());
    const [button] = forMaija.actions as Json[];
    const pressed = await send(execute(button?.data, 'network.convene', inChannelPlace));
    expect(titles(pressed.value as Json)).toEqual(['Muuta ajankohtaa']);
    expect(connector.calls.at(-1)?.method).toBe('PUT');
    const forAll = inTheChannel();
    expect(JSON.stringify(forAll)).toContain('Kokous on kutsuttu koolle.');
    expect(titles(forAll)).toEqual(['Näytä omat toimintoni']);
    expect(titles(await look(forAll, matti))).toEqual([]);
  });

  test('the same when the answer was given in a dialog', async () => {
    const [, opener] = (await look(inTheChannel())).actions as Json[];
    const opened = (await send(task('task/fetch', opener?.data, inChannelPlace))).task as Json;
    const dialog = ((opened.value as Json).card as Json).content as Json;
    await send(task('task/submit', (dialog.actions as Json[])[0]?.data, { ...inChannelPlace, replyToId: undefined }));
    expect(connector.calls.at(-1)).toMatchObject({ method: 'PUT', path: expect.stringContaining('pressed-1') });
    expect(titles(inTheChannel())).toEqual(['Näytä omat toimintoni']);
  });

  test('after it other cards still change for their reader alone', async () => {
    await look(inTheChannel());
    const before = connector.calls.length;
    await look(inTheChannel(), matti);
    await look(inTheChannel());
    expect(connector.calls.length).toBe(before);
  });

  test('an altered request is answered kindly', async () => {
    const before = heard.length;
    for (const own of [undefined, { name: 'x' }, { name: 'network.show', label: 'x', args: { a: 1 } }]) {
      const asked = await send(execute({ koolla: 'own', own }, 'network.show', inChannelPlace));
      expect(asked.value).toContain('Tämä painike ei ole enää käytössä');
    }
    expect(heard).toHaveLength(before);
  });
});

test('a roster that cannot be read costs only the asking by itself', async () => {
  connector.members = undefined;
  await send(inChannel('verkosto tyko'));
  expect(refreshOf(inTheChannel()).userIds).toEqual(['29:maija']);
  expect(titles(inTheChannel())).toEqual(['Näytä omat toimintoni']);
});

test('a private card needs nothing of it', async () => {
  await send({ text: 'verkosto tyko' });
  expect(inTheChannel().refresh).toBeUndefined();
});

test('a field that is searched by typing gets what fits, in the shape that Teams wants', async () => {
  const asked = (dataset: string) =>
    send({ type: 'invoke', name: 'application/search', value: { queryText: 'kou', queryOptions: { skip: 0, top: 15 }, dataset } });
  expect(await asked('organisations')).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: [{ value: 'org-1', title: 'kou oy' }] },
  });
});
