import { describe, expect, it } from 'vitest';
import { createAskEngine } from '../../src/ask/engine.js';
import { registryFigures } from '../../src/ask/figure-reader.js';
import { remindAction } from '../../src/ask/remind-action.js';
import { type Language, viewAsText } from '../../src/conversation/view.js';
import type { Assignment, Registry } from '../../src/registry/model.js';
import { ask, registry, today } from './bundled.js';

const contact: Assignment = { id: 'contact-ek-tyko', kind: 'contact', person: 'katja-pippuri', network: 'ek-tyko', from: '2026-01-01' };

async function asked(text: string, language: Language, assignments: readonly Assignment[], day = today): Promise<string> {
  const edited: Registry = { ...registry, assignments };
  const answer = await createAskEngine(edited).ask({ text, language, today: day }, registryFigures(edited));
  return viewAsText(answer.view);
}

describe('the contact person whom the steward named in Koolla', () => {
  it.each([
    ['fi', 'Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?', 'Yhteyshenkilö Koollassa: Katja Pippuri', 'ei nimetty'],
    ['sv', 'Vem sammankallar tyko-nätverket i Södra Karelen?', 'Kontaktperson i Koolla: Katja Pippuri', 'inte'],
    ['en', 'Who convenes the tyko network in South Karelia?', 'Contact person in Koolla: Katja Pippuri', 'not named'],
  ] as const)('%s: stands beside what the agreement says, with the e-mail address', async (language, text, line, unnamed) => {
    const answer = await asked(text, language, [contact]);
    expect(answer).toContain(line);
    expect(answer).toContain('katja.pippuri@te-toimisto.fi');
    expect(answer.toLowerCase()).toContain(unnamed);
  });

  it('is not shown before its first day, after its last day, or for another network', async () => {
    const text = 'Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?';
    expect(await asked(text, 'fi', [contact], '2025-12-31')).not.toContain('Koollassa');
    expect(await asked(text, 'fi', [{ ...contact, until: '2026-06-30' }])).not.toContain('Pippuri');
    expect(await asked(text, 'fi', [{ ...contact, network: 'ky-tav' }])).not.toContain('Koollassa');
    expect(await asked(text, 'fi', [{ ...contact, kind: 'deputy' }])).not.toContain('Koollassa');
  });
});

describe('a network whose contact is not there', () => {
  const text = 'Kuka kutsuu koolle tyko-verkoston Etelä-Karjalassa?';

  it('says that the one who was named has left, without the name', async () => {
    const left = await asked(text, 'fi', [{ ...contact, until: '2026-06-30' }]);
    expect(left).toContain('Yhteyshenkilö Koollassa: ei ketään: edellisen tehtävä päättyi 30.6.2026');
    const both = [
      { ...contact, until: '2026-06-30' },
      { ...contact, id: 'next', person: 'sanna-ikonen-kontturi', from: '2026-07-01' },
    ];
    expect(await asked(text, 'fi', both)).not.toContain('ei ketään');
  });

  it('says that no contact details are known', async () => {
    expect(await asked(text, 'fi', [{ ...contact, person: 'aija-tuimala' }])).toContain('yhteystietoa ei ole rekisterissä');
  });
});

describe('kinds of bodies', () => {
  it.each([
    ['sv', 'Vad är Riveria?', 'läroanstalt', 'oppilaitos'],
    ['en', 'What is Riveria?', 'educational institution', 'oppilaitos'],
  ] as const)('%s: in the language of the answer', async (language, question, kind, finnish) => {
    const answer = await asked(question, language, []);
    expect(answer).toContain(kind);
    expect(answer).not.toContain(finnish);
  });
});

describe('the way to a network’s reminders', () => {
  const nobody = { contactOf: [], deputyOf: [], isSteward: false };
  it('is offered to its contact, its deputy and a steward, and to nobody else', () => {
    expect(remindAction('ek-tyko', { ...nobody, contactOf: ['ek-tyko'] }, 'fi')).toMatchObject({
      name: 'network.show',
      args: { network: 'ek-tyko' },
    });
    expect(remindAction('ek-tyko', { ...nobody, deputyOf: ['ek-tyko'] }, 'sv')?.label).toBe('Påminnelser och möten');
    expect(remindAction('ek-tyko', { ...nobody, isSteward: true }, 'en')).toBeDefined();
    expect(remindAction('ek-tyko', { ...nobody, contactOf: ['ky-tav'] }, 'fi')).toBeUndefined();
    expect(remindAction(undefined, { ...nobody, isSteward: true }, 'fi')).toBeUndefined();
  });
});

describe('goals, numbers and names', () => {
  it('lists the goals of a pilot', async () => {
    const a = await ask('mitkä ovat Pohjois-Karjalan pilotin tavoitteet');
    expect(a.view.title).toContain('7');
    expect(a.entries).toHaveLength(7);
    expect((await ask('Mitkä ovat Kainuun pilotin tavoitteet?')).state).toBe('not-assigned');
  });

  it('a typed number reaches the choices of both questions of one message', async () => {
    const two = 'Kuka kutsuu koolle työnantajayhteistyöverkoston? Kuka vastaa työhönvalmennuksesta?';
    const both = await ask(two);
    expect(both.choices.length).toBeGreaterThan(2);
    expect(both.dialogue.choices).toHaveLength(both.choices.length);
    for (const [i, choice] of both.choices.entries()) {
      const picked = await ask(two, String(i + 1));
      expect(picked.text).toContain(choice.label.split(',')[0]?.split(' ')[0] ?? '?');
      expect(picked.state).not.toBe('ambiguous');
    }
    expect(both.text).toContain(`${both.choices.length}. ${both.choices.at(-1)?.label}`);
  });

  it('never says back a word that it does not know: it could be a name', async () => {
    for (const text of ['kuka hoitaa Zetterqvistin asiaa', 'vem sköter Zetterqvist', 'who handles Zetterqvist', 'mitä Zetterqvist tekee'])
      expect((await ask(text)).text).not.toMatch(/zetterqvist/i);
  });
});
