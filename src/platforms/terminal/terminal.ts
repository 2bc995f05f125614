// Koolla in a terminal: the same conversation as on the platforms, a number for each button. Also where notices
// for the local person arrive. Reads lines from any stream, so that tests and pipes talk to it as people do.
import readline from 'node:readline';
import type { Actor, Conversation, Inbound, Place, Reply } from '../../conversation/feature.js';
import type { Form } from '../../conversation/form.js';
import type { Action, Language, View } from '../../conversation/view.js';
import type { Messenger, Receipt } from '../../delivery/messenger.js';
import { DeliveryError } from '../../errors.js';
import { fillForm } from './form-dialog.js';
import { renderView } from './render.js';
import { terminalWording } from './wording.js';

export interface TerminalOptions {
  readonly conversation: Conversation;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number; readonly isTTY?: boolean };
  readonly actor: Actor;
  readonly language: Language;
}

export interface Terminal {
  readonly messenger: Messenger;
  /** Chats until the person leaves or the input ends. */
  run(): Promise<void>;
}

const place: Place = { kind: 'personal', conversation: 'terminal' };
/** A number has two digits. */
const mostNumbers = 99;

export function createTerminal(options: TerminalOptions): Terminal {
  const { conversation, output, actor } = options;
  let language = options.language;
  let buttons: readonly Action[] = [];
  let messages = 0;
  let reader: readline.Interface | undefined;

  const print = (text: string) => output.write(`${text}\n`);
  const show = (view: View, before: readonly Action[] = []) => {
    language = view.language;
    const look = { width: Math.min(output.columns ?? 80, 100), colour: output.isTTY === true, firstNumber: before.length + 1 };
    print(`\n${renderView(view, look)}\n`);
    buttons = [...before, ...view.actions];
  };
  /** What comes by itself, maybe while a number is being typed: its buttons go on after those that are there. */
  const arrives = (view: View) => show(view, buttons.length + view.actions.length > mostNumbers ? [] : buttons);

  async function send(inbound: Inbound, lines: Lines): Promise<void> {
    let reply: Reply = await conversation.handle(inbound);
    for (;;) {
      if (reply.replace) show(reply.replace);
      if (reply.view) show(reply.view);
      if (!reply.form) return;
      reply = await submit(reply.form, lines);
    }
  }

  async function submit(form: Form, lines: Lines): Promise<Reply> {
    const values = await fillForm(form, lines.ask, print, (source, text) => conversation.suggest({ actor, source, text }));
    if (!values) {
      print(`\n${terminalWording[form.language].cancelled}\n`);
      return {};
    }
    const reply = await conversation.handle({ kind: 'submit', form: form.name, args: form.args, values, actor, place });
    // A passing fault: the same form again with what was typed.
    return reply.keepForm ? { form: { ...form, values, errors: { '': reply.keepForm } } } : reply;
  }

  async function answer(line: string, lines: Lines): Promise<void> {
    const number = /^\d{1,2}$/.test(line) ? Number(line) : undefined;
    if (number !== undefined && buttons.length > 0) {
      const action = buttons[number - 1];
      if (!action) return void print(terminalWording[language].noSuchNumber(buttons.length));
      return send({ kind: 'action', name: action.name, args: action.args, actor, place }, lines);
    }
    const command = /^\/(\S+)\s*(.*)$/.exec(line);
    if (command) return send({ kind: 'command', word: command[1] ?? '', rest: command[2] ?? '', actor, place }, lines);
    return send({ kind: 'message', text: line, actor, place }, lines);
  }

  return {
    messenger: {
      platform: 'terminal',
      async send(address, view): Promise<Receipt> {
        if (!reader || address.user !== actor.user) throw new DeliveryError('gone', { retryable: false });
        arrives(view);
        reader.prompt(true);
        messages += 1;
        return { platform: 'terminal', tenant: actor.tenant, conversation: 'terminal', message: String(messages) };
      },
      async update(_receipt, view) {
        if (!reader) return;
        arrives(view);
        reader.prompt(true);
      },
    },
    async run() {
      const lines = createLines(options.input, output);
      reader = lines.reader;
      await send({ kind: 'welcome', actor, place }, lines);
      print(terminalWording[language].greeting);
      for (;;) {
        const line = (await lines.ask('> '))?.trim();
        if (line === undefined) break;
        if (Object.values(terminalWording).some((words) => words.quit.includes(line.toLowerCase()))) {
          print(terminalWording[language].bye);
          break;
        }
        if (line) await answer(line, lines);
      }
      reader = undefined;
      lines.reader.close();
    },
  };
}

interface Lines {
  readonly reader: readline.Interface;
  readonly ask: (prompt: string) => Promise<string | undefined>;
}

/** Lines one at a time; lines that arrive before they are asked for wait, so that pasted or piped input is not lost. */
function createLines(input: NodeJS.ReadableStream, output: NodeJS.WritableStream & { readonly isTTY?: boolean }): Lines {
  const reader = readline.createInterface({ input, output, terminal: output.isTTY === true });
  const waiting: string[] = [];
  let ended = false;
  let wake: (() => void) | undefined;
  const stir = () => {
    wake?.();
    wake = undefined;
  };
  reader.on('line', (line) => {
    waiting.push(line);
    stir();
  });
  reader.on('close', () => {
    ended = true;
    stir();
  });
  reader.on('SIGINT', () => reader.close());
  return {
    reader,
    async ask(prompt) {
      reader.setPrompt(prompt);
      if (!ended) reader.prompt();
      while (waiting.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return waiting.shift();
    },
  };
}
