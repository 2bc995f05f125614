// Who is invited to a network's meetings: shown to everybody, added and removed by a steward, who keeps the registry.
import type { Context, Reply } from '../conversation/feature.js';
import type { Form, RawValues } from '../conversation/form.js';
import type { Args, Language, View } from '../conversation/view.js';
import { findOrganisation } from '../reminders/find-organisation.js';
import type { AnswerBy, NetworkSummary, RegistryEditor, ReminderStore } from '../reminders/model.js';
import { fullName } from '../reminders/show.js';
import { wording as reminderWording } from '../reminders/wording.js';
import type { MeetingStore } from './model.js';
import { membersView, saying } from './preview.js';
import { wording } from './wording.js';

interface MemberDeps {
  readonly store: MeetingStore;
  readonly reminders: Pick<ReminderStore, 'networks'>;
  readonly editor: Pick<RegistryEditor, 'organisations'>;
}

interface Words {
  readonly title: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly already: string;
  readonly onlySteward: string;
  readonly notMember: (email: string) => string;
  readonly how: string;
  readonly remove: RegExp;
}

const words: Readonly<Record<Language, Words>> = {
  fi: {
    title: 'Lisää jäsen',
    name: 'Nimi',
    email: 'Työsähköposti',
    organisation: 'Organisaatio',
    already: 'Hän on jo verkoston jäsen.',
    onlySteward: 'Jäsenet lisää ja poistaa rekisterin hoitaja',
    notMember: (email) => `Osoitteella ${email} ei ole jäsentä.`,
    how: 'Poista jäsen kirjoittamalla esimerkiksi: verkosto tyko jäsenet poista etunimi.sukunimi@organisaatio.fi',
    remove: /^(?:poista|ta bort|remove)\s+(\S+)$/iu,
  },
  sv: {
    title: 'Lägg till en medlem',
    name: 'Namn',
    email: 'E-post i arbetet',
    organisation: 'Organisation',
    already: 'Personen är redan medlem i nätverket.',
    onlySteward: 'Medlemmar läggs till och tas bort av den registeransvariga',
    notMember: (email) => `Det finns ingen medlem med adressen ${email}.`,
    how: 'Ta bort en medlem genom att skriva till exempel: nätverk tyko medlemmar ta bort fornamn.efternamn@organisation.fi',
    remove: /^(?:poista|ta bort|remove)\s+(\S+)$/iu,
  },
  en: {
    title: 'Add a member',
    name: 'Name',
    email: 'Work e-mail',
    organisation: 'Organisation',
    already: 'This person is a member of the network already.',
    onlySteward: 'Members are added and removed by the steward of the registry',
    notMember: (email) => `There is no member with the address ${email}.`,
    how: 'To remove a member, type for example: network tyko members remove first.last@organisation.fi',
    remove: /^(?:poista|ta bort|remove)\s+(\S+)$/iu,
  },
};

export interface Members {
  /** The list, or what was typed after it. */
  command(context: Context, network: NetworkSummary, rest: string): Promise<Reply>;
  open(context: Context, args: Args): Promise<Reply>;
  submit(context: Context, args: Args, values: RawValues): Promise<Reply>;
}

export function createMembers({ store, reminders, editor }: MemberDeps): Members {
  const by = ({ caller }: Context): AnswerBy => ({ account: caller.account, authority: 'steward', source: caller.actor.platform });

  async function list({ caller, now }: Context, network: NetworkSummary): Promise<View> {
    const { language } = caller;
    const view = membersView(fullName(network, language), await store.members(network.id, now), language);
    if (!caller.isSteward) return view;
    const add = { name: 'meeting.member', label: wording[language].actions.addMember, args: { k: network.id }, opensForm: true };
    return { ...view, blocks: [...view.blocks, { kind: 'note', text: words[language].how }], actions: [add] };
  }

  async function steward(context: Context, args: Args, then: (network: NetworkSummary) => Promise<Reply>): Promise<Reply> {
    const { caller, now } = context;
    const network = (await reminders.networks(now)).find((each) => each.id === args.k);
    if (caller.isSteward && network) return then(network);
    return { view: saying('meeting.refused', words[caller.language].onlySteward, [], caller.language) };
  }

  return {
    async command(context, network, rest) {
      const say = words[context.caller.language];
      const email = say.remove.exec(rest)?.[1]?.toLowerCase();
      if (email === undefined) return { view: await list(context, network) };
      return steward(context, { k: network.id }, async () => {
        const ended = await store.endMember(network.id, email, by(context), context.now);
        return {
          view: ended ? await list(context, network) : saying('meeting.refused', say.notMember(email), [], context.caller.language),
        };
      });
    },

    open: (context, args) => steward(context, args, async (network) => ({ form: memberForm(network, context.caller.language) })),

    submit: (context, args, values) =>
      steward(context, args, async (network) => {
        const { language } = context.caller;
        const { problems } = reminderWording[language];
        const name = (values.name ?? '').trim().replace(/\s+/g, ' ');
        const email = (values.email ?? '').trim().toLowerCase();
        const found = findOrganisation((values.organisation ?? '').trim(), await editor.organisations(), language, context.now);
        const errors: Record<string, string> = {
          ...(/^\p{L}\S*(?: \S+)+$/u.test(name) ? {} : { name: problems.name }),
          ...(/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(email) ? {} : { email: problems.email }),
          ...('problem' in found ? { organisation: found.problem } : {}),
        };
        if ('problem' in found || Object.keys(errors).length > 0) return { form: memberForm(network, language, values, errors) };
        const added = await store.addMember(network.id, { name, email, organisation: found.id }, by(context), context.now);
        if (added.kind === 'conflict') return { form: memberForm(network, language, values, { email: problems.emailTaken(added.name) }) };
        if (added.kind === 'already') return { form: memberForm(network, language, values, { email: words[language].already }) };
        return { view: await list(context, network) };
      }),
  };
}

function memberForm(network: NetworkSummary, language: Language, values: RawValues = {}, errors?: Readonly<Record<string, string>>): Form {
  const say = words[language];
  const { form } = reminderWording[language];
  const args = { k: network.id };
  return {
    name: 'meeting.member',
    args,
    title: say.title,
    language,
    intro: [{ kind: 'text', text: fullName(network, language) }],
    fields: [
      { id: 'name', kind: 'text', label: say.name, required: true, maxLength: 100 },
      { id: 'email', kind: 'text', label: say.email, hint: form.emailHint, required: true, maxLength: 200 },
      { id: 'organisation', kind: 'search', source: 'organisations', label: say.organisation, hint: form.organisationHint, required: true },
    ],
    values,
    submitLabel: form.save,
    cancelLabel: form.cancel,
    ...(errors && { errors }),
    opener: { name: 'meeting.member', args, label: say.title },
  };
}
