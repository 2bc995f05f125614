// `koolla remind`: one round of the reminders on the command line, at any instant: plans what is due then, sends
// what may leave then, and says what it did. Beside a running service the ledger keeps the two from sending twice.
import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { helsinki } from '../conversation/format.js';
import type { Delivered, Dispatcher } from '../delivery/dispatcher.js';
import type { Messenger } from '../delivery/messenger.js';
import { plannerRules } from '../reminders/life.js';
import type { PlanLine, PlanResult, ReminderStore } from '../reminders/model.js';

/** What of the core a round needs. */
interface RemindCore {
  readonly reminders: ReminderStore;
  dispatcher(messengers: readonly Messenger[]): Dispatcher;
}

export interface RemindCommandDeps {
  /** Runs with the core open and the messengers of the platforms that have credentials (the terminal's in local mode), and closes them. */
  readonly withDelivery: (work: (core: RemindCore, messengers: readonly Messenger[]) => Promise<void>) => Promise<void>;
  readonly out: (line: string) => void;
  readonly now: () => Date;
}

/** What one round did, as `--json` prints it. */
export interface RemindReport {
  readonly at: string;
  readonly dryRun: boolean;
  /** Why nothing could be sent; absent when something could. */
  readonly undeliverable?: string;
  /** What stands in the plan after the round's planning, soonest first; what was then sent is in `sent` too. */
  readonly planned: readonly {
    readonly key: string;
    readonly network: string;
    readonly person: string;
    readonly step: string;
    readonly dueAt: string;
    readonly sendAt: string;
  }[];
  readonly sent: readonly { readonly key: string; readonly person: string; readonly platform: string }[];
  readonly cancelled: readonly { readonly key: string; readonly reason: string }[];
  readonly failed: readonly { readonly key: string; readonly person: string; readonly reason: string }[];
}

/** A step that fails lets the next person be asked at once; so many times at most. */
const mostTurns = 10;
const nobody =
  'No platform has credentials and no terminal is open: the plan stands, and nothing was sent. Set up Slack or Teams (README).';

export function remindCommand(deps: RemindCommandDeps): Command {
  return new Command('remind')
    .description('plan and send the reminders that are due, once')
    .option(
      '--at <instant>',
      'as if it were this instant: 2027-01-18T09:00+02:00, or a local time in Finland: 2027-01-18T09:00, 2027-01-18',
    )
    .option('--dry-run', 'say what would be planned and sent; change nothing')
    .option('--json', 'one JSON object')
    .action(async (options: { at?: string; dryRun?: boolean; json?: boolean }, command: Command) => {
      const at = options.at === undefined ? deps.now() : readInstant(options.at);
      if (!at) return command.error(`--at: "${options.at}" is not an instant. Write for example 2027-01-18T09:00 or 2027-01-18T07:00:00Z.`);
      await deps.withDelivery(async (core, messengers) => {
        const report = await remindOnce(core, messengers, at, options.dryRun ?? false);
        if (options.json) deps.out(JSON.stringify(report));
        else for (const line of lines(report)) deps.out(line);
      });
    });
}

/** One round at that instant. With `dryRun`, or with nobody to send through, nothing leaves. */
async function remindOnce(core: RemindCore, messengers: readonly Messenger[], at: Date, dryRun: boolean): Promise<RemindReport> {
  const delivered: Delivered[] = [];
  const dispatcher = core.dispatcher(messengers);
  const sends = !dryRun && messengers.length > 0;
  const standing = dryRun ? await core.reminders.pending() : [];
  const result = await plan(core, at, dryRun);
  const cancelled = [...result.cancelled];
  const planned = new Map(
    [...standing, ...result.planned, ...(dryRun ? [] : await core.reminders.pending())].map((line) => [line.key, line]),
  );
  for (const { key } of cancelled) planned.delete(key);
  for (let turn = 0; sends && turn < mostTurns; turn += 1) {
    const done = (await dispatcher.deliverDue(at)).filter((each) => each.outcome !== 'skipped');
    delivered.push(...done);
    if (done.length === 0) break;
    const next = await plan(core, at, false);
    for (const line of next.planned) planned.set(line.key, line);
    cancelled.push(...next.cancelled);
  }
  const settled = (outcome: Delivered['outcome']) => delivered.filter((each) => each.outcome === outcome);
  return {
    at: at.toISOString(),
    dryRun,
    ...(messengers.length === 0 && { undeliverable: nobody }),
    planned: [...planned.values()].sort((a, b) => a.sendAt.getTime() - b.sendAt.getTime() || a.key.localeCompare(b.key)).map(asJson),
    sent: settled('sent').map((each) => ({ key: each.key ?? each.id, person: each.person ?? '', platform: each.platform ?? '' })),
    cancelled: [...cancelled, ...settled('cancelled').map((each) => ({ key: each.key ?? each.id, reason: each.reason ?? '' }))],
    failed: settled('failed').map((each) => ({ key: each.key ?? each.id, person: each.person ?? '', reason: each.reason ?? '' })),
  };
}

function plan(core: RemindCore, at: Date, dryRun: boolean): Promise<PlanResult> {
  return core.reminders.plan(at, plannerRules, { reconcile: true, dryRun });
}

/** An instant with its offset, or a local time in Finland; a day alone is 9.00. */
export function readInstant(text: string): Date | undefined {
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    // not an instant: a local time, or a day
  }
  try {
    const local = text.includes('T') ? Temporal.PlainDateTime.from(text) : Temporal.PlainDate.from(text).toPlainDateTime({ hour: 9 });
    return new Date(local.toZonedDateTime(helsinki).epochMilliseconds);
  } catch {
    return undefined;
  }
}

function asJson(line: PlanLine): RemindReport['planned'][number] {
  return {
    key: line.key,
    network: line.network,
    person: line.person,
    step: line.step,
    dueAt: line.dueAt.toISOString(),
    sendAt: line.sendAt.toISOString(),
  };
}

function lines(report: RemindReport): string[] {
  const list = (title: string, rows: readonly string[]) => (rows.length === 0 ? [] : [title, ...rows.map((row) => `  ${row}`)]);
  const local = (iso: string) =>
    Temporal.Instant.from(iso).toZonedDateTimeISO(helsinki).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  return [
    `At ${local(report.at)} in Finland${report.dryRun ? ' (a rehearsal: nothing is changed)' : ''}`,
    ...(report.undeliverable ? [report.undeliverable] : []),
    ...list(
      'Planned:',
      report.planned.map((line) => `${local(line.sendAt)}  ${line.step}  ${line.network}  ${line.person}`),
    ),
    ...list(
      'Sent:',
      report.sent.map((line) => `${line.key} (${line.platform})`),
    ),
    ...list(
      'Cancelled:',
      report.cancelled.map((line) => `${line.key}: ${line.reason}`),
    ),
    ...list(
      'Failed:',
      report.failed.map((line) => `${line.key}: ${line.reason}`),
    ),
    ...(report.planned.length + report.sent.length + report.failed.length === 0 ? ['Nothing is due.'] : []),
  ];
}
