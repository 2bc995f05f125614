// Handing the duty of one period over: to whom, the new person's yes or no, and what both see of it. Until the yes it
// stays with the one who asked; a no or silence brings it back there (life.ts).
import type { Context, Reply } from '../conversation/feature.js';
import type { Field, Form, RawValues } from '../conversation/form.js';
import { formatDate } from '../conversation/format.js';
import type { Args, Language } from '../conversation/view.js';
import { dayOf, openDaysAfter } from './calendar.js';
import { type Errors, longestText, situationFormOf } from './forms.js';
import { handOverWording } from './hand-over-wording.js';
import { offerDays } from './life.js';
import type { Answer, Candidate, OfferDraft, ReminderStore, Situation } from './model.js';
import { type Role, refusal, situationName, stewardNames } from './show.js';
import { answeredView } from './views.js';
import { wording } from './wording.js';

interface Permitted {
  readonly situation: Situation;
  readonly role: Role;
}

/** What answers.ts lends: who may, whether there is still something to answer, and how an answer is stored. */
interface Answering {
  readonly store: ReminderStore;
  answerable(context: Context, args: Args, ownAgain: boolean, then: (found: Permitted) => Promise<Reply> | Reply): Promise<Reply>;
  save(context: Context, found: Permitted, answer: Answer): Promise<{ stored: boolean; situation: Situation; reply: Reply }>;
}

type Target = 'deputy' | 'person' | 'steward';

/** The presses and the form of a hand-over. */
export function createHandOver({ store, answerable, save }: Answering) {
  function choices(found: Permitted, { caller }: Context): { targets: Target[]; stewards: Situation['stewards'] } {
    const { deputy, stewards, convening } = found.situation;
    const others = stewards.filter((steward) => steward.person !== caller.person && steward.person !== `account:${caller.account}`);
    const toDeputy = deputy && deputy.person !== caller.person && !deputy.absentUntil && !convening.passedBy.includes(deputy.person);
    if (found.role === 'steward' || found.role === 'asked') return { targets: [], stewards: others };
    return {
      targets: [...(toDeputy ? (['deputy'] as const) : []), 'person', ...(others.length > 0 ? (['steward'] as const) : [])],
      stewards: others,
    };
  }

  function form(found: Permitted, context: Context, raw?: RawValues, errors?: Errors): Form {
    const { targets, stewards } = choices(found, context);
    const { caller } = context;
    const lasting = caller.contactOf.includes(found.situation.convening.network);
    return handOverForm(found.situation, targets, stewardNames(stewards, caller.language), lasting, caller.language, raw, errors);
  }

  async function submit(found: Permitted, context: Context, values: RawValues): Promise<Reply> {
    const { caller, now } = context;
    const say = handOverWording[caller.language];
    const { problems } = wording[caller.language];
    const { targets } = choices(found, context);
    const target = targets.find((choice) => choice === values.to);
    const comment = (values.comment ?? '').trim();
    const again = (errors: Errors): Reply => ({ form: form(found, context, values, errors) });
    if (!target) return again({ to: problems.chooseOne });
    if (comment.length > longestText) return again({ comment: problems.tooLong(longestText) });
    const said = comment === '' ? {} : { comment };
    if (target === 'steward') return (await save(context, found, { kind: 'handed-over', to: 'steward', ...said })).reply;

    const field = target === 'deputy' ? 'to' : 'who';
    const typed = (values.who ?? '').trim();
    const { deputy, convening } = found.situation;
    if (target === 'person' && typed === '') return again({ who: say.missing });
    const candidate = await store.candidate(target === 'deputy' ? { person: deputy?.person ?? '' } : { typed }, now);
    const problem = candidate
      ? problemOf(candidate, found.situation, context)
      : say.unknown(stewardNames(found.situation.stewards, caller.language));
    if (problem || !candidate) return again({ [field]: problem ?? '' });
    const mine = caller.contactOf.includes(convening.network);
    const offer: OfferDraft = {
      to: candidate.person,
      by: caller.person ?? `account:${caller.account}`,
      role: found.role === 'deputy' ? 'deputy' : 'contact',
      until: openDaysAfter(dayOf(now), offerDays),
      lasting: mine && values.lasting === 'true',
    };
    return (await save(context, found, { kind: 'offered', offer, ...said })).reply;
  }

  /** The asked person alone says yes or no; anybody else is told how things stand. */
  function asAsked(context: Context, args: Args, then: (found: Permitted) => Promise<Reply>): Promise<Reply> {
    return answerable(context, args, false, (found) => {
      if (found.role === 'asked') return then(found);
      const view = answeredView(found.situation, found.role, context.caller.language, context.now);
      return { view };
    });
  }

  const decline = (context: Context, args: Args, reason: string): Promise<Reply> =>
    asAsked(context, args, async (found) => {
      const { language } = context.caller;
      const say = handOverWording[language];
      const { offer } = found.situation.convening;
      const kept = reason.trim().slice(0, longestText);
      const saved = await save(context, found, { kind: 'declined', ...(kept !== '' && { reason: kept }) });
      if (!saved.stored || !offer) return saved.reply;
      const title = `${say.declinedTitle(offer.to.name)}: ${situationName(saved.situation, language)}`;
      return { replace: { ...refusal(language, title, [say.declinedText(offer.by.name)]), name: 'network.declined' } };
    });

  return {
    /** Opens the form, or says that there is nobody to hand it to. */
    open: (context: Context, args: Args): Promise<Reply> =>
      answerable(context, args, true, (found) => {
        if (choices(found, context).targets.length > 0) return { form: form(found, context) };
        const { refused } = wording[context.caller.language];
        return { view: refusal(context.caller.language, refused.title, [refused.settings]) };
      }),
    submit: (context: Context, args: Args, values: RawValues): Promise<Reply> =>
      answerable(context, args, false, (found) => submit(found, context, values)),
    accept: (context: Context, args: Args): Promise<Reply> =>
      asAsked(context, args, async (found) => (await save(context, found, { kind: 'accepted' })).reply),
    decline,
  };
}

/** Why it cannot go to that person: not to oneself, not in a circle, not to who cannot be asked. */
function problemOf(candidate: Candidate, { convening, contact, assignee }: Situation, { caller }: Context): string | undefined {
  const say = handOverWording[caller.language];
  if (candidate.person === caller.person) return say.self;
  if (convening.passedBy.includes(candidate.person) || candidate.person === assignee?.person) return say.passed(candidate.name);
  if (candidate.person === contact?.person) return say.already(candidate.name);
  if (!candidate.reachable) return say.unreachable(candidate.name);
  return candidate.absentUntil && say.absent(candidate.name, formatDate(candidate.absentUntil, caller.language));
}

/** To whom, for this time or for good; choices that would lead back are not offered. */
export function handOverForm(
  situation: Situation,
  targets: readonly Target[],
  stewards: string,
  mayLast: boolean,
  language: Language,
  raw?: RawValues,
  errors?: Errors,
): Form {
  const { form, actions } = wording[language];
  const say = handOverWording[language];
  const label = { deputy: form.toDeputy(situation.deputy?.name ?? ''), person: say.toPerson, steward: form.toSteward(stewards) };
  const fields: Field[] = [
    {
      id: 'to',
      kind: 'choice',
      label: form.handTo,
      required: true,
      options: targets.map((value) => ({ value, label: label[value].slice(0, 75) })),
    },
    { id: 'who', kind: 'text', label: say.who, hint: say.whoHint, maxLength: 200 },
    ...(mayLast ? [{ id: 'lasting', kind: 'checkbox' as const, label: say.lasting, text: say.lastingText }] : []),
    { id: 'comment', kind: 'text', label: form.comment, hint: form.commentHint, multiline: true, maxLength: longestText },
  ];
  return situationFormOf(situation, language, {
    name: 'network.not-mine',
    title: form.notMineTitle,
    label: actions.notMine,
    intro: say.intro(offerDays),
    fields,
    values: raw ?? { to: targets[0] ?? '' },
    errors,
  });
}
