// The steward's settings of a network: opens the form, checks the authority again when it comes back, has the
// registry's editor write it, and says what follows.
import type { Context, Reply } from '../conversation/feature.js';
import type { RawValues } from '../conversation/form.js';
import { formatDate } from '../conversation/format.js';
import type { View } from '../conversation/view.js';
import { askSteward } from './authority.js';
import { forecast } from './forecast.js';
import { plannerRules } from './life.js';
import type { PersonDraft, RegistryEditor, ReminderStore } from './model.js';
import { networkView } from './network-view.js';
import { type CurrentSettings, parseSettings, settingsForm } from './settings-form.js';
import { fullName, refusal, stewardNames } from './show.js';
import { choiceView } from './views.js';
import { wording } from './wording.js';

export interface SettingsDeps {
  readonly store: ReminderStore;
  readonly editor: RegistryEditor;
}

export interface Settings {
  open(context: Context, network: string): Promise<Reply>;
  submit(context: Context, network: string, values: RawValues): Promise<Reply>;
}

const year = 366 * 86_400_000;

export function createSettings({ store, editor }: SettingsDeps): Settings {
  async function allowed(context: Context, id: string, then: (current: CurrentSettings) => Promise<Reply>): Promise<Reply> {
    const { caller, now } = context;
    const say = wording[caller.language];
    if (!caller.isSteward) {
      await editor.refused('network.settings', id, byOf(context, 'none'), now);
      return {
        view: refusal(caller.language, say.refused.title, [
          say.refused.settings,
          askSteward(stewardNames(await store.stewards(now), caller.language), caller),
        ]),
      };
    }
    const network = await store.network(id, now);
    if (!network) return { view: choiceView(id, [], false, caller.language) };
    if (!network.convenes) return { view: networkView(network, 'steward', caller.language, now) };
    const [contact, deputy] = await Promise.all([draftOf(network.contact?.person), draftOf(network.deputy?.person)]);
    return then({ network, ...(contact && { contact }), ...(deputy && { deputy }) });
  }

  const draftOf = async (person: string | undefined): Promise<PersonDraft | undefined> =>
    person === undefined ? undefined : editor.person(person);

  async function saved(context: Context, id: string, changes: readonly string[]): Promise<View> {
    const { caller, now } = context;
    const say = wording[caller.language];
    // What was set is planned at once, so that the answer can say when the next reminder goes to whom.
    await store.plan(now, plannerRules, { reconcile: true, dryRun: false });
    const network = await store.network(id, now);
    if (!network) return choiceView(id, [], false, caller.language);
    const situations = (await store.situations(now)).filter((situation) => situation.convening.network === id);
    const next = forecast(situations, now, new Date(now.getTime() + 2 * year))[0];
    const contact = network.contact && (await editor.person(network.contact.person));
    const lines = [
      ...(changes.length === 0 ? [say.settings.nothingChanged] : []),
      ...(next ? [say.settings.next(formatDate(next.sendAt, caller.language), next.recipients.join(', ') || say.calendar.nobody)] : []),
      ...(contact && !contact.reachable ? [say.settings.unreachable(contact.name)] : []),
    ];
    const view = networkView(network, 'steward', caller.language, now);
    return {
      ...view,
      ...(changes.length > 0 && { title: say.settings.savedTitle(fullName(network, caller.language)) }),
      blocks: [...lines.map((text) => ({ kind: 'text' as const, text })), ...view.blocks],
    };
  }

  return {
    open: (context, id) => allowed(context, id, async (current) => ({ form: settingsForm(current, context.caller.language) })),
    submit: (context, id, values) =>
      allowed(context, id, async (current) => {
        const { language } = context.caller;
        const parsed = parseSettings(current, values, await editor.organisations(), language, context.now);
        if (!parsed.ok) return { form: settingsForm(current, language, values, parsed.errors) };
        const result = await editor.setNetwork(parsed.value, byOf(context, 'steward'), context.now);
        if ('conflict' in result) {
          return {
            form: settingsForm(current, language, values, {
              [`${result.conflict}Email`]: wording[language].problems.emailTaken(result.name),
            }),
          };
        }
        return { view: await saved(context, id, result.changes) };
      }),
  };
}

function byOf({ caller }: Context, authority: string) {
  return { account: caller.account, authority, source: caller.actor.platform };
}
