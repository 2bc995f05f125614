import { describe, expect, it } from 'vitest';
import { languages } from '../../src/conversation/view.js';
import { meetingVerbs } from '../../src/meetings/commands.js';
import { splitTyped } from '../../src/meetings/forms.js';
import { wording } from '../../src/meetings/wording.js';
import { readCommand } from '../../src/reminders/commands.js';

describe.each(languages)('the words in %s', (language) => {
  const { form, typed } = wording[language];

  it('fit a modal’s title and a field’s hint', () => {
    for (const [name, text] of Object.entries(form)) {
      if (typeof text !== 'string') continue;
      if (name.endsWith('Title')) expect([...text].length, text).toBeLessThanOrEqual(24);
      if (name.endsWith('Hint')) expect([...text].length, text).toBeLessThanOrEqual(150);
    }
    for (const label of [form.next, form.doCancel, form.close]) expect([...label].length, label).toBeLessThanOrEqual(24);
  });

  it('offer typed commands that are understood as what they stand for', () => {
    const verbs = {
      invite: 'invite',
      yes: 'yes',
      maybe: 'maybe',
      no: 'no',
      suits: 'suits',
      choose: 'choose',
      cancel: 'cancel',
      here: 'here',
      members: 'members',
    } as const;
    for (const [word, what] of Object.entries(verbs))
      expect(readCommand(`ek-tyko ${typed[word as keyof typeof verbs]}`, meetingVerbs)).toEqual({
        verb: 'invitation',
        what,
        name: 'ek-tyko',
        rest: '',
      });
    expect(splitTyped(typed.example)).toMatchObject({
      date: '1.2.2027',
      second: expect.stringMatching(/^3\.2\.2027/),
      place: expect.stringMatching(/\p{L}/u),
    });
  });
});

it.each([
  ['tyko kutsuttu koolle 1.2.2027 klo 9', 'convene', undefined],
  ['tyko kutsu koolle 1.2.2027 klo 9', 'invitation', 'invite'],
  ['tyko ei tänne', 'invitation', 'not-here'],
  ['tyko en tule', 'invitation', 'no'],
  ['tyko ei pidetty', 'not-met', undefined],
  ['tyko peru kokous sairaus', 'invitation', 'cancel'],
  ['tyko kommer inte', 'invitation', 'no'],
])('%s', (typed, verb, what) => {
  expect(readCommand(typed, meetingVerbs)).toMatchObject({ verb, name: 'tyko', ...(what && { what }) });
});
