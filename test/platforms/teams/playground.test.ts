// The Teams surface in Microsoft's own local client, in headless Chromium: what a person sees and can do. The client has no
// dialogs, so that a form takes its card's place; dialogs over the wire are tested in http.test.ts.
// Pictures of each step are left in test/.shots.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTeamsHost, type TeamsHost } from '../../support/teams-host.js';
import { chromiumHint, findChromium, PlaygroundPerson } from '../../support/teams-playground.js';
import { createStory, reminder, type Story, view } from '../../support/teams-story.js';

const withChromium = findChromium() !== undefined;
if (!withChromium) console.warn(`SKIPPED: test/platforms/teams/playground.test.ts. ${chromiumHint}`);

describe.skipIf(!withChromium)(`in Microsoft's local client${withChromium ? '' : ` (skipped: ${chromiumHint})`}`, () => {
  let story: Story;
  let host: TeamsHost;
  let maija: PlaygroundPerson;

  beforeAll(async () => {
    story = createStory();
    host = await startTeamsHost(story);
    maija = await PlaygroundPerson.start({ bot: host.url });
  }, 60_000);
  afterAll(async () => {
    await maija?.stop();
    await host?.stop();
  });

  test('greets the person who installed it, whom the roster knows', async () => {
    await maija.see('Hei, olen Koolla.');
    await maija.say('kuka olen');
    await maija.see('Sinä olet Maija Virtanen maija.virtanen@example.fi.');
  });

  test('answers a question with a card, and a press replaces the card', async () => {
    await maija.say('vastuu koollekutsuminen');
    await maija.see('Koollekutsuja oli Kaakkois-Suomen TE-palvelut.');
    await maija.shot('teams-answer');
    await maija.press('Lisää');
    await maija.see('Lisätietoja ei ole kirjattu.');
    await maija.see('Vastaus on uutena viestinä alla.');
    await maija.press('Oikein');
    await maija.see('Kiitos, merkitsin vastauksen oikeaksi.');
    await maija.miss('Koollekutsuja oli Kaakkois-Suomen TE-palvelut.');
  });

  test('what looks like markup is shown as it was written', async () => {
    const title = 'Verkosto_2026_a *tärkeä* [linkki](http://b) <at>Kaikki</at> {{DATE(2026)}}';
    await host.teams.messenger.send(host.address(), view('x.y', title, [{ kind: 'text', text: `Teksti ${title}` }]), 'n');
    await maija.see('Teksti Verkosto_2026_a *tärkeä* [linkki](http://b) <at>Kaikki</at>');
    await maija.shot('teams-markup');
  });

  test('a form with an error keeps what was typed, and then succeeds', async () => {
    await maija.say('luvut');
    await maija.press('Avaa lomake');
    await maija.see('Syyskuussa 3');
    await maija.fill({ Infotilaisuudet: 'kolme', Tila: 'alustava', 'Luku on arvio': 'true' });
    await maija.press('Tallenna');
    await maija.see('Kirjoita luku numeroin, esimerkiksi 12,5.');
    expect(await maija.valueOf('Infotilaisuudet')).toBe('kolme');
    expect(await maija.valueOf('Tila')).toBe('alustava');
    await maija.shot('teams-form-error');
    await maija.fill({ Infotilaisuudet: '12,5' });
    await maija.press('Tallenna');
    await maija.see('Kuittaus: infoja 12,5, provisional, noin.');
    await maija.see('Luvut on annettu.');
    await maija.shot('teams-form-done');
  });

  test("the client itself asks for a required field that was left empty, and 'cancel' gives the button back", async () => {
    await maija.say('luvut');
    await maija.see(/^Avaa lomake$/);
    await maija.press('Avaa lomake');
    await maija.see('Syyskuussa 3');
    const before = story.inbound.length;
    await maija.press('Tallenna');
    await maija.see('Täytä tämä kohta.');
    expect(story.inbound).toHaveLength(before);
    await maija.press('Peru');
    await maija.see(/^Avaa lomake$/);
  });

  test('a reminder comes by itself and is answered in it', async () => {
    await host.teams.messenger.send(host.address(), reminder, 'notice-1');
    await maija.see(reminder.title);
    await maija.shot('teams-reminder');
    await maija.press('Muistuta myöhemmin');
    await maija.see('Muistutan uudelleen 22.12.2026.');

    const receipt = await host.teams.messenger.send(host.address(), reminder, 'notice-2');
    await maija.see(reminder.title);
    await host.teams.messenger.update(receipt, view('reminders.done', 'Verkosto on jo kutsuttu koolle.'));
    await maija.see('Verkosto on jo kutsuttu koolle.');
    await maija.miss(reminder.title);
  });

  test('in a group chat it answers when it is mentioned', async () => {
    await maija.open('Verkosto');
    await maija.mention('Koolla', 'vastuu koollekutsuminen');
    await maija.see('Koollekutsuja oli Kaakkois-Suomen TE-palvelut.');
    expect(story.inbound.at(-1)).toMatchObject({ kind: 'message', text: 'vastuu koollekutsuminen', place: { kind: 'group' } });
    await maija.shot('teams-group');
  });

  test('a form that is asked for in a group chat comes to the private chat, and the others see only that', async () => {
    await maija.mention('Koolla', 'luvut');
    await maija.see('Lähetin lomakkeen sinulle kahdenkeskiseen keskusteluun.');
    expect(await maija.text()).not.toContain('Avaa lomake');
    await maija.open('Personal Chat');
    await maija.press('Avaa lomake');
    await maija.see('Syyskuussa 3');
  });

  test("in a team's channel it greets, and answers in the thread in which it was mentioned", async () => {
    await maija.open('Tiedotteet');
    await maija.see('Hei, olen Koolla.');
    await maija.mention('Koolla', 'vastuu koollekutsuminen');
    await maija.see('Koollekutsuja oli Kaakkois-Suomen TE-palvelut.');
    const { place } = story.inbound.at(-1) ?? expect.fail('nothing arrived');
    expect(place).toMatchObject({ kind: 'channel', thread: expect.stringMatching(/./) });
    await maija.shot('teams-channel');
  });
});
