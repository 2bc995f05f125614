import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askCommand } from '../../src/cli/ask.js';
import type { Core } from '../../src/core.js';
import { engine, figures } from '../ask/bundled.js';

interface Line {
  readonly id?: unknown;
  readonly state?: string;
  readonly lang?: string;
  readonly text?: string;
  readonly entries?: readonly string[];
  readonly choices?: readonly string[];
  readonly ms?: number;
  readonly error?: string;
}

async function answered(input: string | Readable): Promise<Line[]> {
  const out: Line[] = [];
  const core = { engine: () => engine, figures } as unknown as Core;
  const command = askCommand({
    withCore: (work) => work(core),
    out: (text) => out.push(JSON.parse(text) as Line),
    now: () => new Date('2026-11-22T08:00:00Z'),
    input: typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input,
  });
  await command.parseAsync(['--jsonl'], { from: 'user' });
  return out;
}

const tyko = 'Kuka kutsuu koolle tyko-verkoston?';
const lines = (...items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join('\n');

describe('ask --jsonl', () => {
  it('gives every field, and the id as it came', async () => {
    const [one, two, none] = await answered(lines({ id: 7, text: tyko }, { id: 'x-1', text: 'moi' }, { text: tyko }));
    expect(one).toMatchObject({ id: 7, state: 'agreed', lang: 'fi', choices: [] });
    expect(one?.entries).toContain('responsibility:ek-1');
    expect(one?.ms).toBeGreaterThanOrEqual(0);
    expect(two).toMatchObject({ id: 'x-1', state: 'info' });
    expect(none).not.toHaveProperty('id');
    expect(none?.state).toBe('agreed');
  });

  it('answers one line for each line in order, past lines that it cannot read', async () => {
    const input = [
      JSON.stringify({ id: 1, text: tyko }),
      '{no json',
      '[]',
      'null',
      JSON.stringify({ id: 2, text: 5 }),
      JSON.stringify({ id: 3, turns: [] }),
      JSON.stringify({ id: 4 }),
      JSON.stringify({ id: 5, text: tyko, lang: 'de' }),
      JSON.stringify({ id: 6, text: tyko, today: '2026-02-30' }),
      JSON.stringify({ id: 7, text: '' }),
      JSON.stringify({ id: 8, text: tyko, lang: null, today: null }),
    ].join('\n');
    const out = await answered(input);
    expect(out.map((o) => o.id)).toEqual([1, undefined, undefined, undefined, 2, 3, 4, 5, 6, 7, 8]);
    expect(out.map((o) => o.error)).toEqual([
      undefined,
      'the line is not JSON',
      'the line must be one JSON object',
      'the line must be one JSON object',
      'text must be a string',
      'turns must have at least one question; text or turns is needed',
      'text or turns is needed',
      'lang must be fi, sv or en',
      'today must be a day, as YYYY-MM-DD',
      undefined,
      undefined,
    ]);
    expect(out[9]?.state).toBe('unknown');
    expect(out[10]?.state).toBe('agreed');
  });

  it('reads what Windows writes, blank lines, and a last line without its end', async () => {
    const out = await answered(`\uFEFF${JSON.stringify({ id: 1, text: tyko })}\r\n\r\n${JSON.stringify({ id: 2, text: tyko })}`);
    expect(out.map((o) => [o.id, o.state])).toEqual([
      [1, 'agreed'],
      [2, 'agreed'],
    ]);
  });

  it('answers the last of several turns, in the day and the language that the line gives', async () => {
    const turns = [
      tyko,
      'Entä Kymenlaaksossa?',
      'Entä työnantajaverkosto siellä?',
      'Ja Etelä-Karjalassa?',
      'Missä niin sanotaan?',
      'Kiitos',
    ];
    const out = await answered(
      lines(
        ...turns.map((_, i) => ({ id: i + 1, turns: turns.slice(0, i + 1) })),
        { id: 'then', text: tyko, today: '2019-05-01' },
        { id: 'before', text: tyko, today: '2015-01-01' },
        { id: 'sv', text: 'tyko', lang: 'sv' },
      ),
    );
    expect(out.slice(0, 6).map((o) => o.state)).toEqual(['agreed', 'not-assigned', 'agreed', 'agreed', 'agreed', 'info']);
    expect(out[4]?.text).toContain('Konsensus saavutettu');
    expect(out[6]?.text).not.toContain('lakkasi');
    expect(out[7]?.text).toContain('19.11.2018');
    expect(out[8]?.lang).toBe('sv');
  });

  it('takes a very long text, and thousands of lines', async () => {
    const long = { id: 'long', text: `${'lorem ipsum dolor '.repeat(6000)} ${tyko}` };
    const many = Array.from({ length: 2000 }, (_, id) => ({ id, text: 'moi' }));
    const out = await answered(lines(long, ...many));
    expect(out).toHaveLength(2001);
    expect(out[0]?.state).toBe('agreed');
    expect(out.slice(1).every((o, i) => o.id === i)).toBe(true);
  });
});
