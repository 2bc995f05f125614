// One door for everything that arrives: finds out who is calling, hands the matter to one feature, and turns
// a fault into an honest answer. Which platform it came from matters to nobody below.
import { randomUUID } from 'node:crypto';
import type { Callers } from './callers.js';
import { languageOfLocale } from './callers.js';
import type { Caller, Context, Conversation, Feature, Inbound, Reply } from './feature.js';
import type { Choice, ChoiceSource, Form } from './form.js';
import type { Language, View } from './view.js';
import { wording } from './wording.js';

/** What the router needs of a logger; the fields never hold what people wrote. */
export interface RouterLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface RouterOptions {
  readonly features: readonly Feature[];
  /** Answers what no feature claims. */
  readonly ask: (context: Context, text: string) => Promise<Reply>;
  /** Said once to a person who installed Koolla or opened a conversation with it. */
  readonly welcome: (context: Context) => Promise<Reply>;
  /** The same in short, after the first answer to a person who came without a welcome. */
  readonly introduction: (context: Context) => Promise<Reply>;
  readonly callers: Callers;
  /** Without it search fields offer nothing. */
  readonly search?: Search;
  readonly log: RouterLog;
  readonly now: () => Date;
  /** Told of everything handled, for counters: kind, platform, outcome, milliseconds. */
  readonly onHandled?: (kind: Inbound['kind'], platform: string, outcome: 'ok' | 'fault', ms: number) => void;
}

/** What search fields are filled from; the implementation knows what each caller may see. */
export interface Search {
  find(source: ChoiceSource, typed: string, caller: Caller, now: Date): readonly Choice[];
  label(source: ChoiceSource, value: string, language: Language): string | undefined;
}

/** Longer messages are not read: nothing that Koolla does needs more. */
const longestMessage = 10_000;
const longestSearch = 200;

export function createConversation(options: RouterOptions): Conversation {
  const byWord = new Map(options.features.flatMap((feature) => feature.words.map((word) => [word, feature] as const)));
  const byName = new Map(options.features.map((feature) => [feature.name, feature] as const));

  async function route(inbound: Inbound, context: Context): Promise<Reply> {
    const { language } = context.caller;
    switch (inbound.kind) {
      case 'welcome':
        // Who is greeted in a shared place is everybody there, whatever its installer has heard.
        if (inbound.after === undefined && inbound.place.kind !== 'personal') return options.welcome(context);
        if (!(await options.callers.firstWelcome(context.caller.account))) return {};
        if (inbound.after === undefined) return options.welcome(context);
        return options.introduction({ ...context, caller: { ...context.caller, language: inbound.after } });
      case 'command': {
        const feature = byWord.get(inbound.word.toLowerCase());
        if (!feature) return { view: notice(language, wording[language].unknownCommand(inbound.word)) };
        return feature.command(context, inbound.rest.trim(), inbound.word.toLowerCase());
      }
      case 'message':
        return message(inbound.text, context);
      case 'action': {
        const handle = byName.get(featureOf(inbound.name))?.actions[inbound.name];
        return handle ? handle(context, inbound.args) : { view: notice(language, wording[language].oldCard) };
      }
      case 'submit': {
        const handle = byName.get(featureOf(inbound.form))?.forms[inbound.form];
        return handle ? handle(context, inbound.args, inbound.values) : { view: notice(language, wording[language].oldCard) };
      }
      default:
        return inbound satisfies never;
    }
  }

  async function message(raw: string, context: Context): Promise<Reply> {
    const { language } = context.caller;
    const text = raw.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
    if (text.length > longestMessage) return { view: notice(language, wording[language].tooLong) };
    if (!/[\p{L}\p{N}]/u.test(text)) return { view: notice(language, wording[language].empty) };
    const [, word = '', rest = ''] = /^\/?(\S+)\s*([\s\S]*)$/u.exec(text) ?? [];
    const feature = byWord.get(word.toLowerCase().replace(/[:,!?.]+$/u, ''));
    // "luvut" and "luvut 10/2026" are commands; "Verkosto, jonka…" with a question mark is a question.
    if (feature && (text.startsWith('/') || !looksLikeQuestion(text, rest)))
      return feature.command(context, rest.trim(), word.toLowerCase());
    for (const candidate of options.features) {
      const reply = await candidate.claim?.(context, text);
      if (reply) return reply;
    }
    return options.ask(context, text);
  }

  /** After their first answer a person may hear what else there is; who has read the help need not. */
  async function first(reply: Reply, { caller }: Context): Promise<Reply> {
    const shown = reply.view?.name;
    if (!caller.isNew || shown === undefined) return reply;
    if (shown === 'home.help') await options.callers.firstWelcome(caller.account);
    return ['home', 'notice'].includes(featureOf(shown)) ? reply : { ...reply, newcomer: true };
  }

  /** Search fields say the names of what stands in them. */
  function named(reply: Reply): Reply {
    const { form } = reply;
    if (!form?.fields.some((field) => field.kind === 'search')) return reply;
    const fields: Form['fields'] = form.fields.map((field) => {
      if (field.kind !== 'search') return field;
      const shown = options.search?.label(field.source, form.values[field.id] ?? '', form.language);
      return shown === undefined ? field : { ...field, shown };
    });
    return { ...reply, form: { ...form, fields } };
  }

  return {
    async suggest({ actor, source, text }) {
      const now = options.now();
      try {
        return options.search?.find(source, text.slice(0, longestSearch), await options.callers.resolve(actor, now), now) ?? [];
      } catch (error) {
        options.log.error({ platform: actor.platform, kind: 'suggest', ...describe(error) }, 'could not handle');
        return [];
      }
    },

    async handle(inbound) {
      const started = performance.now();
      const correlation = randomUUID().slice(0, 8);
      const now = options.now();
      let language: Language = languageOfLocale(inbound.actor.locale);
      try {
        const caller: Caller = await options.callers.resolve(inbound.actor, now);
        language = caller.language;
        // Commands and presses are answered to the caller alone; what is said in a shared place, to everyone there.
        const isPublic = inbound.kind === 'message' && inbound.place.kind !== 'personal';
        const context: Context = { caller, place: inbound.place, now, correlation, ...(isPublic && { isPublic }) };
        const reply = await first(named(await route(inbound, context)), context);
        options.onHandled?.(inbound.kind, inbound.actor.platform, 'ok', performance.now() - started);
        return reply;
      } catch (error) {
        options.log.error({ correlation, platform: inbound.actor.platform, kind: inbound.kind, ...describe(error) }, 'could not handle');
        options.onHandled?.(inbound.kind, inbound.actor.platform, 'fault', performance.now() - started);
        const sorry = wording[language].fault(correlation);
        return inbound.kind === 'submit' ? { keepForm: sorry } : { view: notice(language, sorry) };
      }
    },
  };
}

/** A one-sentence view. */
export function notice(language: Language, title: string): View {
  return { name: 'notice', title, language, blocks: [], actions: [] };
}

function featureOf(name: string): string {
  return name.split('.')[0] ?? '';
}

/** Many words after a command's word are a question, unless a date, a time or a figure is among them. */
function looksLikeQuestion(text: string, rest: string): boolean {
  return /\?\s*$/.test(text) || (rest.split(/\s+/).length > 6 && !/\d/.test(rest));
}

/** Kind and place of a fault without its message, which may quote what a person typed. */
function describe(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const at = error.stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim();
  return { error: error.name, ...(typeof code === 'string' && { code }), ...(at && { at }) };
}
