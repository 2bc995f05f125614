// Which channels get a digest and when: set by who coordinates or keeps the registry, sent once a month and channel
// through the ledger, a working day after the last deadline. What it says is digest.ts's.
import type { Context, Platform, Reply } from '../conversation/feature.js';
import { formatPeriod } from '../conversation/format.js';
import type { Language, View } from '../conversation/view.js';
import { isOpen, morningOf, nextOpen, openDaysAfter } from '../reminders/calendar.js';
import { typedCommand } from './command-words.js';
import { digestView } from './digest.js';
import { digestWording, turnedOff, turnedOn } from './digest-wording.js';
import { formPeriods } from './form.js';
import type { Month } from './model.js';
import { addMonths, dueOn, isMonth, monthOf } from './period.js';
import type { MetricsStore } from './store.js';
import type { DrawTrend } from './summary.js';
import { messageView } from './views.js';

/** The ledger's name for these notices. */
export const digestKind = 'figures-digest';
/** A digest that nobody could send for so long is not sent any more. */
const tooLateDays = 14;

export interface Digest {
  readonly id: string;
  /** Whose figures; empty: of every organisation that reports. */
  readonly organisations: readonly string[];
}

/** A place where many read. */
export interface DigestPlace {
  readonly platform: Platform;
  readonly tenant: string;
  readonly conversation: string;
}

export interface DigestStore {
  all(): Promise<readonly Digest[]>;
  at(place: DigestPlace): Promise<Digest | undefined>;
  /** Sets or changes it, recorded; false where Koolla has no way to write there of its own accord. */
  set(
    place: DigestPlace,
    choice: {
      readonly organisations: readonly string[];
      readonly language: Language;
      readonly by: string;
      readonly authority: 'steward' | 'coordinator';
      readonly at: Date;
    },
  ): Promise<boolean>;
  /** Ends it, recorded; false where there was none. */
  end(place: DigestPlace, by: string, authority: 'steward' | 'coordinator', at: Date): Promise<boolean>;
  /** Adds what is not in the ledger yet and enqueues it in the same transaction. Returns how many were added. */
  plan(notices: readonly { readonly digest: string; readonly month: Month; readonly dueAt: Date }[]): Promise<number>;
}

/** `luvut kooste tähän`, `luvut kooste pois`, and what is set here now. */
export function createDigestCommand(store: MetricsStore, digests: DigestStore, draw: DrawTrend | undefined) {
  return async (context: Context, rest: string): Promise<Reply> => {
    const { caller, place, now } = context;
    const { language } = caller;
    const say = digestWording[language];
    const tell = (title: string, ...texts: string[]): Reply => ({ view: messageView('metrics.digest-setting', language, title, texts) });
    const here: DigestPlace = { platform: caller.actor.platform, tenant: caller.actor.tenant, conversation: place.conversation };
    const word = rest.trim().toLowerCase();
    const coordinates = caller.coordinatorOf.length > 0;
    if (!caller.isSteward && !coordinates) return tell(say.notAllowed);
    const authority = caller.isSteward ? 'steward' : 'coordinator';
    const month = addMonths(monthOf(now), -1);
    const howTo = say.howTo(typedCommand(language, 'digest', say.on), typedCommand(language, 'digest', say.off));
    if (turnedOn.has(word)) {
      if (place.kind === 'personal') return tell(say.notHere, howTo);
      const organisations = caller.isSteward ? [] : caller.coordinatorOf;
      const set = await digests.set(here, { organisations, language, by: caller.account, authority, at: now });
      return set ? tell(say.set, say.when, ...(here.platform === 'slack' ? [say.slack] : []), howTo) : tell(say.unreachable);
    }
    if (turnedOff.has(word)) return tell((await digests.end(here, caller.account, authority, now)) ? say.ended : say.none);
    if (word !== '') return tell(say.notUnderstood(rest.slice(0, 100)), howTo);
    // Without a word: what the next one would look like, to the caller alone.
    const view = await digestView(store, draw, caller.isSteward ? [] : caller.coordinatorOf, month, language, now);
    const state = (await digests.at(here)) ? say.isSet : say.isNotSet;
    if (!view) return tell(say.nothing(formatPeriod(month, language)), state, howTo);
    return { view: { ...view, blocks: [...view.blocks, { kind: 'note', text: `${state} ${howTo}` }] } };
  };
}

/** Plans the digests that have come due; safe at any moment, in any number of processes. */
export async function tickDigests(store: MetricsStore, digests: DigestStore, now: Date): Promise<number> {
  const chosen = await digests.all();
  if (chosen.length === 0) return 0;
  const month = addMonths(monthOf(now), -1);
  const duties = await store.duties();
  const due = chosen.flatMap(({ id, organisations }) => {
    const metrics = duties
      .filter((duty) => organisations.length === 0 || organisations.includes(duty.organisation))
      .map((duty) => duty.metric);
    const days = formPeriods(metrics, month).map(({ metric }) => dueOn(month, metric.deadlineWorkingDay));
    const last = days.sort().at(-1);
    const dueAt = last && morningOf(openDaysAfter(last, 1));
    return dueAt && dueAt <= now && now.getTime() - dueAt.getTime() < tooLateDays * 86_400_000 ? [{ digest: id, month, dueAt }] : [];
  });
  return due.length > 0 ? digests.plan(due) : 0;
}

/** Digests as delivery needs them: checks again whether the channel still wants it, then renders. */
export function createDigestNotices(store: MetricsStore, digests: DigestStore, draw: DrawTrend | undefined) {
  return {
    async prepare(
      { subject }: { readonly subject: Readonly<Record<string, string>> },
      language: Language,
      now: Date,
    ): Promise<
      | { readonly action: 'send'; readonly view: View }
      | { readonly action: 'cancel'; readonly reason: string }
      | { readonly action: 'postpone'; readonly until: Date; readonly reason: string }
    > {
      const { digest: id, month = '' } = subject;
      const digest = (await digests.all()).find((candidate) => candidate.id === id);
      if (!digest || !isMonth(month)) return { action: 'cancel', reason: 'gone' };
      if (!isOpen(now)) return { action: 'postpone', until: nextOpen(now), reason: 'office-hours' };
      const view = await digestView(store, draw, digest.organisations, month, language, now);
      return view ? { action: 'send', view } : { action: 'cancel', reason: 'nothing-expected' };
    },
  };
}
