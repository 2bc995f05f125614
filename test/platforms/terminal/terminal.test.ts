// The terminal's numbers: each stands for one button, also when a message comes while somebody is about to type one.
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Inbound } from '../../../src/conversation/feature.js';
import type { View } from '../../../src/conversation/view.js';
import { createTerminal, type Terminal } from '../../../src/platforms/terminal/terminal.js';

const actor = { platform: 'terminal', tenant: 'local', user: 'local', locale: 'fi-FI' } as const;
const address = { platform: 'terminal', tenant: 'local', user: 'local', reference: {} } as const;
const card = (title: string, ...labels: readonly string[]): View => ({
  ...{ name: 'test.card', title, language: 'fi', blocks: [] },
  actions: labels.map((label) => ({ name: 'test.press', label, args: { label } })),
});

let input: PassThrough;
let screen: string;
let handled: Inbound[];
let terminal: Terminal;
let running: Promise<void>;

beforeEach(async () => {
  input = new PassThrough();
  const output = new PassThrough();
  screen = '';
  handled = [];
  output.on('data', (data) => {
    screen += String(data);
  });
  terminal = createTerminal({
    conversation: {
      async handle(inbound) {
        handled.push(inbound);
        return inbound.kind === 'message' ? { view: card('Vastaus', 'Avaa', 'Sulje') } : { view: card(`Tehty ${inbound.kind}`) };
      },
      suggest: async () => [],
    },
    ...{ input, output, actor, language: 'fi' },
  });
  running = terminal.run();
  await vi.waitUntil(() => screen.endsWith('> '));
});
afterEach(async () => {
  input.end();
  await running;
});

async function type(line: string): Promise<void> {
  const before = handled.length;
  input.write(`${line}\n`);
  await vi.waitUntil(() => handled.length > before && screen.endsWith('> '));
}

const pressed = (): readonly unknown[] => handled.filter((each) => each.kind === 'action').map((each) => each.args.label);

describe('numbers in the terminal', () => {
  test('stand for the buttons of the answer', async () => {
    await type('kuka?');
    expect(screen).toMatch(/1 {2}Avaa\n {2}2 {2}Sulje/);
    await type('2');
    expect(pressed()).toEqual(['Sulje']);
  });

  test('keep their meaning when a message comes by itself, whose buttons go on after them', async () => {
    await type('kuka?');
    await terminal.messenger.send(address, card('Muistutus', 'Kutsuttu koolle'), 'key');
    expect(screen).toMatch(/3 {2}Kutsuttu koolle/);
    await type('1');
    expect(pressed()).toEqual(['Avaa']);
  });

  test('reach the message as well, and a card that is brought up to date', async () => {
    await type('kuka?');
    const receipt = await terminal.messenger.send(address, card('Muistutus', 'Kutsuttu koolle'), 'key');
    await terminal.messenger.update?.(receipt, card('Muistutus', 'Muuta kutsua'));
    await type('4');
    expect(pressed()).toEqual(['Muuta kutsua']);
  });

  test('begin at one again with the next answer', async () => {
    await type('kuka?');
    await terminal.messenger.send(address, card('Muistutus', 'Kutsuttu koolle'), 'key');
    await type('ja missä?');
    await type('1');
    expect(pressed()).toEqual(['Avaa']);
  });
});
