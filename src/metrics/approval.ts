// A coordinator approves a month's figures or sends them back, and a steward says where that is wanted. Each press is
// authorised again and held against what its card showed, so that nobody approves what they have not seen.
import type { Context, Reply } from '../conversation/feature.js';
import type { RawValues } from '../conversation/form.js';
import type { Args } from '../conversation/view.js';
import { rightsOf } from './access.js';
import { aboutOf, askCoordinators, periodsOf, readWaiting, tellReporters } from './approval-notices.js';
import type { ApprovalScope, DecideOutcome } from './approval-store.js';
import { approvalCard, seenCode, sendBackForm, type WaitingMonth, waitingList } from './approval-views.js';
import { approvalWording } from './approval-wording.js';
import type { ChaseStore } from './chasing.js';
import { holdsIdentityCode } from './comment.js';
import { localName, type Month } from './model.js';
import type { MonthForm } from './month-form.js';
import { isMonth, monthOfPeriod } from './period.js';
import { organisationNamed } from './settings.js';
import type { MetricsStore } from './store.js';
import { takeMonth } from './typed-month.js';
import { messageView, peopleText } from './views.js';
import { wording } from './wording.js';

export interface ApprovalOptions {
  readonly store: MetricsStore;
  /** Without it nobody is written to. */
  readonly chase: ChaseStore | undefined;
  /** Somebody decided: cards about it can be brought up to date. */
  readonly decided: ((about: string, at: Date) => void) | undefined;
  readonly refuse: MonthForm['refuse'];
}

/** Plans the cards and says whose turn it is: part of storing, and wanted before the rest of approval is there. */
export function createAsking(store: MetricsStore, chase: ChaseStore | undefined) {
  return async ({ caller, now }: Context, organisation: string, month: Month): Promise<string> => {
    const say = approvalWording[caller.language];
    const people = chase ? await askCoordinators(store, chase, organisation, month, now) : [];
    return people.length > 0 ? say.waitsFor(peopleText(people, caller.language)) : say.waitsForNobody;
  };
}

export function createApproval({ store, chase, decided, refuse }: ApprovalOptions) {
  const read = ({ caller }: Context, organisation: string, month: Month) => readWaiting(store, organisation, month, caller.language);

  /** What waits for the caller: one card, a list of several, or nothing. */
  async function list(context: Context): Promise<Reply> {
    const { caller } = context;
    const waiting = await store.waitingPeriods();
    const names = await store.organisationNames([...new Set(waiting.map(({ organisation }) => organisation))]);
    const months = new Map(
      waiting.flatMap(({ organisation, period }) => {
        const month = monthOfPeriod(period);
        if (!month || !rightsOf(caller, organisation).approve) return [];
        const name = localName(names.get(organisation) ?? { fi: organisation }, caller.language);
        return [[`${organisation}\n${month}`, { organisation, name, month }] as const];
      }),
    );
    const sorted = [...months.values()].sort((a, b) => a.month.localeCompare(b.month) || a.name.localeCompare(b.name, caller.language));
    const [only] = sorted;
    if (only && sorted.length === 1) return show(context, only.organisation, only.month);
    return { view: waitingList(sorted, caller.language) };
  }

  async function show(context: Context, organisation: string, month: Month): Promise<Reply> {
    if (!rightsOf(context.caller, organisation).approve) return { view: await refuse(context, organisation, 'figures.approve') };
    return { view: approvalCard(await read(context, organisation, month), context.caller.language) };
  }

  /** @param seen the code of what the card showed */
  async function approve(context: Context, organisation: string, month: Month, seen: string): Promise<Reply> {
    if (!rightsOf(context.caller, organisation).approve) return { view: await refuse(context, organisation, 'figures.approve') };
    return decide(context, await read(context, organisation, month), seen, 'approved');
  }

  async function decide(
    context: Context,
    waiting: WaitingMonth,
    seen: string,
    decision: 'approved' | 'returned',
    comment?: string,
  ): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = approvalWording[language];
    const { organisation, month } = waiting;
    const isSame = seenCode(waiting.waiting) === seen;
    const outcome: DecideOutcome =
      waiting.waiting.length === 0 || isSame
        ? await store.decide({
            organisation,
            month,
            periods: periodsOf(month),
            decision,
            ...(comment && { comment }),
            seen: waiting.waiting,
            by: caller.account,
            ...(caller.person && { person: caller.person }),
            authority: caller.coordinatorOf.includes(organisation) ? 'coordinator' : 'steward',
            at: now,
            platform: caller.actor.platform,
          })
        : { kind: 'changed' };
    const fresh = await read(context, organisation, month);
    switch (outcome.kind) {
      case 'done':
        if (chase) await tellReporters(chase, outcome.review, outcome.reporters, now);
        decided?.(aboutOf(organisation, month), now);
        return { replace: approvalCard(fresh, language, chase && outcome.reporters.length > 0 ? say.toldReporter : undefined) };
      case 'nothing':
        return { replace: approvalCard(fresh, language, say.decidedBefore) };
      case 'changed':
        return { replace: approvalCard(fresh, language, say.changed) };
      case 'own':
        return { view: messageView('metrics.approval-own', language, say.own) };
      default:
        return outcome satisfies never;
    }
  }

  async function openSendBack(context: Context, organisation: string, month: Month, seen: string | undefined): Promise<Reply> {
    const { caller } = context;
    if (!rightsOf(caller, organisation).approve) return { view: await refuse(context, organisation, 'figures.send-back') };
    const waiting = await read(context, organisation, month);
    if (waiting.waiting.length === 0)
      return { view: approvalCard(waiting, caller.language, approvalWording[caller.language].decidedBefore) };
    return { form: sendBackForm(waiting, seen ?? seenCode(waiting.waiting), caller.language) };
  }

  async function sendBack(context: Context, args: Args, raw: RawValues): Promise<Reply> {
    const { caller } = context;
    const { language } = caller;
    const { organisation = '', month = '', seen = '' } = args;
    if (!isMonth(month)) return { view: messageView('metrics.old', language, wording[language].refusal.oldForm) };
    if (!rightsOf(caller, organisation).approve) return { view: await refuse(context, organisation, 'figures.send-back') };
    const say = approvalWording[language].form;
    const waiting = await read(context, organisation, month);
    const comment = (raw.comment ?? '').trim().slice(0, 500);
    const problem = holdsIdentityCode(comment) ? say.identityCode : comment.length < 3 ? say.needed : undefined;
    if (problem) return { form: sendBackForm(waiting, seen, language, raw, { comment: problem }) };
    return decide(context, waiting, seen, 'returned', comment);
  }

  /** "hyväksy 10/2026 Kela a1b2c3d4", "palauta 10/2026 Kela"; without more than the word, what waits. */
  async function typed(context: Context, act: 'approve' | 'send-back', rest: string): Promise<Reply> {
    const { caller, now } = context;
    if (rest === '') return list(context);
    const dated = takeMonth(rest, now);
    const [, name = '', seen] = /^(.*?)(?:\s+([0-9a-f]{8}))?$/su.exec(dated?.rest ?? rest) ?? [];
    const known = await store.organisationNames(caller.isSteward ? undefined : caller.coordinatorOf);
    const organisation = organisationNamed(name, known) ?? (name === '' && known.size === 1 ? [...known.keys()][0] : undefined);
    if (!dated || !organisation) {
      if (caller.coordinatorOf.length === 0 && !caller.isSteward) {
        return { view: messageView('metrics.refused', caller.language, approvalWording[caller.language].notYours) };
      }
      return list(context);
    }
    if (act === 'send-back') return openSendBack(context, organisation, dated.month, undefined);
    return seen ? approve(context, organisation, dated.month, seen) : show(context, organisation, dated.month);
  }

  /** "Kela päälle", "Pohjois-Karjala pois": where figures wait for a coordinator. For stewards. */
  async function settings(context: Context, rest: string): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = approvalWording[language].settings;
    const [, typedName = '', word = ''] = /^(.*?)\s*(päälle|pois|päällä|på|av|on|off)?\s*$/isu.exec(rest) ?? [];
    const [organisations, regions] = await Promise.all([store.organisationNames(), store.regionNames()]);
    const nameOf = ({ scope, id }: ApprovalScope) => {
      const name = localName((scope === 'region' ? regions : organisations).get(id) ?? { fi: id }, language);
      return scope === 'region' ? say.region(name) : name;
    };
    if (typedName === '' || word === '') {
      const scopes = await store.approvalScopes();
      const view = messageView('metrics.approval-settings', language, say.title, [scopes.length > 0 ? say.current : say.none]);
      const list = scopes.length > 0 ? [{ kind: 'list' as const, items: scopes.map(nameOf) }] : [];
      const how = caller.isSteward ? [{ kind: 'note' as const, text: say.how }] : [];
      return { view: { ...view, blocks: [...view.blocks, ...list, ...how] } };
    }
    const region = organisationNamed(typedName, regions);
    const organisation = region ? undefined : organisationNamed(typedName, organisations);
    const scope: ApprovalScope | undefined = region
      ? { scope: 'region', id: region }
      : organisation
        ? { scope: 'organisation', id: organisation }
        : undefined;
    if (!caller.isSteward) {
      await store.audit({
        at: now,
        actor: caller.account,
        authority: 'none',
        action: 'approval.set',
        subject: scope ? `${scope.scope}:${scope.id}` : 'metrics',
        source: caller.actor.platform,
        outcome: 'refused',
      });
      return { view: messageView('metrics.refused', language, wording[language].refusal.stewardOnly) };
    }
    if (!scope)
      return {
        view: messageView('metrics.not-understood', language, wording[language].refusal.notUnderstood(rest.slice(0, 100)), [say.how]),
      };
    const on = /^(päälle|päällä|på|on)$/iu.test(word);
    const changed = await store.setApproval(scope, on, {
      by: caller.account,
      authority: 'steward',
      at: now,
      platform: caller.actor.platform,
    });
    const title = changed ? (on ? say.on(nameOf(scope)) : say.off(nameOf(scope))) : say.same(nameOf(scope));
    return { view: messageView('metrics.approval-set', language, title) };
  }

  return { list, show, approve, openSendBack, sendBack, typed, settings };
}
