// One story on three surfaces, through the real service and PostgreSQL: ask, be reminded, call the network together,
// submit figures, meet an error, correct.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTerminal } from '../../src/platforms/terminal/terminal.js';
import { startSlackPeer } from '../support/slack-peer.js';
import { chromiumHint, findChromium, PlaygroundPerson } from '../support/teams-playground.js';
import { type House, maija, openHouse } from './house.js';
import { slackSurface } from './slack-surface.js';
import type { Surface } from './surface.js';
import { teamsSurface } from './teams-surface.js';
import { terminalStreams, terminalSurface } from './terminal-surface.js';

/**
 * Half past nine in Helsinki, 30 days before the quarter's end: the reminder is due at nine.
 * In the past, so that the queue, which goes by the real clock, takes what is due as due. */
const morning = '2026-03-02T07:30:00Z';
/** The day after, before the deadline of February's figures. */
const nextDay = '2026-03-03T09:00:00Z';
const dayAfter = '2026-03-04T09:00:00Z';

interface Stage {
  readonly house: House;
  readonly surface: Surface;
}

const surfaces: readonly { readonly name: string; readonly open: () => Promise<Stage>; readonly missing?: string }[] = [
  { name: 'Slack', open: openSlack },
  { name: 'Teams', open: openTeams, ...(!findChromium() && { missing: chromiumHint }) },
  { name: 'a terminal', open: openTerminal },
];

describe.each(surfaces)('on $name', ({ open, missing }) => {
  if (missing) console.warn(`SKIPPED: the journey in Teams. ${missing}`);
  let stage: Stage;

  beforeAll(async () => {
    if (!missing) stage = await open();
  }, 90_000);
  afterAll(async () => {
    await stage?.surface.stop();
    await stage?.house.close();
  });

  test.skipIf(missing)('asks who convenes, and hears what became of the organisation', { timeout: 120_000 }, async () => {
    const { surface } = stage;
    await surface.say('Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?');
    const answer = await surface.sees(/koollekutsuja on Kaakkois-Suomen TE-palvelut/);
    expect(answer).toMatch(/lakkasi 31\.12\.2024/);
    expect(answer).toMatch(/Automaattinen vastaus/);
    await surface.say('Entä Etelä-Karjalassa?');
    await surface.sees(/Työnantajayhteistyöverkosto, Etelä-Karjala/);
  });

  test.skipIf(missing)('is reminded once, and calls the network together', { timeout: 120_000 }, async () => {
    const { house, surface } = stage;
    house.set(morning);
    await Promise.all([house.tick(), house.tick()]);
    await surface.sees(/Aika kutsua verkosto koolle/);
    await surface.press('Kutsuttu koolle');
    await surface.seesForm(/Päivä/);
    await surface.send({ Päivä: '2026-03-12', Kellonaika: '9.00', 'Paikka tai linkki': 'Kaupungintalo' });
    const done = await surface.sees(/12\.3\.2026/);
    expect(done).toMatch(/9\.00/);
    const stored = await house.database.db.convening.findFirstOrThrow({ where: { networkId: 'ky-tav', state: 'convened' } });
    expect(stored.meetsOn?.toISOString().slice(0, 10)).toBe('2026-03-12');
    expect(await house.database.db.notice.count({ where: { state: 'sent' } })).toBe(1);
  });

  test.skipIf(missing)('invites the members to another time, and sees who comes', { timeout: 120_000 }, async () => {
    const { house, surface } = stage;
    await surface.say('/verkosto ky-tav kutsu 13.3.2026 klo 9.30, Kaupungintalo');
    const preview = await surface.sees(/Tarkista kutsu: Työnantajayhteistyöverkosto/);
    expect(preview).toMatch(/perjantai 13\.3\.2026 klo 9\.30–10\.30/);
    await surface.press('Lähetä');
    await surface.sees(/Kokous on tallennettu, mutta verkostolla ei ole kutsuttavia jäseniä/);
    await surface.say('/verkosto ky-tav en pääse');
    await surface.sees(/Vastauksesi: et pääse/);
    const stored = await house.database.db.meeting.findFirstOrThrow({ include: { replies: true } });
    expect(stored).toMatchObject({ state: 'confirmed', time: '09:30', place: 'Kaupungintalo', replies: [{ answer: 'no' }] });
  });

  test.skipIf(missing)('sees on the own page what waits, and whose it is', { timeout: 120_000 }, async () => {
    const { surface } = stage;
    await surface.say('koti');
    const page = await surface.sees(/omat asiasi/);
    expect(page).toMatch(/Kutsuttu koolle: 13\.3\.2026/);
    expect(page).toMatch(/Kieli/);
  });

  test.skipIf(missing)('marks an absence after an error, and ends it again, from the settings', { timeout: 120_000 }, async () => {
    const { house, surface } = stage;
    const absences = () => house.database.db.absence.findMany({ where: { personId: 'maija-virtanen' } });
    await surface.say('/koolla asetukset');
    const page = await surface.sees(/Omat asetuksesi/);
    expect(page).toMatch(/Varahenkilö:?\*? ei nimetty/);
    await surface.press('Poissaolo');
    await surface.seesForm(/Ensimmäinen päivä/);
    await surface.send({ 'Ensimmäinen päivä': '2026-07-31', 'Viimeinen päivä': '2026-07-01', 'Kuka sijaistaa': '' });
    await surface.seesForm(/ennen ensimmäistä/);
    expect(await absences()).toEqual([]);
    await surface.send({ 'Viimeinen päivä': '2026-08-14' });
    const saved = await surface.sees(/Poissaolosi 31\.7\.2026–14\.8\.2026 on merkitty/);
    expect(saved).toMatch(/Poissaolo:?\*? 31\.7\.2026–14\.8\.2026/);
    expect(await absences()).toHaveLength(1);
    await surface.press('Poissaolo');
    await surface.sees(/Lisää poissaolo/);
    await surface.say('/verkosto poissa loppu');
    await surface.sees(/Poissaolo 31\.7\.2026–14\.8\.2026 on poistettu/);
    expect(await absences()).toEqual([]);
  });

  test.skipIf(missing)('submits the figures after an error, and corrects them with a reason', { timeout: 120_000 }, async () => {
    const { house, surface } = stage;
    house.set(nextDay);
    const field = 'Toteutuneet työpajat ja koulutukset Siun soten kanssa (kpl)';
    await surface.say('/luvut');
    await openIfLauncher(surface);
    await surface.seesForm(/Toteutuneet työpajat/);
    await surface.send({ [field]: 'ehkä kolme' });
    await surface.seesForm(/Anna luku/);
    await surface.send({ [field]: 'noin 3' });
    await surface.sees(/Luvut tallennettu/);
    await surface.press('Korjaa lukuja');
    await surface.seesForm(/Syy|syy/);
    await surface.send({ [field]: '4', 'Korjauksen syy': 'Yksi työpaja puuttui.' });
    await surface.sees(/Yksi työpaja puuttui/);
    const versions = await house.database.db.figure.findMany({
      where: { metricId: 'tyopajat-siunsote', period: '2026-02' },
      orderBy: { version: 'asc' },
    });
    expect(versions.map(({ value, approximate, current }) => [Number(value), approximate, current])).toEqual([
      [3, true, false],
      [4, false, true],
    ]);
  });

  test.skipIf(missing)('hears of having been named deputy, and says no with one press', { timeout: 120_000 }, async () => {
    const { house, surface } = stage;
    house.set(dayAfter);
    await house.colleagueSays('ek-tyko varahenkilö Maija Virtanen');
    expect(await surface.sees(/Sinut on nimetty verkoston varahenkilöksi/)).toMatch(/Nimesi:?\*? Pekka Perho, yhteyshenkilö/);
    await surface.press('En voi olla varahenkilö');
    await surface.sees(/Et ole enää varahenkilö: .*Etelä-Karjala/);
    const { db } = house.database;
    expect(await db.assignment.findMany({ where: { kind: 'deputy', personId: 'maija-virtanen', validUntil: null } })).toEqual([]);
    expect(await db.notice.count({ where: { kind: 'naming', personId: 'pekka-perho' } })).toBe(1);
  });
});

/** Teams opens a form behind a button, Slack and the terminal at once. */
async function openIfLauncher(surface: Surface): Promise<void> {
  if (surface.name !== 'Teams') return;
  await surface.sees(/Anna luvut: helmikuu 2026/);
  await surface.press('Anna luvut');
}

async function openSlack(): Promise<Stage> {
  const peer = await startSlackPeer();
  const { botToken, signingSecret, apiUrl } = peer.config('token');
  const house = await openHouse({
    now: morning,
    settings: { SLACK_BOT_TOKEN: botToken ?? '', SLACK_SIGNING_SECRET: signingSecret ?? '', SLACK_API_URL: apiUrl ?? '' },
  });
  peer.connect(house.url);
  const person = peer.person({ name: maija.name, email: maija.email });
  return { house, surface: slackSurface(peer, person) };
}

async function openTeams(): Promise<Stage> {
  const house = await openHouse({ now: morning });
  const person = await PlaygroundPerson.start({ bot: `${house.url}/api/messages`, me: maija });
  return { house, surface: teamsSurface(person) };
}

async function openTerminal(): Promise<Stage> {
  const streams = terminalStreams();
  let run: Promise<void> | undefined;
  const house = await openHouse({
    now: morning,
    alsoTo: ({ conversation, localActor }) => {
      const terminal = createTerminal({ conversation, ...streams, actor: { ...localActor, ...maija }, language: 'fi' });
      run = Promise.resolve().then(() => terminal.run());
      return terminal.messenger;
    },
  });
  const { core } = house.service;
  await core.callers.remember({ ...core.localActor, ...maija }, {}, 'certain', new Date(morning));
  const surface = terminalSurface(streams);
  await surface.sees(/Kirjoita kysymys, komento/);
  return {
    house,
    surface: {
      ...surface,
      stop: async () => {
        await surface.stop();
        await run;
      },
    },
  };
}
