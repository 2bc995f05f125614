// A coordinator's or a steward's press: the organisation's reporters are reminded now, at most once a day.
import type { Context, Reply } from '../conversation/feature.js';
import { rightsOf } from './access.js';
import { type ChaseStore, nudges } from './chasing.js';
import { monthState } from './completeness.js';
import type { Month } from './model.js';
import type { MonthForm } from './month-form.js';
import { addMonths, monthOf } from './period.js';
import { organisationNamed } from './settings.js';
import type { MetricsStore } from './store.js';
import { takeMonth } from './typed-month.js';
import { messageView, peopleText } from './views.js';
import { wording } from './wording.js';

export function createNudging(store: MetricsStore, chase: ChaseStore, monthForm: MonthForm) {
  /** "10/2026 Kela": the typed way; undefined when no organisation of the caller's is meant. */
  async function typed(context: Context, rest: string): Promise<Reply | undefined> {
    const { caller, now } = context;
    const month = takeMonth(rest, now);
    const known = await store.organisationNames(caller.isSteward ? undefined : caller.coordinatorOf);
    const organisation = organisationNamed(month ? month.rest : rest, known) ?? (known.size === 1 ? [...known.keys()][0] : undefined);
    return organisation ? nudge(context, organisation, month?.month ?? addMonths(monthOf(now), -1)) : undefined;
  }

  async function nudge(context: Context, organisation: string, month: Month): Promise<Reply> {
    const { caller, now } = context;
    const { language } = caller;
    const say = wording[language];
    const rights = rightsOf(caller, organisation);
    if (!rights.nudge) return { view: await monthForm.refuse(context, organisation, 'figures.nudge') };
    const loaded = await monthForm.load(context, organisation, month, 1);
    const state = monthState(loaded.duties, loaded.given, organisation, month, now);
    if (!state || state.missing.length === 0) return { view: messageView('metrics.nudged', language, say.chase.nothingMissing) };
    const [concerned] = await chase.concerned([organisation], now);
    const reporters = concerned?.reporters ?? [];
    if (reporters.length === 0) return { view: messageView('metrics.nudged', language, say.status.noReporters) };
    const added = await chase.plan(nudges(organisation, month, reporters, now));
    await store.audit({
      at: now,
      actor: caller.account,
      authority: caller.isSteward ? 'steward' : 'coordinator',
      action: 'figures.nudged',
      subject: `organisation:${organisation}`,
      source: caller.actor.platform,
      outcome: 'ok',
    });
    return {
      view: messageView('metrics.nudged', language, added > 0 ? say.chase.nudged(peopleText(reporters, language)) : say.chase.nudgedBefore),
    };
  }

  return { typed, nudge };
}
