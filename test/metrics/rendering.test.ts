// The cards and forms of approval, definitions and hand-overs as Slack and Teams would get them: within the platforms'
// limits, in three languages, with everything that was typed and every error in them.
import * as AdaptiveCards from 'adaptivecards';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../src/conversation/feature.js';
import type { Form } from '../../src/conversation/form.js';
import { type Language, languages, type View } from '../../src/conversation/view.js';
import { renderForm as slackForm } from '../../src/platforms/slack/render-form.js';
import { renderView as slackView } from '../../src/platforms/slack/render-view.js';
import { createSeal } from '../../src/platforms/slack/seal.js';
import type { AdaptiveCard } from '../../src/platforms/teams/card.js';
import { renderForm as teamsForm } from '../../src/platforms/teams/render-form.js';
import { renderView as teamsView } from '../../src/platforms/teams/render-view.js';
import { createChaseStore } from '../../src/storage/metrics-chasing.js';
import { createNoticeQueue, type NoticeQueue } from '../../src/storage/queue.js';
import { messageProblems, textsIn, viewProblems } from '../support/slack-rules.js';
import { formHouse } from './form-house.js';

let queue: NoticeQueue;
const house = formHouse((database) => ({ chase: createChaseStore(database.db, queue) }));
const { open, send, say, act, submit } = house;
const seal = createSeal('a secret');

beforeAll(() => {
  queue = createNoticeQueue({ connection: house.database.connection, onError: () => {}, supervise: false });
});
afterAll(() => queue.stop());

function complaints(card: AdaptiveCard): string[] {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message).filter(
    (message) => !/^Invalid value "(?:fi|sv|en)" for property "lang"/.test(message),
  );
}

function expectView(view: View | undefined): void {
  if (!view) throw new Error('no view');
  for (const message of slackView(view, seal).messages) expect(messageProblems(message, 4000), view.name).toEqual([]);
  for (const card of teamsView(view)) expect(complaints(card), view.name).toEqual([]);
}

function expectForm(form: Form | undefined, texts: readonly string[] = []): Form {
  if (!form) throw new Error('no form');
  const modal = slackForm(form, { kind: 'personal', channel: 'D1' }, seal);
  expect(form.title.length, form.title).toBeLessThanOrEqual(24);
  expect(viewProblems(modal), form.name).toEqual([]);
  const card = teamsForm(form, 1, { kind: 'dialog' });
  expect(complaints(card), form.name).toEqual([]);
  for (const text of texts) {
    expect(textsIn(modal).join('\n')).toContain(text);
    expect(JSON.stringify(card)).toContain(JSON.stringify(text).slice(1, -1));
  }
  return form;
}

const speaking = (caller: Caller, language: Language): Caller => ({ ...caller, language });

describe.each(languages)('in %s', (language) => {
  test('a metric is defined, changed, broken and ended', async () => {
    const steward = speaking(house.world.steward, language);
    const fresh = expectForm((await open(steward, 'mittari uusi')) as Form);
    const again = await submit(fresh, { ...fresh.values, 'name-fi': '', target: 'hyvä' }, steward);
    expectForm(again.form, Object.values(again.form?.errors ?? {}));
    expect(Object.keys(again.form?.errors ?? {})).toContain('target');
    for (const change of ['muuta', 'määritelmä', 'päätä']) expectForm(await open(steward, `mittari palkkatuki ${change}`));
    expectView((await say('mittari palkkatuki', steward)).view);
    expectView((await say('mittarit', steward)).view);
  });

  test('figures are approved and sent back', async () => {
    const coordinator = speaking({ ...house.world.stranger, coordinatorOf: ['keskus'] }, language);
    await say('hyväksyntä Työllisyyskeskus päälle', house.world.steward);
    expectView((await say('hyväksyntä', speaking(house.world.steward, language))).view);
    expectView((await send(await open(), { palkkatuki: '31', tyko: 'kyllä' })).view);
    const card = (await say('hyväksy', coordinator)).view;
    expectView(card);
    const { form } = await act(card, 'metrics.send-back', coordinator);
    expectForm(form);
    expectView((await submit(form as Form, { comment: 'Onko lokakuun loppu mukana?' }, coordinator)).replace);
    expectForm(await open(speaking(house.world.reporter, language), '10/2026'), ['Onko lokakuun loppu mukana?']);
    expectView((await say('hyväksy', coordinator)).view);
  });

  test('reporting is handed over', async () => {
    const form = expectForm(await open(speaking(house.world.steward, language), 'siirrä'));
    const { form: again } = await submit(form, { from: 'olli', who: 'Tuntematon' }, speaking(house.world.steward, language));
    expectForm(again, Object.values(again?.errors ?? {}));
  });
});
