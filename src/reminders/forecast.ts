// The preview: what will go to whom and when in the months ahead, if nobody answers and nothing changes.
// The same rules as the planner's; nothing is stored.
import { periodsDue } from './cadence.js';
import { nextOpen } from './calendar.js';
import { chain, decide } from './life.js';
import type { Convening, Situation, Step } from './model.js';

export interface ForecastLine {
  readonly network: string;
  readonly situation: Situation;
  readonly step: Step;
  /** Empty when there is nobody to send to. */
  readonly recipients: readonly string[];
  readonly sendAt: Date;
}

/** First reminders, and the next step of what is open already, from `now` to `until`; soonest first. */
export function forecast(situations: readonly Situation[], now: Date, until: Date): ForecastLine[] {
  const lines: ForecastLine[] = [];
  const seen = new Set(situations.map((situation) => `${situation.convening.network}:${situation.convening.period}`));
  for (const situation of situations) {
    const { convening, cadence } = situation;
    const name = new Map(
      [
        situation.contact,
        situation.deputy,
        situation.assignee,
        situation.convening.offer?.to,
        ...situation.colleagues,
        ...situation.stewards,
      ].flatMap((who) => (who ? [[who.person, who.name] as const] : [])),
    );
    const standing = situation.notices.filter((notice) => notice.state === 'planned' || notice.state === 'sending');
    const decision = decide(situation, now, Number.POSITIVE_INFINITY);
    const coming = [
      ...standing
        .filter((notice) => !decision.cancel.some((cancelled) => cancelled.id === notice.id))
        .map((notice) => ({ step: notice.step, person: notice.person, sendAt: notice.dueAt })),
      ...decision.plan,
    ];
    for (const { step, person, sendAt } of coming) {
      if (sendAt < until) lines.push({ network: convening.network, situation, step, recipients: [name.get(person) ?? person], sendAt });
    }
    if (!cadence || until <= now) continue;
    for (const period of periodsDue(cadence, now, until)) {
      const key = `${convening.network}:${period.from}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const sendAt = nextOpen(period.dueAt);
      if (sendAt >= until) continue;
      const { assignee: _, ...without } = situation;
      const first = chain({ ...without, convening: fresh(convening) })[0];
      lines.push({
        network: convening.network,
        situation,
        step: first?.step ?? 'remind',
        recipients: first?.recipients.map((who) => who.name) ?? [],
        sendAt,
      });
    }
  }
  return lines.sort((a, b) => a.sendAt.getTime() - b.sendAt.getTime() || a.network.localeCompare(b.network));
}

function fresh(convening: Convening): Convening {
  const { handedTo: _, offer: __, assignee: ___, ...rest } = convening;
  return { ...rest, state: 'planned', round: 1, passedBy: [] };
}
