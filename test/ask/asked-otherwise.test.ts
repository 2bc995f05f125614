import { describe, expect, it } from 'vitest';
import { ask } from './bundled.js';

describe('what cannot be known', () => {
  it.each([
    'Oliko sopimuksesta mielestäsi hyötyä?',
    'Kumpi on parempi koollekutsuja, Eksote vai TE-palvelut?',
    'Tycker du att välfärdsområdena var en bra reform?',
    'Do you think Eksote did a good job?',
    'Is an employer legally obliged to hire people with partial work ability?',
    'Kuka laati Kymenlaakson konsensussopimuksen tekstin?',
    'Vem skrev texten till Kymmenedalens konsensusavtal?',
    'Who drafted the consensus agreement of Kymenlaakso?',
    'How many people found a job thanks to the pilot?',
  ])('%s', async (question) => {
    expect((await ask(question)).state).toBe('unknown');
  });

  it('who wrote about an agreement, or asks politely, is still answered', async () => {
    expect((await ask('kuka kirjotti sen uutisen etelä-karjalan sopimuksesta')).text).toContain('Samuli Grove');
    expect((await ask('Kuka sinun mielestäsi kutsuu koolle tyko-verkoston?')).text).toContain('Eksote');
  });

  it('a figure or a project that is not there is not said to be agreed elsewhere', async () => {
    const figure = await ask('Paljonko Etelä-Karjalassa tehtiin palkkatukipäätöksiä?');
    expect(figure.state).toBe('not-assigned');
    expect(figure.text).toContain('tätä lukua ei ole rekisterissä');
    expect(figure.text).toContain('(Pohjois-Karjala)');
    expect((await ask('Mikä TE-palvelupilotti on Satakunnassa?')).text).not.toContain('sovittu');
  });

  it('what is looked for in a region and not found names the agreement that was looked in', async () => {
    expect((await ask('Kuka kutsuu koolle tyko-verkoston Kymenlaaksossa?')).text).toContain('Kymenlaakson konsensussopimus');
  });
});

describe('a first name alone', () => {
  it('is enough after several people were told of', async () => {
    const answer = await ask('Ketkä ovat Pohjois-Karjalan pilotin yhteyshenkilöt?', 'Katjan sähköposti?');
    expect(answer.state).toBe('contact');
    expect(answer.text).toContain('katja.pippuri@te-toimisto.fi');
  });

  it('is offered, not taken, where nobody was spoken of', async () => {
    expect((await ask('Katjan sähköposti?')).state).toBe('did-you-mean');
  });

  it('does not make the number of one of several people theirs', async () => {
    expect((await ask('Ketkä ovat Pohjois-Karjalan pilotin yhteyshenkilöt?', 'mikä on puhelinnumero?')).state).toBe('ambiguous');
  });
});

describe('where it is said', () => {
  it.each([
    ['Kuka kutsuu koolle työnantajaverkoston Kymenlaaksossa?', 'Missä niin sanotaan?', 'Kymenlaakson konsensussopimus'],
    ['Vem ansvarar för social rehabilitering i Södra Karelen?', 'Var står det?', 'Konsensus saavutettu'],
    ['How many wage subsidy decisions in 2021?', 'What is the source?', 'Pohjois-Karjalan TE-palvelupilotti'],
  ])('%s %s', async (question, asked, source) => {
    const answer = await ask(question, asked);
    expect(answer.text).toContain(source);
    expect(answer.entries).toEqual((await ask(question)).entries);
  });
});

describe('words of another language, and names within words', () => {
  it('a Swedish word is no Finnish one, and no town', async () => {
    expect((await ask('Hur stort är lönestödet i euro per månad?')).text).not.toContain('Österbotten');
    const meeting = await ask(
      'På vårt möte i går sade någon att "koordinatornätverket borde samlas igen", men ingen visste vems uppgift det är. Vi är i Södra Karelen.',
    );
    expect(meeting.text).toContain('Eksote');
  });

  it('an abbreviation in capitals is a name in every case', async () => {
    expect((await ask('Mikä taho vastaa TAVista Kymenlaaksossa?')).entries).toContain('responsibility:ky-1');
  });
});
