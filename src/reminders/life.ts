// The rules of one convening's life: what is to happen next, given everything that has happened. Pure: the plan
// it gives is applied by the store. Each step waits for the one before it, so that a service that was away for
// a month sends one reminder when it is back and not the whole chain at once.
import type { Cadence, LocalDate } from '../registry/model.js';
import { lapseOf, type Period, periodFrom, periodsToKeep } from './cadence.js';
import { addDays, dayOf, morningAfter, morningOf, nextOpen } from './calendar.js';
import type { Convening, Decision, PlannedStep, PlannerRules, Recipient, Situation, Step, StepNotice } from './model.js';

/** Notices are written into the ledger at most so many days before they leave. */
const horizonDays = 7;
/** A meeting about which nobody answers is asked about again after so many days, then closed after twice that. */
const metPatienceDays = 7;
const day = 86_400_000;

interface Link {
  readonly step: Step;
  readonly recipients: readonly Recipient[];
}

const chainOrder: readonly Step[] = ['remind', 'nudge', 'deputy', 'organisation', 'steward'];
const metOrder: readonly Step[] = ['met', 'met-nudge'];
/** So many open days somebody has for a yes or a no to a hand-over. */
export const offerDays = 3;

/** The rules as the store runs them. */
export const plannerRules: PlannerRules = {
  decide: (situation, now) => decide(situation, now),
  periods: (cadence, now, newest) =>
    periodsToKeep(cadence, now, newest).map((period) => ({
      from: period.from,
      dueAt: period.dueAt,
      checkAt: new Date(nextOpen(period.dueAt).getTime() - horizonDays * day),
    })),
};

/**
 * What to do with a convening now. Asking twice gives the same answer as asking once.
 * @param horizon plan what leaves within so many days
 */
export function decide(situation: Situation, now: Date, horizon = horizonDays): Decision {
  const { convening } = situation;
  const pending = situation.notices.filter((notice) => notice.state === 'planned' || notice.state === 'sending');
  if (convening.state === 'closed') return { plan: [], cancel: cancelAll(pending, 'closed') };
  // Whoever proposed times is asked to choose by the invitation itself; an unanswered proposal comes back from there.
  if (convening.state === 'proposed') return { plan: [], cancel: cancelAll(pending, 'answered') };
  if (convening.state === 'convened') return afterMeeting(situation, pending, now, horizon);
  const period = periodOf(situation);
  if (!period || !situation.cadence) return { plan: [], cancel: cancelAll(pending, 'cadence'), close: 'cadence' };
  const lapsesAt = lapseOf(situation.cadence, period);
  if (now >= lapsesAt) return { plan: [], cancel: cancelAll(pending, 'lapsed'), close: 'lapsed' };
  if (convening.state === 'offered') return whileOffered(situation, pending, now, horizon, lapsesAt);
  const next = nextInChain(situation, period, now);
  const wanted = [next, vacancyQuestion(situation, period, now)].filter((link) => link !== undefined);
  const decision = withPending(situation, pending, wanted, now, horizon);
  return { ...decision, checkAt: earliest(decision.checkAt, lapsesAt) };
}

/** Whether a notice that is about to leave is still wanted, or the reason why it is not. */
export function recheck(
  situation: Situation,
  notice: { step: Step; round: number; person: string; of?: string },
  now: Date,
): string | undefined {
  const { convening } = situation;
  const afterwards = metOrder.includes(notice.step);
  if (convening.state === 'closed') return convening.outcome === 'lapsed' ? 'lapsed' : 'answered';
  if (notice.step === 'vacancy') {
    if (convening.state === 'convened') return 'answered';
    if (notice.of !== situation.vacancy?.of) return 'superseded';
    return situation.stewards.some((steward) => steward.person === notice.person) ? undefined : 'not-the-right-person';
  }
  if (notice.round !== convening.round) return 'superseded';
  if (afterwards !== (convening.state === 'convened') || (notice.step === 'offer') !== (convening.state === 'offered')) return 'answered';
  if (afterwards && convening.meetsOn && convening.meetsOn >= dayOf(now)) return 'date-changed';
  if (convening.state === 'proposed') return 'answered';
  if (convening.state === 'snoozed' && convening.snoozedUntil && convening.snoozedUntil > now) return 'answered';
  const period = periodOf(situation);
  if (!afterwards && (!situation.cadence || !period)) return 'cadence';
  if (!afterwards && situation.cadence && period && now >= lapseOf(situation.cadence, period)) return 'lapsed';
  const links = afterwards ? meetingLinks(situation) : chain(situation);
  const recipients = links.find((link) => link.step === notice.step)?.recipients ?? [];
  return recipients.some((recipient) => recipient.person === notice.person) ? undefined : 'not-the-right-person';
}

/** The convening's period by today's cadence; undefined when the cadence was changed under it. */
export function periodOf({ cadence, convening }: Pick<Situation, 'cadence' | 'convening'>): Period | undefined {
  return cadence && periodFrom(cadence, convening.period);
}

/** The open morning after a meeting's day, when somebody is asked whether it took place. */
export function askedWhetherMetOn(meetsOn: LocalDate): Date {
  return morningAfter(morningOf(meetsOn), 1);
}

/** True while somebody can still answer it. */
export function isOpenConvening(convening: Convening): boolean {
  return convening.state !== 'closed';
}

/** Who gets which reminder, in order, as things stand today. */
export function chain(situation: Situation): readonly Link[] {
  const { contact, assignee, colleagues, vacancy, stewards, convening } = situation;
  if (convening.state === 'offered') return convening.offer ? [{ step: 'offer', recipients: [convening.offer.to] }] : [];
  const owner = assignee ?? contact;
  const gone = vacancy?.reason === 'left' && owner?.person === contact?.person;
  const ownerLink = owner && !owner.absentUntil && !gone ? [owner] : [];
  // Whom the absent person named for these days comes before the network's deputy.
  const deputy: Recipient | undefined = owner?.standIn ?? situation.deputy;
  // Who said no to this period, or passed it on, is not asked again as the deputy; unless it came back just there.
  const passed = deputy && convening.passedBy.includes(deputy.person) && convening.handedTo !== 'deputy';
  const deputyLink = deputy && !passed && !deputy.absentUntil && deputy.person !== owner?.person ? [deputy] : [];
  const handedTo = convening.state === 'handed-over' ? convening.handedTo : undefined;
  const links: Link[] = [];
  // Whoever has just said yes knows of it.
  if (!handedTo || (handedTo === 'person' && acceptedEarly(convening))) links.push({ step: 'remind', recipients: ownerLink });
  // Three reminders without a word: one more to the same person would be the fourth.
  const silent = vacancy?.reason === 'silent' && owner?.person === contact?.person;
  if ((!handedTo || handedTo === 'person') && !silent) links.push({ step: 'nudge', recipients: ownerLink });
  if (handedTo !== 'steward') {
    const others = colleagues.filter((one) => !one.absentUntil && ![owner?.person, deputy?.person].includes(one.person));
    links.push({ step: 'deputy', recipients: deputyLink }, { step: 'organisation', recipients: others });
  }
  // While nobody is there, the steward is asked who takes the network over: once, and not about each period besides.
  if (!vacancy || handedTo === 'steward') links.push({ step: 'steward', recipients: stewards });
  return links.filter((link) => link.recipients.length > 0);
}

/** Who takes the network over? Asked of each steward once, when it matters: at once, or for want of a name when it is due. */
function vacancyQuestion({ vacancy, stewards }: Situation, period: Period, now: Date): Next | undefined {
  const asked = stewards.filter((steward) => !vacancy?.asked.includes(steward.person));
  if (!vacancy || asked.length === 0) return undefined;
  const dueAt = vacancy.reason === 'no-contact' && period.dueAt > now ? period.dueAt : now;
  return { link: { step: 'vacancy', recipients: asked }, dueAt };
}

/** True where the yes to a hand-over came before the first reminder was due. */
function acceptedEarly(convening: Convening): boolean {
  return convening.answeredAt !== undefined && convening.answeredAt < convening.dueAt;
}

/** The asked person is written to; without an answer, or without a way to the person, it goes back. */
function whileOffered(situation: Situation, pending: readonly StepNotice[], now: Date, horizon: number, lapsesAt: Date): Decision {
  const { convening, notices } = situation;
  const { offer } = convening;
  const failed = notices.some((notice) => notice.step === 'offer' && notice.round === convening.round && notice.state === 'failed');
  const endsAt = offer && nextOpen(morningOf(addDays(offer.until, 1)));
  if (!offer || !endsAt || failed || now >= endsAt) return { plan: [], cancel: cancelAll(pending, 'lapsed'), offerLapsed: true };
  const sent = notices.some((notice) => notice.step === 'offer' && notice.round === convening.round && notice.state === 'sent');
  const next = sent ? undefined : { link: { step: 'offer' as const, recipients: [offer.to] }, dueAt: convening.answeredAt ?? now };
  const decision = withPending(situation, pending, next ? [next] : [], now, horizon);
  return { ...decision, checkAt: earliest(decision.checkAt, earliest(endsAt, lapsesAt)) };
}

interface Next {
  readonly link: Link;
  readonly dueAt: Date;
}

function nextInChain(situation: Situation, period: Period, now: Date): Next | undefined {
  const { convening, cadence } = situation;
  const links = chain(situation);
  const done = situation.notices.filter((notice) => notice.round === convening.round && isSettled(notice) && concerns(links, notice));
  const reached = Math.max(-1, ...done.map((notice) => chainOrder.indexOf(notice.step)));
  const last = done.filter((notice) => chainOrder.indexOf(notice.step) === reached);
  const sent = last.filter((notice) => notice.state === 'sent');
  const unreachable = sent.length === 0 ? last.map((notice) => notice.person) : [];
  const link = links.find(
    (candidate) =>
      chainOrder.indexOf(candidate.step) > reached && candidate.recipients.some((recipient) => !unreachable.includes(recipient.person)),
  );
  if (!link || !cadence) return undefined;
  if (reached < 0) return { link, dueAt: beginningOf(situation, period, now) };
  if (sent.length === 0) return { link, dueAt: now }; // it could not be delivered: the next person is asked at once
  const since = new Date(Math.max(...sent.map((notice) => (notice.settledAt ?? notice.dueAt).getTime())));
  return { link, dueAt: morningAfter(since, patience(cadence, chainOrder[reached] ?? 'remind')) };
}

/** A reminder to a former contact does not count as one to the present contact. */
function concerns(links: readonly Link[], notice: StepNotice): boolean {
  if (!chainOrder.includes(notice.step)) return false;
  const link = links.find((candidate) => candidate.step === notice.step);
  return !link || link.recipients.some((recipient) => recipient.person === notice.person);
}

/** True where somebody has just passed the duty on, and waits: such a notice does not wait for the day's one message. */
export function isPressing(convening: Convening, step: Step): boolean {
  return step === 'offer' || hasComeBack(convening) || (convening.state === 'handed-over' && convening.handedTo !== 'person');
}

/** True where a hand-over was not taken up and nobody has answered since. */
export function hasComeBack({ offer, state }: Convening): boolean {
  return (offer?.outcome === 'declined' || offer?.outcome === 'lapsed') && state !== 'offered';
}

function beginningOf({ convening, notices, cadence }: Situation, period: Period, now: Date): Date {
  if (convening.state === 'snoozed' && convening.snoozedUntil) return convening.snoozedUntil;
  if (convening.state === 'handed-over' && convening.handedTo === 'person' && convening.answeredAt)
    return acceptedEarly(convening) || !cadence ? period.dueAt : morningAfter(convening.answeredAt, patience(cadence, 'remind'));
  if (hasComeBack(convening)) return now;
  if (convening.state === 'handed-over' && convening.answeredAt) return convening.answeredAt;
  // Begun again, or with a new contact person after others were asked: it is due from now on.
  const asked = notices.some((notice) => isSettled(notice) && notice.dueAt <= now);
  return (convening.round > 1 || asked) && period.dueAt <= now ? now : period.dueAt;
}

/** Days of silence after a step before the next one. */
function patience(cadence: Cadence, step: Step): number {
  const total = Math.max(2, cadence.escalateAfterDays);
  const beforeNudge = cadence.nudgeAfterDays ?? Math.max(1, Math.floor(total / 2));
  if (step === 'remind') return beforeNudge;
  if (step === 'nudge') return Math.max(1, total - beforeNudge);
  return total;
}

function meetingLinks(situation: Situation): readonly Link[] {
  const { contact, deputy, assignee, stewards } = situation;
  const inTurn: readonly (Recipient | undefined)[] = [assignee, assignee?.standIn, contact, contact?.standIn, deputy];
  const first = inTurn.find((person) => person !== undefined && person.absentUntil === undefined);
  const asked = first ? [first] : stewards;
  return asked.length === 0 ? [] : metOrder.map((step) => ({ step, recipients: asked }));
}

/** The morning after the meeting somebody is asked whether it met; the truth is recorded, or that it is not known. */
function afterMeeting(situation: Situation, pending: readonly StepNotice[], now: Date, horizon: number): Decision {
  const { convening } = situation;
  if (!convening.meetsOn) return { plan: [], cancel: cancelAll(pending, 'answered') };
  const firstAsk = askedWhetherMetOn(convening.meetsOn);
  const closesAt = morningAfter(firstAsk, metPatienceDays * 3);
  if (now >= closesAt) return { plan: [], cancel: cancelAll(pending, 'lapsed'), close: 'unknown' };
  const links = meetingLinks(situation);
  const done = situation.notices.filter((n) => n.round === convening.round && isSettled(n) && metOrder.includes(n.step));
  const reached = Math.max(-1, ...done.map((notice) => metOrder.indexOf(notice.step)));
  const link = links.find((candidate) => metOrder.indexOf(candidate.step) > reached);
  const last = done.find((notice) => metOrder.indexOf(notice.step) === reached);
  const dueAt = last ? morningAfter(last.settledAt ?? last.dueAt, metPatienceDays) : firstAsk;
  const decision = withPending(situation, pending, link ? [{ link, dueAt }] : [], now, horizon);
  return { ...decision, checkAt: earliest(decision.checkAt, closesAt) };
}

/** Keeps what stands planned where it is still right, cancels what is not, adds what is missing. */
function withPending(situation: Situation, pending: readonly StepNotice[], wanted: readonly Next[], now: Date, horizon: number): Decision {
  const { round } = situation.convening;
  const timed = wanted.map((next) => ({ ...next, sendAt: nextOpen(next.dueAt > now ? next.dueAt : now) }));
  const right = (notice: StepNotice) =>
    timed.some(
      ({ link, sendAt }) =>
        notice.step === link.step &&
        (notice.round === round || notice.step === 'vacancy') &&
        link.recipients.some((recipient) => recipient.person === notice.person) &&
        // delivery may have put it off: to the reader's own hours, or to tomorrow's one message
        (notice.tried || notice.dueAt <= now || notice.dueAt.getTime() === sendAt.getTime()),
    );
  const kept = pending.filter((notice) => notice.state === 'sending' || right(notice));
  const cancel = pending.filter((notice) => !kept.includes(notice)).map((notice) => ({ id: notice.id, reason: 'superseded' }));
  // Settling a notice makes the planner look again; the hour is for the case that nobody settles it.
  const looks = timed.map(({ sendAt }) =>
    sendAt.getTime() - now.getTime() > horizon * day
      ? new Date(sendAt.getTime() - horizon * day)
      : new Date(Math.max(sendAt.getTime(), now.getTime()) + 60 * 60_000),
  );
  const checkAt = looks.reduce<Date | undefined>((one, other) => earliest(one, other), undefined);
  const busy = pending.some((notice) => notice.state === 'sending' && !right(notice));
  const plan: PlannedStep[] = timed
    .filter(({ sendAt }) => !busy && sendAt.getTime() - now.getTime() <= horizon * day)
    .flatMap(({ link, dueAt, sendAt }) =>
      link.recipients
        .filter((recipient) => !kept.some((notice) => notice.person === recipient.person && notice.step === link.step))
        .map((recipient) => ({ step: link.step, person: recipient.person, dueAt, sendAt })),
    );
  return { plan, cancel, ...(checkAt && { checkAt }) };
}

function isSettled(notice: StepNotice): boolean {
  return notice.state === 'sent' || notice.state === 'failed';
}

function cancelAll(pending: readonly StepNotice[], reason: string): { id: string; reason: string }[] {
  return pending.filter((notice) => notice.state === 'planned').map((notice) => ({ id: notice.id, reason }));
}

function earliest(one: Date | undefined, other: Date): Date {
  return one && one < other ? one : other;
}

/** `2026-11-01` + step + round as it stands in a notice's key. */
export function noticeKey(network: string, period: LocalDate, step: Step, round: number, person: string): string {
  return `${network}:${period}:${round === 1 ? step : `${step}-${round}`}:${person}`;
}
