// Who hears of approval and when: the coordinators once for everything that waits in a month, again after each
// decision; the reporter once for each decision. What is planned here is checked again just before it leaves.
import type { Language, View } from '../conversation/view.js';
import { isOpen, nextOpen } from '../reminders/calendar.js';
import type { Review } from './approval-store.js';
import { approvalCard, decisionNotice, type WaitingMonth } from './approval-views.js';
import type { ChaseStore, Concerned } from './chasing.js';
import { localName, type Month } from './model.js';
import { isMonth, monthOfPeriod, periodFor } from './period.js';
import type { MetricsStore } from './store.js';

/** The ledger's name for these notices. */
export const approvalKind = 'figure-approval';

/** Every period that is collected with a month. */
export function periodsOf(month: Month): readonly string[] {
  return (['monthly', 'quarterly', 'yearly'] as const).flatMap((calendar) => periodFor(calendar, month) ?? []);
}

/** What waits in a month and what was decided before. */
export async function readWaiting(store: MetricsStore, organisation: string, month: Month, language: Language): Promise<WaitingMonth> {
  const [versions, reviews, metrics, names] = await Promise.all([
    store.versions(organisation, periodsOf(month)),
    store.reviews(organisation, month),
    store.metrics(),
    store.organisationNames([organisation]),
  ]);
  const name = names.get(organisation);
  return {
    organisation,
    organisationName: name ? localName(name, language) : organisation,
    month,
    waiting: versions.filter((figure) => figure.current && figure.approval === 'waiting'),
    versions,
    metrics,
    reviews,
  };
}

/** Plans the card for those who approve: one until somebody decides, however many figures come in. */
export async function askCoordinators(
  store: MetricsStore,
  chase: ChaseStore,
  organisation: string,
  month: Month,
  now: Date,
): Promise<readonly Concerned['coordinators'][number][]> {
  const [[concerned], reviews, stewards] = await Promise.all([
    chase.concerned([organisation], now),
    store.reviews(organisation, month),
    store.stewards(now),
  ]);
  const coordinators = concerned?.coordinators ?? [];
  // Without a coordinator the steward approves; one who is only an address yet cannot be written to.
  const people = coordinators.length > 0 ? coordinators : stewards.filter(({ id }) => !id.startsWith('email:'));
  const about = aboutOf(organisation, month);
  await chase.plan(
    people.map((person) => ({
      kind: approvalKind,
      key: `${about}:approval:${reviews.length}:${person.id}`,
      about,
      person: person.id,
      dueAt: now,
      subject: { organisation, month, step: 'approval' },
    })),
  );
  return people;
}

/** Plans what the reporters hear of a decision. */
export async function tellReporters(chase: ChaseStore, review: Review, reporters: readonly string[], now: Date): Promise<void> {
  const { organisation, month } = review;
  const about = aboutOf(organisation, month);
  await chase.plan(
    reporters.map((person) => ({
      kind: approvalKind,
      key: `${about}:reviewed:${review.id}:${person}`,
      about,
      person,
      dueAt: now,
      subject: { organisation, month, step: 'reviewed', review: review.id },
    })),
  );
}

/** Asks for whatever waits and was not asked for: a process may have stopped in between. */
export async function tickApprovals(store: MetricsStore, chase: ChaseStore, now: Date): Promise<void> {
  const waiting = await store.waitingPeriods();
  const months = new Map<string, { organisation: string; month: Month }>();
  for (const { organisation, period } of waiting) {
    const month = monthOfPeriod(period);
    if (month) months.set(`${organisation}\n${month}`, { organisation, month });
  }
  for (const { organisation, month } of months.values()) await askCoordinators(store, chase, organisation, month, now);
}

/** What these notices and their cards are about. */
export function aboutOf(organisation: string, month: Month): string {
  return `figures:${organisation}:${month}`;
}

interface Prepared {
  readonly subject: Readonly<Record<string, string>>;
  readonly person: string;
}

/** Notices of approval as delivery needs them: checks again whether each is still wanted, then renders it. */
export function createApprovalNotices(store: MetricsStore) {
  return {
    async prepare(
      { subject }: Prepared,
      language: Language,
      now: Date,
    ): Promise<
      | { readonly action: 'send'; readonly view: View }
      | { readonly action: 'cancel'; readonly reason: string }
      | { readonly action: 'postpone'; readonly until: Date; readonly reason: string }
    > {
      const { organisation = '', month = '', step, review: id } = subject;
      if (!isMonth(month)) return { action: 'cancel', reason: 'gone' };
      const waiting = await readWaiting(store, organisation, month, language);
      const review = waiting.reviews.find((candidate) => candidate.id === id);
      if (step === 'approval' && waiting.waiting.length === 0) return { action: 'cancel', reason: 'decided' };
      if (step === 'reviewed' && !review) return { action: 'cancel', reason: 'gone' };
      if (!isOpen(now)) return { action: 'postpone', until: nextOpen(now), reason: 'office-hours' };
      return { action: 'send', view: review ? decisionNotice(waiting, review, language) : approvalCard(waiting, language) };
    },
  };
}

/** Cards that were sent about a month, as they are now. */
export function createApprovalCards(store: MetricsStore) {
  return async ({ subject, language }: { readonly subject: Readonly<Record<string, string>>; readonly language: Language }) => {
    const { organisation = '', month = '', step } = subject;
    return step === 'approval' && isMonth(month)
      ? approvalCard(await readWaiting(store, organisation, month, language), language)
      : undefined;
  };
}
