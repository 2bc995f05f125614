import { describe, expect, it } from 'vitest';
import { viewAsText } from '../../src/conversation/view.js';
import { ask, askAs, engine, figures, today } from './bundled.js';

describe('the honest states', () => {
  it('agreed: role, contact not named, what became of the body, source, automatic', async () => {
    const a = await ask('Kuka kutsuu koolle työkykykoordinaattoriverkoston Etelä-Karjalassa?');
    expect(a.state).toBe('agreed');
    expect(a.view.title).toContain('koollekutsuja on Eksote');
    expect(a.text).toContain('ei nimetty');
    expect(a.text).toContain('Eksote lakkasi 31.12.2022');
    expect(a.text).toContain('Etelä-Karjalan hyvinvointialue');
    expect(a.text).toContain('Kukaan ei ole vahvistanut');
    expect(a.text).toContain('30.11.2018');
    expect(a.text).toContain('Automaattinen vastaus');
  });

  it('open: agreed later, and by whom', async () => {
    const a = await ask('Kuka vastaa nuorten kesätyöstä Kymenlaaksossa?');
    expect(a.state).toBe('open');
    for (const by of ['Kymsote', 'Kymenlaakson kunnat', 'Kaakkois-Suomen TE-palvelut']) expect(a.view.title).toContain(by);
  });

  it('not assigned: names the region asked for and whose it is elsewhere, as theirs', async () => {
    const a = await ask('Kuka kutsuu koolle työkykykoordinaattoriverkoston Kymenlaaksossa?');
    expect(a.state).toBe('not-assigned');
    expect(a.view.title).toContain('Kymenlaakso');
    expect(a.view.title).not.toContain('Eksote');
    expect(a.text).toMatch(/eivät koske kysyttyä aluetta:[\s\S]*Etelä-Karjala: koollekutsuja on Eksote/);
  });

  it('not assigned: a municipality resolves to its region', async () => {
    const a = await ask('Kuka kutsuu koolle työnantajayhteistyöverkoston Savonlinnassa?');
    expect(a.state).toBe('not-assigned');
    expect(a.view.title).toContain('Savonlinna (Etelä-Savo)');
  });

  it('ambiguous: the same network in two regions, and a typed number chooses', async () => {
    const a = await ask('Kuka kutsuu koolle työnantajayhteistyöverkoston?');
    expect(a.state).toBe('ambiguous');
    expect(a.choices).toHaveLength(2);
    const chosen = await ask('Kuka kutsuu koolle työnantajayhteistyöverkoston?', '2');
    expect(chosen.state).toBe('agreed');
    expect(chosen.view.title).toContain(a.choices[1]?.label.split(', ')[1] ?? '?');
  });

  it('a home region resolves a missing region, and the answer says so', async () => {
    const a = await engine.ask({ text: 'Kuka kutsuu koolle työnantajayhteistyöverkoston?', today, homeRegion: 'kymenlaakso' }, figures);
    expect(a.state).toBe('agreed');
    expect(viewAsText(a.view)).toContain('Aluetta ei mainittu; vastaus koskee asetuksissa valittua aluetta: Kymenlaakso');
  });

  it.each([
    'Kuka vastaa vanhuspalveluista Kymenlaaksossa?',
    'Kuka vastaa lastensuojelusta Etelä-Karjalassa?',
    'Mistä Keusote vastaa?',
    'Kuka on Sanna Virtanen?',
    'Pekka Haavisto',
    'Paljonko asumistuki on?',
    'Mikä oli HATTY-hankkeen budjetti?',
    'Who is the mayor of Kouvola?',
    'Vem är Lars Andersson?',
    'Montako osatyökykyistä työllistyi vuonna 2021?',
  ])('unknown: %s', async (question) => {
    expect((await ask(question)).state).toBe('unknown');
  });
});

describe('people', () => {
  it('gives the number that the registry has', async () => {
    expect((await ask('Sanna Ikonen-Konturin puhelinnumero')).text).toContain('0295 043 060');
  });

  it('never gives another person instead of a missing detail', async () => {
    const a = await ask('Mikä on Patrik Töttermanin puhelinnumero?');
    expect(a.state).toBe('unknown');
    expect(a.text).not.toMatch(/0295/);
  });

  it('never gives a person’s number as the employers’ help number', async () => {
    const a = await ask('Kenelle voi soittaa jos haluaa palkata osatyökykyisen Pohjois-Karjalassa?');
    expect(a.text).toContain('yrityspalvelut');
    expect(a.text).not.toContain('0295 043 187');
  });

  it('a speaker at an event is said not to be a contact', async () => {
    expect((await ask('Kuka on Juha Kouvo?')).text).toContain('Ei ole verkoston nimetty yhteyshenkilö');
  });
});

describe('time', () => {
  it('answers of 2019 with what held in 2019', async () => {
    const a = await ask('Kuka kutsui koolle tyko-verkoston Etelä-Karjalassa vuonna 2019?');
    expect(a.view.title).toContain('Eksote');
    expect(a.text).not.toContain('lakkasi');
  });

  it('knows nothing of the time before the agreement', async () => {
    expect((await ask('Kuka kutsui koolle tyko-verkoston Etelä-Karjalassa vuonna 2011?')).state).toBe('unknown');
  });

  it('one convener became several authorities, by region', async () => {
    const ky = await ask('Kuka kutsuu koolle työnantajayhteistyöverkoston Kymenlaaksossa?');
    expect(ky.text).toContain('Kouvolan työllisyysalue');
    expect(ky.text).toContain('Etelä-Kymenlaakson työllisyysalue');
    expect(ky.text).not.toContain('Etelä-Karjalan työllisyysalue');
  });

  it('a plan that came to nothing is told as such', async () => {
    expect((await ask('kuka ottaa sosiaalisen kuntoutuksen hoitaakseen kun maakuntauudistus tulee')).text).toMatch(
      /ei toteutunut[\s\S]*liikelaito/,
    );
  });
});

describe('figures', () => {
  it('the year’s value, never another year’s', async () => {
    expect((await ask('Paljonko palkkatukipäätöksiä 2021?')).view.title).toContain('385');
    const missing = await ask('Paljonko palkkatukipäätöksiä 2022?');
    expect(missing.state).toBe('unknown');
    expect(missing.text).toContain('Puuttuva luku ei ole nolla');
    expect(missing.view.title).not.toContain('385');
  });

  it('approximate stays approximate and is not summed with what overlaps', async () => {
    const a = await ask('Kuinka moni työnantaja on kiinnostunut palkkaamaan osatyökykyisiä?');
    expect(a.view.title).toContain('noin 70');
    expect(a.text).not.toContain('173');
  });

  it('no number yet is not 0', async () => {
    const a = await ask('Kuinka monta työpajaa on järjestetty Siun soten kanssa?');
    expect(a.state).toBe('unknown');
    expect(a.view.title).not.toMatch(/\b0\b/);
  });

  it('tells a change', async () => {
    expect((await ask('Miten palkkatukipäätösten määrä kasvoi?')).view.title).toContain('+106');
  });
});

describe('languages', () => {
  it('answers in the language of the question, with the Finnish names beside', async () => {
    const sv = await ask('Vem sammankallar nätverket av arbetsförmågekoordinatorer i Södra Karelen?');
    expect(sv.language).toBe('sv');
    expect(sv.view.title).toContain('Työkykykoordinaattoriverkosto');
    expect(sv.text).toContain('Södra Karelens välfärdsområde (Etelä-Karjalan hyvinvointialue)');
    const en = await ask('Who convenes the employer cooperation network in Kymenlaakso?');
    expect(en.language).toBe('en');
    expect(en.view.title).toContain('(Kaakkois-Suomen TE-palvelut)');
  });

  it('answers a name alone in the asker’s own language', async () => {
    expect((await askAs('sv', 'Tiina Kirmanen Eksote')).language).toBe('sv');
  });
});

describe('what a message may hold', () => {
  it('echoes no mention, tag or link', async () => {
    const a = await ask('<!channel> <at>Kaikki</at> <b>zzkummitus</b> https://evil.example/x kuka on <@U123>?');
    expect(a.text).not.toMatch(/<|channel|Kaikki|evil|U123/);
  });

  it('does not repeat a client’s identity code, and says so', async () => {
    const a = await ask('Asiakkaani Qwertti 010190-123A tarvitsee apua, kuka auttaa?');
    expect(a.text).not.toMatch(/010190|Qwertti/);
    expect(a.text).toContain('En toista enkä tallenna');
    expect(JSON.stringify(a.dialogue)).not.toMatch(/010190|qwertti/i);
  });

  it('answers two questions in one message', async () => {
    const a = await ask('Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa ja kuka työnantajayhteistyöverkoston?');
    expect(a.text).toContain('koollekutsuja on Eksote');
    expect(a.text).toContain('koollekutsuja on Kaakkois-Suomen TE-palvelut');
  });
});
