import { describe, expect, it } from 'vitest';
import { languages } from '../../src/conversation/view.js';
import { readCommand } from '../../src/reminders/commands.js';
import { splitMeeting } from '../../src/reminders/forms.js';
import { wording } from '../../src/reminders/wording.js';

describe.each(languages)('the words in %s', (language) => {
  const { form, typed } = wording[language];

  it('fit a modal’s title and a field’s hint', () => {
    const titles = Object.entries(form).flatMap(([name, text]) => (name.endsWith('Title') && typeof text === 'string' ? [text] : []));
    expect(titles.length).toBeGreaterThan(5);
    for (const title of titles) expect([...title].length, title).toBeLessThanOrEqual(24);
    for (const [name, text] of Object.entries(form))
      if (name.endsWith('Hint') && typeof text === 'string') expect([...text].length, text).toBeLessThanOrEqual(150);
  });

  it('offer typed commands that are understood as what they stand for', () => {
    const verbs = { convene: 'convene', snooze: 'snooze', notMine: 'not-mine', skip: 'skip', met: 'met', notMet: 'not-met' } as const;
    for (const [word, verb] of Object.entries(verbs)) {
      expect(readCommand(`ek-tyko ${typed[word as keyof typeof verbs]}`)).toEqual({ verb, name: 'ek-tyko', rest: '' });
    }
    expect(readCommand(`${typed.settings} ek-tyko`)).toEqual({ verb: 'settings', name: 'ek-tyko', rest: '' });
    expect(readCommand(typed.calendar)).toMatchObject({ verb: 'calendar' });
    const example = readCommand(`ek-tyko ${typed.convene} ${typed.dateExample}`);
    expect(splitMeeting(example.rest)).toMatchObject({ date: '1.2.2027', place: expect.stringMatching(/\p{L}/u) });
  });
});

describe('what is typed after the command', () => {
  it.each([
    ['', { verb: 'list', name: '', rest: '' }],
    ['tyko-verkosto', { verb: 'show', name: 'tyko-verkosto', rest: '' }],
    ['ei pidetty Sairastapauksia', { verb: 'not-met', name: '', rest: 'Sairastapauksia' }],
    ['poissa 1.8.–14.8.', { verb: 'absence', name: '', rest: '1.8.–14.8.' }],
    ['Etelä-Karjalan tyko koolle ensi tiistaina', { verb: 'convene', name: 'Etelä-Karjalan tyko', rest: 'ensi tiistaina' }],
  ])('%s', (typed, read) => {
    expect(readCommand(typed)).toEqual(read);
  });

  it.each([
    ['1.2.2027 klo 9.00 Kaupungintalo, sali 3', { date: '1.2.2027', time: 'klo 9.00', place: 'Kaupungintalo, sali 3' }],
    ['1.2.2027 9.00', { date: '1.2.2027', time: '9.00', place: '' }],
    ['ensi tiistaina klo 9', { date: 'ensi tiistaina', time: 'klo 9', place: '' }],
    ['next Tuesday at 2 pm https://example.fi/x', { date: 'next Tuesday', time: 'at 2 pm', place: 'https://example.fi/x' }],
    ['2027-02-01 13:30 Teams', { date: '2027-02-01', time: '13:30', place: 'Teams' }],
    ['1.2.', { date: '1.2.' }],
  ])('%s', (typed, values) => {
    expect(splitMeeting(typed)).toEqual(values);
  });
});
