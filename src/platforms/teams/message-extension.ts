// Koolla in Teams' compose box: searching the registry and putting a card into what one is about to write, and the month's
// form. The place it is called from may be a chat that Koolla is no member of: everything stays between it and the person.
import type { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { MessagingExtensionAttachment, MessagingExtensionResult, TaskModuleTaskInfo, TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import type { Inbound, Reply } from '../../conversation/feature.js';
import type { LookupHit, LookupKind, Lookups } from '../../conversation/lookup.js';
import type { Language, View } from '../../conversation/view.js';
import { cardContentType } from './card.js';
import { limits } from './limits.js';
import { attachmentOf } from './outgoing.js';
import { readSubmission } from './payload.js';
import { renderView } from './render-view.js';
import { type Responder, type SentForm, sentence, type Turn } from './responder.js';
import { languageOf, teamsWording } from './wording.js';

/** What the bot's door does for every kind of turn. */
export interface Door {
  readonly lookups: Lookups;
  readonly responder: Responder;
  ask(inbound: Inbound): Promise<Reply>;
  submit(turn: Turn, sent: SentForm): Promise<Reply>;
  /** What to say to data that is not ours or was altered. */
  stale(turn: Turn): string;
  guarded<T>(context: TurnContext, work: (turn: Turn) => Promise<T>, otherwise: (turn: Turn, text: string) => Promise<T>): Promise<T>;
}

/** The manifest's search commands, by the id that stands there. */
const searches: Readonly<Record<string, LookupKind>> = { responsibilities: 'responsibility', networks: 'network', people: 'person' };
/** The manifest's action command. */
const figuresCommand = 'figures';

const queried = z.object({
  commandId: z.string(),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).catch([]),
  queryOptions: z
    .object({ skip: z.number().int().min(0).max(100_000).catch(0), count: z.number().int().min(1).catch(limits.results) })
    .catch({ skip: 0, count: limits.results }),
});
const selected = z.object({ koolla: z.literal('entry'), key: z.string().min(1).max(limits.args.characters) });

/** Registers the routes of the message extension. */
export function addMessageExtension(app: Application, door: Door): void {
  const { messageExtensions } = app;

  messageExtensions.query(Object.keys(searches), (context) =>
    door.guarded(
      context,
      async ({ actor }) => {
        const query = queried.safeParse(context.activity.value);
        const of = query.success ? searches[query.data.commandId] : undefined;
        if (!query.success || !of) return message(teamsWording[languageOf(actor.locale)].nothingFound(''));
        const { skip, count } = query.data.queryOptions;
        const text = textOf(query.data.parameters);
        const found = await door.lookups.find({ of, text, skip, count: Math.min(count, limits.results), actor });
        // An empty page after a full one ends the list.
        if (found.hits.length === 0 && skip === 0) return message(teamsWording[found.language].nothingFound(text.slice(0, 60)));
        return list(found.hits.map((hit) => attachmentOfHit(hit, found.language)));
      },
      async (_turn, text) => message(text),
    ),
  );

  messageExtensions.selectItem((context) =>
    door.guarded(
      context,
      async (turn) => {
        const chosen = selected.safeParse(context.activity.value);
        if (!chosen.success) return message(door.stale(turn));
        const { language, view } = await door.lookups.show(turn.actor, chosen.data.key);
        return view ? list([attachmentOf(insertedCard(view))]) : message(teamsWording[language].nothingFound(''));
      },
      async (_turn, text) => message(text),
    ),
  );

  messageExtensions.fetchTask(figuresCommand, (context) =>
    door.guarded<TaskModuleTaskInfo | string>(
      context,
      async (turn) => {
        const aside = asideOf(turn);
        return door.responder.toOpen(
          aside,
          await door.ask({ kind: 'command', word: 'luvut', rest: '', actor: turn.actor, place: turn.place }),
        );
      },
      async (_turn, text) => text,
    ),
  );

  messageExtensions.submitAction(figuresCommand, (context, _state, data: unknown) =>
    door.guarded<TaskModuleTaskInfo | string | undefined>(
      context,
      async (turn) => {
        const aside = asideOf(turn);
        const sent = readSubmission(data);
        switch (sent?.kind) {
          case undefined:
          case 'own':
            return door.stale(turn);
          case 'cancel':
            return undefined;
          case 'action': {
            const { name, args } = sent;
            return door.responder.toOpen(aside, await door.ask({ kind: 'action', name, args, actor: turn.actor, place: turn.place }));
          }
          case 'form': {
            const answer = await door.responder.toSubmit(aside, await door.submit(turn, sent), sent);
            if (answer !== 'keep') return answer;
            await context.sendActivity({ type: 'invokeResponse', value: { status: 503 } });
            return undefined;
          }
          default:
            return sent satisfies never;
        }
      },
      async (_turn, text) => text,
    ),
  );
}

/** Koolla may be no member of the chat that it is called from: nothing is said there. */
function asideOf(turn: Turn): Turn {
  return { ...turn, isAside: true };
}

/** Teams sends `initialRun` instead of a text when the search is opened. */
function textOf(parameters: z.infer<typeof queried>['parameters']): string {
  const typed = parameters.find(({ name }) => name === 'text')?.value;
  return typeof typed === 'string' ? typed : '';
}

/** In the list a line that, when chosen, asks for the card; a client that cannot ask puts in the line itself. */
function attachmentOfHit({ key, title, detail }: LookupHit, language: Language): MessagingExtensionAttachment {
  const line: View = { name: 'teams.hit', title, language, blocks: detail === '' ? [] : [{ kind: 'text', text: detail }], actions: [] };
  const [card] = renderView(line);
  return {
    contentType: cardContentType,
    content: card,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      // Teams reads these two as HTML.
      content: { title: escaped(title), text: escaped(detail), tap: { type: 'invoke', title, value: { koolla: 'entry', key } } },
    },
  };
}

/** The answer as one card without buttons: in a chat without Koolla they would lead nowhere. */
function insertedCard(view: View): ReturnType<typeof renderView>[number] {
  const [card, ...more] = renderView({ ...view, actions: [] });
  if (!card) return renderView(sentence(view.title, view.language))[0] as ReturnType<typeof renderView>[number];
  if (more.length === 0) return card;
  const rest: View = { ...sentence('', view.language), blocks: [{ kind: 'note', text: teamsWording[view.language].restInChat }] };
  return { ...card, body: [...card.body, ...(renderView(rest)[0]?.body ?? [])] };
}

function list(attachments: MessagingExtensionAttachment[]): MessagingExtensionResult {
  return { type: 'result', attachmentLayout: 'list', attachments };
}

function message(text: string): MessagingExtensionResult {
  return { type: 'message', text };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
