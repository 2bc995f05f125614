// What the samples share: a day, invented people, a caller, and ports that answer from what a sample says instead of from
// a database. The views and forms themselves are made by the slices.
import type { Caller, Context, Place, Reply } from '../conversation/feature.js';
import type { Form } from '../conversation/form.js';
import type { Language, View } from '../conversation/view.js';

/** One thing to look at, by a name of its own. */
export interface Spoken {
  readonly name: string;
  readonly view?: View;
  readonly form?: Form;
}

/** A Monday morning in office hours. */
export const now = new Date('2026-11-23T09:00:00Z');
export const today = '2026-11-23';

export const maija = { person: 'maija-meikalainen', name: 'Maija Meikäläinen', email: 'maija.meikalainen@example.fi' };
export const matti = { person: 'matti-mallikas', name: 'Matti Mallikas', email: 'matti.mallikas@example.fi' };
export const stina = { person: 'stina-storgard', name: 'Stina Storgård', email: 'stina.storgard@example.fi' };
/** A name as long as names are. */
export const longest = {
  person: 'ann-christine',
  name: 'Ann-Christine Wickström-Gyllenbögel',
  email: 'ann-christine.wickstrom-gyllenbogel@pohjois-karjalan-tyollisyysalue.example.fi',
};

export const personal: Place = { kind: 'personal', conversation: 'c' };
export const channel: Place = { kind: 'channel', conversation: 'kanava', thread: 'k' };

/** Maija with a private conversation in front of her, unless something else is said. */
export function contextOf(language: Language, is: Partial<Caller> = {}, place: Place = personal): Context {
  const caller: Caller = {
    actor: { platform: 'teams', tenant: 'example', user: 'maija', email: maija.email },
    ...{ account: 'maija', person: maija.person, name: maija.name, language, languageChosen: true, isSteward: false },
    ...{ contactOf: [], deputyOf: [], reporterFor: [], coordinatorOf: [] },
    ...is,
  };
  return { caller, place, now, correlation: '1a2b3c4d' };
}

/** What a reply shows: the pressed card's successor, what is said, and the form it opens. */
export async function said(name: string, reply: Reply | undefined | Promise<Reply | undefined>): Promise<Spoken[]> {
  const { replace, view, form } = (await reply) ?? {};
  const shown: Spoken[] = [
    ...(replace ? [{ name, view: replace }] : []),
    ...(view ? [{ name: replace ? `${name}.said` : name, view }] : []),
    ...(form ? [{ name, form }] : []),
  ];
  if (shown.length === 0) throw new Error(`nothing is shown as ${name}`);
  return shown;
}

/** What a notice would send now. */
export async function sent(
  name: string,
  prepared: Promise<{ readonly action: 'send'; readonly view: View } | { readonly action: string; readonly reason: string }>,
): Promise<Spoken[]> {
  const outcome = await prepared;
  if (!('view' in outcome)) throw new Error(`${name} is not sent: ${outcome.reason}`);
  return [{ name, view: outcome.view }];
}

/** A port of which only these functions are used; any other says so. */
export function port<T extends object>(functions: Partial<T>): T {
  return new Proxy(functions, {
    get(target, key) {
      if (key in target) return target[key as keyof T];
      throw new Error(`the catalogue gives no answer to ${String(key)}`);
    },
  }) as T;
}

/** The one with that id. @throws where there is none */
export function found<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`the bundled agreements have no ${id}`);
  return item;
}
