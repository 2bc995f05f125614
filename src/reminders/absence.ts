// "I am away": a person's own absences, during which the reminders go to who stands in, or to the deputy. Pressed,
// filled in or typed; each time the person is looked up again, and what stands there now is compared.
import type { Context, Reply, Setting, SettingsPage } from '../conversation/feature.js';
import type { RawValues } from '../conversation/form.js';
import { helsinkiDay } from '../conversation/format.js';
import type { Args, Language, View } from '../conversation/view.js';
import { absenceForm, absencesView, formAction, type Overlap, rangeOf, seenOf, sentenceOf, standInNote } from './absence-form.js';
import type { Absence, Days } from './absence-model.js';
import { type DayProblem, joined, mostAbsences, overlapping, readDays, readRange } from './absence-rules.js';
import { absenceWording } from './absence-wording.js';
import type { ReminderStore } from './model.js';
import { wording } from './wording.js';

const endWords = /^(loppu|loppui|poista|slut|end)$/iu;
const standInWords = /\s+(?:sijainen|sijaisena|sijaiseni|vikarie|ersättare|stand-in|deputy)[:\s]\s*(.+)$/iu;

export function createAbsence(store: ReminderStore, settingsPage?: SettingsPage) {
  const { absences } = store;
  const by = ({ caller }: Context) => ({ account: caller.account, source: caller.actor.platform });

  /** With the caller as the registry knows them today, and what stands there now. */
  async function own(context: Context, then: (person: string, standing: readonly Absence[]) => Promise<Reply>): Promise<Reply> {
    const { person, language } = context.caller;
    if (!person) return { view: sentence(language, absenceWording[language].unknownPerson) };
    return then(person, await absences.of(person, context.now));
  }

  async function page(context: Context, title?: string, notes?: readonly string[]): Promise<View> {
    const { person, language } = context.caller;
    const standing = person ? await absences.of(person, context.now) : [];
    return absencesView(standing, language, helsinkiDay(context.now), title, notes);
  }

  const saved = (context: Context, title: string, notes: readonly string[]): Promise<View> =>
    settingsPage ? settingsPage(context, title, notes) : page(context, title, notes);

  /** The form; where there is something to choose from first, or no room, the page. */
  function open(context: Context, args: Args): Promise<Reply> {
    return own(context, async (_person, standing) => {
      const { language } = context.caller;
      const found = standing.find((absence) => absence.id === args.absence);
      if (args.absence && !found) return { view: await page(context, absenceWording[language].nothingToEnd) };
      if (!found && standing.length >= mostAbsences)
        return { view: await page(context, absenceWording[language].problems.tooMany(mostAbsences)) };
      return { form: absenceForm(found, language) };
    });
  }

  function submit(context: Context, args: Args, raw: RawValues): Promise<Reply> {
    return own(context, async (person, standing) => {
      const { language } = context.caller;
      const { now } = context;
      const say = absenceWording[language];
      const found = standing.find((absence) => absence.id === args.absence);
      const again = (errors: Readonly<Record<string, string>>, overlap?: Overlap): Reply => ({
        form: absenceForm(found, language, { raw, errors, overlap }),
      });
      if (found && raw.remove === 'true') return remove(context, person, found);
      if (args.absence && raw.remove === 'true') return { replace: await saved(context, say.nothingToEnd, []) };

      const read = readDays(raw, helsinkiDay(now), found);
      const standIn = read.ok ? await standInFor(context, person, raw.standIn ?? '', read.days) : undefined;
      const errors: Record<string, string> = {};
      if (!read.ok) for (const [field, problem] of Object.entries(read.problems)) errors[field] = problemText(problem, language);
      if (standIn?.problem) errors.standIn = standIn.problem;
      if (!read.ok || standIn?.problem) return again(errors);

      const others = standing.filter((absence) => absence !== found);
      const wanted = { ...read.days, ...(standIn?.id && { standIn: standIn.id }) };
      const isThere = standing.some((absence) => seenOf(absence) === `${wanted.from}/${wanted.until}/${wanted.standIn ?? ''}`);
      if (isThere) return { replace: await saved(context, say.already, []) };
      // Gone or changed since the form was drawn: said once, with what was typed; sending it again is the answer to that.
      if (args.absence && !found) return again({ '': say.problems.gone });
      if (found && args.seen !== seenOf(found)) return again({ '': say.problems.changed(sentenceOf(found, language, helsinkiDay(now))) });
      if (!found && standing.length >= mostAbsences) return again({ '': say.problems.tooMany(mostAbsences) });

      const touched = overlapping(wanted, others);
      const whole = joined(wanted, others);
      if (touched.length > 0 && raw.overlap !== 'join' && raw.overlap !== 'replace') {
        const ranges = touched.map((absence) => rangeOf(absence, language)).join('; ');
        return again({ overlap: say.problems.overlaps(ranges) }, { join: whole.days, replace: read.days });
      }
      const joins = touched.length > 0 && raw.overlap === 'join';
      const replaced = joins ? whole.taken : touched;
      const draft = joins ? { ...wanted, ...whole.days } : wanted;
      const outcome = await absences.put(
        person,
        draft,
        [...replaced, ...(found ? [found] : [])].map(({ id }) => id),
        by(context),
        now,
      );
      if (outcome === 'already') return { replace: await saved(context, say.already, []) };
      // Somebody's other press was quicker: what stands there now is compared anew.
      if (outcome === 'stale') return submit(context, args, raw);
      const notes = await notesOf(context, person, draft, standIn?.name);
      return { replace: await saved(context, say.saved(rangeOf(draft, language), standIn?.name), notes) };
    });
  }

  async function notesOf(context: Context, person: string, days: Days, standIn: string | undefined): Promise<string[]> {
    const say = absenceWording[context.caller.language];
    const stoodFor = await absences.standsInFor(person, days);
    return [say.meanwhile(standIn), ...(stoodFor.length > 0 ? [say.youStandIn(stoodFor.join(', '))] : [])];
  }

  /** Whom the typed words mean, or why that person cannot stand in on these days; nothing where nothing was typed. */
  async function standInFor(
    { caller: { language }, now }: Context,
    person: string,
    typed: string,
    days: Days,
  ): Promise<{ readonly id?: string; readonly name?: string; readonly problem?: string } | undefined> {
    if (typed.trim() === '') return undefined;
    const { problems } = absenceWording[language];
    const candidate = await store.candidate({ typed }, now);
    if (!candidate) return { problem: problems.unknown };
    if (candidate.person === person) return { problem: problems.self };
    if (!candidate.reachable) return { problem: problems.unreachable(candidate.name) };
    const away = await absences.during(candidate.person, days);
    if (away) return { problem: problems.away(candidate.name, rangeOf(away, language)) };
    return { id: candidate.person, name: candidate.name };
  }

  async function remove(context: Context, person: string, absence: Absence): Promise<Reply> {
    const { language } = context.caller;
    const say = absenceWording[language];
    const ended = await absences.end(person, absence.id, by(context), context.now);
    const wasOngoing = absence.from <= helsinkiDay(context.now);
    const title = !ended ? say.nothingToEnd : wasOngoing ? say.ended : say.removed(rangeOf(absence, language));
    const rest = await absences.of(person, context.now);
    const notes = rest.length > 0 ? [say.othersRemain(rest.map((each) => rangeOf(each, language)).join('; '))] : [];
    return { replace: await saved(context, title, notes) };
  }

  /** "1.8.–14.8.2027", "loppu", or nothing: how things stand. */
  function typed(context: Context, rest: string): Promise<Reply> {
    return own(context, async (person, standing) => {
      const { language } = context.caller;
      const say = absenceWording[language];
      const today = helsinkiDay(context.now);
      const told = async (title: string, notes?: readonly string[]): Promise<Reply> => ({
        view: await page(context, title, notes),
        audience: 'caller',
      });
      if (rest === '') {
        const [first] = standing;
        const title = first && capital(sentenceOf(first, language, today));
        return { view: absencesView(standing, language, today, title && `${title}.`), audience: 'caller' };
      }
      if (endWords.test(rest)) {
        const ongoing = standing.filter((absence) => absence.from <= today);
        const ending = ongoing.length > 0 ? ongoing : standing;
        let reply: Reply = await told(say.none);
        for (const absence of ending) {
          const { replace } = await remove(context, person, absence);
          reply = replace ? { view: replace, audience: 'caller' } : reply;
        }
        return reply;
      }
      const [, named = ''] = standInWords.exec(rest) ?? [];
      const days = readRange(rest.replace(standInWords, ''), today);
      if (typeof days === 'string') return told(problemText(days, language));
      const standIn = await standInFor(context, person, named, days);
      if (standIn?.problem) return told(standIn.problem);
      const whole = joined(days, standing);
      if (whole.taken.length === 0 && standing.length >= mostAbsences) return told(say.problems.tooMany(mostAbsences));
      // What stood there before keeps its stand-in, unless another is named.
      const kept = standIn?.id ?? whole.taken.find((absence) => absence.standIn)?.standIn?.person;
      const name = standIn?.name ?? whole.taken.find((absence) => absence.standIn)?.standIn?.name;
      const draft = { ...whole.days, ...(kept && { standIn: kept }) };
      const outcome = await absences.put(
        person,
        draft,
        whole.taken.map(({ id }) => id),
        by(context),
        context.now,
      );
      if (outcome === 'already') return told(say.already);
      if (outcome === 'stale') return typed(context, rest);
      const range = rangeOf(draft, language);
      return told(whole.taken.length > 0 ? say.joined(range) : say.saved(range, name), await notesOf(context, person, draft, name));
    });
  }

  return {
    typed,
    open,
    submit,
    page: (context: Context): Promise<Reply> => own(context, async () => ({ view: await page(context) })),
    end: (context: Context, args: Args): Promise<Reply> =>
      own(context, async (person, standing) => {
        const found = standing.find((absence) => absence.id === args.absence);
        if (found) return remove(context, person, found);
        return { replace: await saved(context, absenceWording[context.caller.language].nothingToEnd, []) };
      }),
    async setting({ caller, now }: Context): Promise<readonly Setting[]> {
      if (!caller.person) return [];
      const { language } = caller;
      const say = absenceWording[language];
      const standing = await absences.of(caller.person, now);
      const today = helsinkiDay(now);
      const notes = standing.flatMap((absence) => standInNote(absence, language) ?? []);
      const value = standing.map((absence) => sentenceOf(absence, language, today)).join('; ') || say.noneNeeded;
      const action =
        standing.length === 0
          ? { ...formAction(undefined, language), label: say.label }
          : { name: 'network.absence', label: say.label, args: {}, typed: say.typed };
      return [{ label: say.label, value: [value, ...notes].join('. '), action }];
    },
  };
}

function problemText(problem: DayProblem, language: Language): string {
  const { problems } = absenceWording[language];
  switch (problem) {
    case 'not-a-date':
      return wording[language].problems.notADate;
    case 'no-such-day':
      return wording[language].problems.noSuchDay;
    case 'past':
      return problems.past;
    case 'past-start':
      return problems.pastStart;
    case 'reversed':
      return problems.reversed;
    case 'too-long':
      return problems.tooLong;
    default:
      return problem satisfies never;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(language: Language, title: string): View {
  return { name: 'network.absence', title, language, blocks: [], actions: [] };
}
