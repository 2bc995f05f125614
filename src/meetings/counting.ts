// In which metrics a network's meetings are counted: chosen by a steward among the monthly counts of its region.
import type { Context, Reply } from '../conversation/feature.js';
import type { Field, Form, RawValues } from '../conversation/form.js';
import type { Args, Language } from '../conversation/view.js';
import type { ReminderStore } from '../reminders/model.js';
import { fullName, local } from '../reminders/show.js';
import type { CountingChoices, MeetingStore } from './model.js';
import { saying } from './preview.js';

interface CountingDeps {
  readonly store: MeetingStore;
  readonly reminders: Pick<ReminderStore, 'networks'>;
}

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly meetings: string;
  readonly participants: string;
  readonly organisation: string;
  readonly nothing: string;
  readonly save: string;
  readonly close: string;
  readonly noMetrics: string;
  readonly noMetricsHow: string;
  readonly refused: string;
  readonly refusedHow: string;
  readonly same: string;
  readonly saved: string;
  readonly ended: string;
}

const words: Readonly<Record<Language, Words>> = {
  fi: {
    title: 'Kokoukset mittariin',
    intro: 'Pidetyt kokoukset lasketaan tämän kuun alusta. Jo annettua lukua ei muuteta.',
    meetings: 'Kokousten määrä',
    participants: 'Osallistujien määrä',
    organisation: 'Kenen lukuna',
    nothing: 'Ei lasketa',
    save: 'Tallenna',
    close: 'Sulje',
    noMetrics: 'Alueella ei ole mittaria, johon kokouksia voisi laskea',
    noMetricsHow: 'Tarvitaan kuukausittain kerättävä lukumäärä. Rekisterin hoitaja voi määritellä sellaisen komennolla /luvut mittarit.',
    refused: 'Mittarin valitsee rekisterin hoitaja',
    refusedHow: 'Pyydä rekisterin hoitajaa valitsemaan, mihin mittariin verkoston kokoukset lasketaan.',
    same: 'Valitse eri mittari kuin kokousten määrälle.',
    saved: 'Verkoston kokoukset lasketaan tästä kuusta alkaen valittuun mittariin',
    ended: 'Verkoston kokouksia ei enää lasketa mittariin',
  },
  sv: {
    title: 'Möten i mätaren',
    intro: 'Hållna möten räknas från början av den här månaden. En siffra som redan har getts ändras inte.',
    meetings: 'Antal möten',
    participants: 'Antal deltagare',
    organisation: 'Som vems siffra',
    nothing: 'Räknas inte',
    save: 'Spara',
    close: 'Stäng',
    noMetrics: 'Regionen har ingen mätare där möten kunde räknas',
    noMetricsHow: 'Det behövs ett antal som samlas in varje månad. Den registeransvariga kan definiera ett med /luvut mittarit.',
    refused: 'Mätaren väljs av den registeransvariga',
    refusedHow: 'Be den registeransvariga välja i vilken mätare nätverkets möten räknas.',
    same: 'Välj en annan mätare än för antalet möten.',
    saved: 'Nätverkets möten räknas från den här månaden i den valda mätaren',
    ended: 'Nätverkets möten räknas inte längre i någon mätare',
  },
  en: {
    title: 'Meetings as figures',
    intro: 'Meetings that were held are counted from the beginning of this month. A figure that has been given is not changed.',
    meetings: 'Number of meetings',
    participants: 'Number of participants',
    organisation: 'As whose figure',
    nothing: 'Not counted',
    save: 'Save',
    close: 'Close',
    noMetrics: 'The region has no metric in which meetings could be counted',
    noMetricsHow: 'A count that is collected monthly is needed. The steward can define one with /luvut mittarit.',
    refused: 'The metric is chosen by the steward of the registry',
    refusedHow: 'Please ask the steward to choose the metric in which the network’s meetings are counted.',
    same: 'Choose another metric than for the number of meetings.',
    saved: 'The network’s meetings are counted in the chosen metric from this month on',
    ended: 'The network’s meetings are no longer counted in a metric',
  },
};

/** A choice holds at most so many options on every platform. */
const mostOptions = 99;
const none = 'none';

interface CountingActions {
  open(context: Context, args: Args): Promise<Reply>;
  submit(context: Context, args: Args, values: RawValues): Promise<Reply>;
}

export function createCounting({ store, reminders }: CountingDeps): CountingActions {
  async function allowed(
    context: Context,
    args: Args,
    then: (choices: CountingChoices, name: string, network: string) => Promise<Reply>,
  ): Promise<Reply> {
    const { caller, now } = context;
    const say = words[caller.language];
    const network = (await reminders.networks(now)).find((each) => each.id === args.k);
    if (!caller.isSteward || !network) return { view: saying('meeting.refused', say.refused, [say.refusedHow], caller.language) };
    const choices = await store.countingChoices(network.id, now);
    if (choices.metrics.length === 0 || choices.organisations.length === 0)
      return { view: saying('meeting.refused', say.noMetrics, [say.noMetricsHow], caller.language) };
    return then(choices, fullName(network, caller.language), network.id);
  }

  return {
    open: (context, args) =>
      allowed(context, args, async (choices, name, network) => ({ form: countingForm(choices, name, network, context.caller.language) })),

    submit: (context, args, values) =>
      allowed(context, args, async (choices, name, network) => {
        const { caller, now } = context;
        const say = words[caller.language];
        const metric = (id: string | undefined) => choices.metrics.find((each) => each.id === id)?.id;
        const meetings = metric(values.meetings);
        const participants = metric(values.participants);
        const organisation = choices.organisations.find((each) => each.id === values.organisation)?.id;
        if (meetings && meetings === participants)
          return { form: countingForm(choices, name, network, caller.language, values, { participants: say.same }) };
        const counting =
          organisation && (meetings || participants)
            ? { organisation, ...(meetings && { meetings }), ...(participants && { participants }) }
            : undefined;
        await store.setCounting(network, counting, { account: caller.account, authority: 'steward', source: caller.actor.platform }, now);
        return { view: saying('meeting.counting', `${counting ? say.saved : say.ended}: ${name}`, [], caller.language) };
      }),
  };
}

function countingForm(
  { metrics, organisations, chosen }: CountingChoices,
  name: string,
  network: string,
  language: Language,
  raw?: RawValues,
  errors?: Readonly<Record<string, string>>,
): Form {
  const say = words[language];
  const option = (each: { readonly id: string; readonly name: Parameters<typeof local>[0] }) => ({
    value: each.id,
    label: local(each.name, language).slice(0, 75),
  });
  const metricOptions = [{ value: none, label: say.nothing }, ...metrics.slice(0, mostOptions).map(option)];
  const fields: Field[] = [
    { id: 'meetings', kind: 'choice', label: say.meetings, options: metricOptions },
    { id: 'participants', kind: 'choice', label: say.participants, options: metricOptions },
    {
      id: 'organisation',
      kind: 'choice',
      label: say.organisation,
      required: true,
      options: organisations.slice(0, mostOptions).map(option),
    },
  ];
  return {
    name: 'meeting.counting',
    args: { k: network },
    title: say.title,
    language,
    intro: [
      { kind: 'text', text: name },
      { kind: 'text', text: say.intro },
    ],
    fields,
    values: raw ?? {
      meetings: chosen?.meetings ?? none,
      participants: chosen?.participants ?? none,
      organisation: chosen?.organisation ?? organisations[0]?.id ?? '',
    },
    submitLabel: say.save,
    cancelLabel: say.close,
    ...(errors && { errors }),
    opener: { name: 'meeting.counting', args: { k: network }, label: say.title },
  };
}
