// Networks in the conversation: `/verkosto` and what follows it. Reads the command, asks who the caller is to the
// network, and hands answers to answers.ts and the steward's settings to settings.ts.
import type { Context, Feature, Reply, SettingsPage } from '../conversation/feature.js';
import type { Action, Args } from '../conversation/view.js';
import { createAbsence } from './absence.js';
import { type AnswerDeps, createAnswers } from './answers.js';
import { askSteward, roleIn, roleOf } from './authority.js';
import { readCommand } from './commands.js';
import { createDeputies } from './deputy.js';
import { findNetworks } from './find-network.js';
import { forecast } from './forecast.js';
import { createReminderHome } from './home.js';
import type { Invitations } from './invitation.js';
import type { NetworkSummary, RegistryEditor } from './model.js';
import { createNamingAnswers } from './naming.js';
import type { NamingStore } from './naming-model.js';
import { cannotWords } from './naming-wording.js';
import { networkView } from './network-view.js';
import { createRhythm } from './rhythm.js';
import { createSettings } from './settings.js';
import { command, refusal, stewardNames } from './show.js';
import { createTakeOver } from './vacancy.js';
import { calendarView, choiceView, listView } from './views.js';
import { wording } from './wording.js';

export interface ReminderFeatureDeps extends AnswerDeps {
  readonly editor: RegistryEditor;
  readonly namings: NamingStore;
  readonly invitations?: Invitations;
  /** Absent: a form of a person's own says by itself what was saved. */
  readonly settingsPage?: SettingsPage;
}

const previewMonths = 6;

export function createReminderFeature(deps: ReminderFeatureDeps): Feature {
  const answers = createAnswers(deps);
  const settings = createSettings(deps);
  const takeOver = createTakeOver(deps);
  const rhythm = createRhythm(deps);
  const { store } = deps;
  const absence = createAbsence(store, deps.settingsPage);
  const deputies = createDeputies(deps);
  const namings = createNamingAnswers(deps);

  async function list(context: Context): Promise<Reply> {
    const { caller, now } = context;
    const say = wording[caller.language];
    const networks = await store.networks(now);
    if (context.isPublic) {
      const own: Action = { name: 'network.list', label: say.actions.ownNetworks, args: {}, typed: command, own: true };
      return { view: listView(networks, [], caller.language, now, [own]) };
    }
    const mine = networks.filter(
      (network) => caller.contactOf.includes(network.id) || caller.deputyOf.includes(network.id) || (caller.isSteward && network.cadence),
    );
    const extra =
      caller.isSteward || mine.length > 0
        ? [{ name: 'network.calendar', label: say.actions.calendar, args: {}, typed: `${command} ${say.typed.calendar}` }]
        : [];
    return { view: listView(networks, mine, caller.language, now, extra) };
  }

  async function show(context: Context, id: string): Promise<Reply> {
    const { caller, now } = context;
    const network = await store.network(id, now);
    if (!network) return { view: choiceView(id, [], false, caller.language) };
    if (context.isPublic) {
      const { own } = wording[caller.language].actions;
      const action: Action = { name: 'network.show', label: own, args: { network: id }, typed: `${command} ${id}`, own: true };
      const view = networkView(network, undefined, caller.language, now);
      return { view: { ...view, actions: network.convenes ? [action] : [] } };
    }
    return { view: networkView(network, network.open ? roleIn(caller, network.open) : roleOf(caller, id), caller.language, now) };
  }

  async function calendar(context: Context): Promise<Reply> {
    const { caller, now } = context;
    const say = wording[caller.language];
    const mine = new Set([...caller.contactOf, ...caller.deputyOf]);
    if (!caller.isSteward && mine.size === 0) {
      return {
        view: refusal(caller.language, say.calendar.title(''), [
          say.refused.calendar,
          askSteward(stewardNames(await store.stewards(now), caller.language), caller),
        ]),
      };
    }
    const until = new Date(now);
    until.setUTCMonth(until.getUTCMonth() + previewMonths);
    const situations = (await store.situations(now)).filter((situation) => caller.isSteward || mine.has(situation.convening.network));
    return { audience: 'caller', view: calendarView(forecast(situations, now, until).slice(0, 60), until, caller.language) };
  }

  /** Finds the network that the words name; a lone own network needs no name. */
  async function withNetwork(context: Context, name: string, then: (network: NetworkSummary) => Promise<Reply>): Promise<Reply> {
    const { caller, now } = context;
    const networks = await store.networks(now);
    const own = networks.filter((network) => caller.contactOf.includes(network.id) || caller.deputyOf.includes(network.id));
    if (name === '' && own[0] && own.length === 1) return then(own[0]);
    if (name === '') return list(context);
    const { fit, near } = findNetworks(name, networks, caller.homeRegion);
    const mine = fit.filter((network) => own.includes(network));
    const only = fit.length === 1 ? fit[0] : mine.length === 1 ? mine[0] : undefined;
    return only ? then(only) : { view: choiceView(name, fit.length > 0 ? fit : near, fit.length > 0, caller.language) };
  }

  return {
    ...createReminderHome(store),
    settings: async (context) => [...(await absence.setting(context)), ...(await deputies.setting(context))],
    name: 'network',
    words: ['verkosto', 'nätverk', 'network', 'verkostot', 'natverk', 'networks'],
    async command(context, rest) {
      const read = readCommand(rest, deps.invitations?.verbs);
      switch (read.verb) {
        case 'list':
          return list(context);
        case 'calendar':
          return calendar(context);
        case 'absence':
          return cannotWords.test(read.rest) ? namings.standInTyped(context) : absence.typed(context, read.rest);
        case 'deputy': {
          const { rest: typed } = read;
          const said = (network?: string) =>
            cannotWords.test(typed) ? namings.deputyTyped(context, network) : deputies.typed(context, network, typed);
          return read.name === '' ? said() : withNetwork(context, read.name, (network) => said(network.id));
        }
        case 'invitation':
          return withNetwork(context, read.name, async (network) =>
            deps.invitations ? deps.invitations.command(context, network, read.what ?? '', read.rest) : show(context, network.id),
          );
        case 'settings':
          return withNetwork(context, read.name, (network) => settings.open(context, network.id));
        case 'rhythm':
          return withNetwork(context, read.name, (network) => rhythm.open(context, network.id));
        case 'take-over': {
          const { rest: typed } = read;
          return withNetwork(context, read.name, (network) =>
            typed === '' ? takeOver.open(context, network.id) : takeOver.submit(context, network.id, { who: typed }),
          );
        }
        case 'show':
          return withNetwork(context, read.name, (network) => show(context, network.id));
        case 'convene':
        case 'snooze':
        case 'not-mine':
        case 'accept':
        case 'decline':
        case 'skip':
        case 'met':
        case 'not-met': {
          const { verb } = read;
          return withNetwork(context, read.name, (network) => answers.typed(context, network, verb, read.rest));
        }
        default:
          return read.verb satisfies never;
      }
    },
    actions: {
      'network.show': (context, args: Args) => show(context, args.network ?? ''),
      'network.list': (context) => list(context),
      'network.calendar': (context) => calendar(context),
      'network.settings': (context, args) => settings.open(context, args.network ?? ''),
      'network.absence': (context) => absence.page(context),
      'network.absence-form': (context, args) => absence.open(context, args),
      'network.absence-end': (context, args) => absence.end(context, args),
      'network.deputy': (context, args) => deputies.open(context, args),
      'network.rhythm': (context, args) => rhythm.open(context, args.network ?? ''),
      'network.take-over': (context, args) => takeOver.open(context, args.network ?? ''),
      ...namings.actions,
      ...answers.actions,
    },
    forms: {
      'network.settings': (context, args, values) => settings.submit(context, args.network ?? '', values),
      'network.absence-form': (context, args, values) => absence.submit(context, args, values),
      'network.deputy': (context, args, values) => deputies.submit(context, args, values),
      'network.rhythm': (context, args, values) => rhythm.submit(context, args.network ?? '', values),
      'network.take-over': (context, args, values) => takeOver.submit(context, args.network ?? '', values),
      ...answers.forms,
    },
  };
}
