// A person's own hours and the day's one message: the rule of when something may leave, the form in the chat, and the
// door to one item of a gathered message.
import type { Context, Feature, Reply, SettingsPage } from '../conversation/feature.js';
import type { Form, RawValues } from '../conversation/form.js';
import type { Action, Args, Language, View } from '../conversation/view.js';
import type { Courtesy, CourtesyStore, Manners } from '../delivery/courtesy.js';
import { addDays, dayOf, hourOf, isClosedDay, morningOf, nextOpen, officeHours } from './calendar.js';

const usual: Courtesy = { fromHour: officeHours.from, untilHour: officeHours.until, gather: true };
const hourMs = 3_600_000;

/** The rule over the stored choices: own hours on open days, and one gathered message a day. */
export function createManners(store: Pick<CourtesyStore, 'of' | 'lastGathered'>): Manners {
  return {
    async waitUntil(person, gathered, now) {
      const chosen = await store.of(person);
      const courtesy = chosen ?? usual;
      if (gathered) {
        const last = await store.lastGathered(person);
        if (last && dayOf(last) === dayOf(now)) return opening(courtesy, addDays(dayOf(now), 1));
      }
      // Each kind of notice keeps office hours by itself; here it is about hours that a person chose.
      if (!chosen || (hourOf(now) >= courtesy.fromHour && hourOf(now) < courtesy.untilHour && !isClosedDay(dayOf(now)))) return undefined;
      return opening(courtesy, hourOf(now) < courtesy.fromHour ? dayOf(now) : addDays(dayOf(now), 1));
    },
  };
}

/** The first instant of the person's hours on that day, or on the next open one. */
function opening({ fromHour }: Courtesy, day: string): Date {
  const morning = nextOpen(morningOf(day)); // 9.00 of an open day
  return fromHour <= hourOf(morning) ? morning : new Date(morning.getTime() + (fromHour - hourOf(morning)) * hourMs);
}

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly from: string;
  readonly until: string;
  readonly gather: string;
  readonly gatherText: string;
  readonly save: string;
  readonly cancel: string;
  readonly order: string;
  readonly choose: string;
  readonly already: string;
  readonly changed: (now: string) => string;
  readonly saved: (from: string, until: string, gather: boolean) => string;
  readonly label: string;
  readonly value: (from: string, until: string, gather: boolean) => string;
  readonly action: string;
  readonly typed: string;
  readonly hour: (hour: number) => string;
  readonly gone: string;
}

const wording: Record<Language, Words> = {
  fi: {
    title: 'Milloin saa kirjoittaa?',
    intro: 'Muistutukset tulevat arkisin näiden kellonaikojen välissä. Kiireelliset asiat voivat tulla omana viestinään.',
    from: 'Aikaisintaan',
    until: 'Viimeistään ennen kello',
    gather: 'Yksi viesti päivässä',
    gatherText: 'Kokoa saman päivän asiat yhteen viestiin',
    save: 'Tallenna',
    cancel: 'Peruuta',
    order: 'Valitse myöhempi kellonaika kuin aikaisin.',
    choose: 'Valitse yksi kellonajoista.',
    already: 'Viestiajat ovat jo tällaiset. Mikään ei muuttunut.',
    changed: (now) => `Näitä on muutettu sen jälkeen kun avasit lomakkeen. Nyt: ${now}. Jos tallennat, valintasi korvaavat ne.`,
    saved: (from, until, gather) => `Tallennettu: kirjoitan arkisin klo ${from}–${until}${gather ? ', enintään kerran päivässä' : ''}.`,
    label: 'Viestit sinulle',
    value: (from, until, gather) => `arkisin klo ${from}–${until}${gather ? ', enintään yksi päivässä' : ', jokainen erikseen'}`,
    action: 'Viestien ajat',
    typed: 'viestiajat',
    hour: (hour) => `${hour}.00`,
    gone: 'Tämä asia on jo hoidettu, tai se ei enää kuulu sinulle.',
  },
  sv: {
    title: 'När får jag skriva?',
    intro: 'Påminnelser kommer på vardagar mellan de här klockslagen. Brådskande ärenden kan komma som egna meddelanden.',
    from: 'Tidigast',
    until: 'Senast före klockan',
    gather: 'Ett meddelande om dagen',
    gatherText: 'Samla dagens ärenden i ett meddelande',
    save: 'Spara',
    cancel: 'Avbryt',
    order: 'Välj ett senare klockslag än det tidigaste.',
    choose: 'Välj ett av klockslagen.',
    already: 'Tiderna är redan så här. Ingenting ändrades.',
    changed: (now) => `De här har ändrats efter att du öppnade formuläret. Nu: ${now}. Om du sparar ersätter dina val dem.`,
    saved: (from, until, gather) => `Sparat: jag skriver på vardagar kl. ${from}–${until}${gather ? ', högst en gång om dagen' : ''}.`,
    label: 'Meddelanden till dig',
    value: (from, until, gather) => `på vardagar kl. ${from}–${until}${gather ? ', högst ett om dagen' : ', vart och ett för sig'}`,
    action: 'Tider för meddelanden',
    typed: 'meddelandetider',
    hour: (hour) => `${hour}.00`,
    gone: 'Det här ärendet är redan skött, eller det hör inte längre till dig.',
  },
  en: {
    title: 'When may I write?',
    intro: 'Reminders come on working days between these hours. Urgent matters may come as messages of their own.',
    from: 'From',
    until: 'Before',
    gather: 'One message a day',
    gatherText: 'Gather the matters of a day into one message',
    save: 'Save',
    cancel: 'Cancel',
    order: 'Choose a later hour than the earliest.',
    choose: 'Choose one of the hours.',
    already: 'The hours are these already. Nothing changed.',
    changed: (now) => `These were changed after you opened the form. Now: ${now}. If you save, your choices take their place.`,
    saved: (from, until, gather) => `Saved: I write on working days between ${from} and ${until}${gather ? ', once a day at most' : ''}.`,
    label: 'Messages to you',
    value: (from, until, gather) => `on working days, ${from}–${until}${gather ? ', one a day at most' : ', each by itself'}`,
    action: 'Hours for messages',
    typed: 'hours',
    hour: (hour) => `${hour}:00`,
    gone: 'This matter has been dealt with, or is no longer yours.',
  },
};

export interface MessagesDeps {
  readonly store: CourtesyStore;
  /** The card of a notice as it would be sent now; undefined when it is no longer wanted or not that person's. */
  readonly card: (notice: string, people: readonly string[], language: Language, now: Date) => Promise<View | undefined>;
  /** Absent: the form says by itself what was saved. */
  readonly settingsPage?: SettingsPage;
}

/** The feature `messages`: a person's hours, and one item of a gathered message. */
export function createMessagesFeature({ store, card, settingsPage }: MessagesDeps): Feature {
  const selfOf = ({ caller }: Context) => caller.person ?? `account:${caller.account}`;

  async function open(context: Context): Promise<Reply> {
    const { language } = context.caller;
    return { form: hoursForm((await store.of(selfOf(context))) ?? usual, language) };
  }

  async function submit(context: Context, args: Args, values: RawValues): Promise<Reply> {
    const { language } = context.caller;
    const words = wording[language];
    const standing = (await store.of(selfOf(context))) ?? usual;
    const again = (errors: Readonly<Record<string, string>>): Reply => ({ form: hoursForm(standing, language, values, errors) });
    const fromHour = hours(0).find((hour) => String(hour) === values.from);
    const untilHour = hours(1).find((hour) => String(hour) === values.until);
    if (fromHour === undefined || untilHour === undefined)
      return again({ ...(fromHour === undefined && { from: words.choose }), ...(untilHour === undefined && { until: words.choose }) });
    if (untilHour <= fromHour) return again({ until: words.order });
    const courtesy: Courtesy = { fromHour, untilHour, gather: values.gather === 'true' };
    const text = (of: Courtesy) => words.value(words.hour(of.fromHour), words.hour(of.untilHour), of.gather);
    if (seenOf(courtesy) === seenOf(standing) && args.seen !== undefined) return { replace: await saved(context, words.already) };
    // Set elsewhere since the form was drawn: said once, with what was chosen here.
    if (args.seen !== undefined && args.seen !== seenOf(standing)) return again({ '': words.changed(text(standing)) });
    await store.set(selfOf(context), courtesy, context.now);
    return { replace: await saved(context, words.saved(words.hour(fromHour), words.hour(untilHour), courtesy.gather)) };
  }

  async function saved(context: Context, title: string): Promise<View> {
    const { language } = context.caller;
    if (settingsPage) return settingsPage(context, title);
    return { name: 'messages.saved', title, language, blocks: [], actions: [hoursAction(language)] };
  }

  return {
    name: 'messages',
    words: ['viestiajat', 'meddelandetider', 'hours'],
    command: (context) => open(context),
    actions: {
      'messages.settings': open,
      async 'messages.open'(context, args) {
        const { caller, now } = context;
        const people = [...(caller.person ? [caller.person] : []), `account:${caller.account}`];
        const view = await card(args.notice ?? '', people, caller.language, now);
        return {
          view: view ?? { name: 'messages.gone', title: wording[caller.language].gone, language: caller.language, blocks: [], actions: [] },
        };
      },
    },
    forms: { 'messages.settings': (context, args, values) => submit(context, args, values) },
    async settings(context) {
      const { language } = context.caller;
      const words = wording[language];
      const { fromHour, untilHour, gather } = (await store.of(selfOf(context))) ?? usual;
      const value = words.value(words.hour(fromHour), words.hour(untilHour), gather);
      return [{ label: words.label, value, action: hoursAction(language) }];
    },
  };
}

function hoursAction(language: Language): Action {
  const words = wording[language];
  return { name: 'messages.settings', label: words.action, args: {}, opensForm: true, typed: words.typed };
}

/** What the form was drawn from, to tell when it is not so any more. */
function seenOf({ fromHour, untilHour, gather }: Courtesy): string {
  return `${fromHour}-${untilHour}${gather ? '-1' : ''}`;
}

function hours(shift: number): number[] {
  return Array.from({ length: officeHours.until - officeHours.from }, (_, index) => officeHours.from + index + shift);
}

/** The form of a person's hours. */
export function hoursForm(courtesy: Courtesy, language: Language, raw?: RawValues, errors?: Readonly<Record<string, string>>): Form {
  const words = wording[language];
  const options = (shift: number) => hours(shift).map((hour) => ({ value: String(hour), label: words.hour(hour) }));
  return {
    name: 'messages.settings',
    args: { seen: seenOf(courtesy) },
    title: words.title,
    language,
    intro: [{ kind: 'text', text: words.intro }],
    fields: [
      { id: 'from', kind: 'choice', label: words.from, required: true, options: options(0) },
      { id: 'until', kind: 'choice', label: words.until, required: true, options: options(1) },
      { id: 'gather', kind: 'checkbox', label: words.gather, text: words.gatherText },
    ],
    values: raw ?? { from: String(courtesy.fromHour), until: String(courtesy.untilHour), gather: courtesy.gather ? 'true' : '' },
    submitLabel: words.save,
    cancelLabel: words.cancel,
    ...(errors && { errors }),
    opener: { name: 'messages.settings', args: {}, label: words.action },
  };
}
