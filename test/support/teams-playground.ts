// A person in Microsoft Teams: Microsoft's own local client (Agents Playground) in headless Chromium. The client and the
// browser are real; the bot is reached over HTTP like from Teams. It stays on this machine and opens no other address.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { stringify } from 'yaml';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const root = path.join(here, '../..');

/** Where the pictures go; not committed. */
export const shotsFolder = path.join(root, 'test/.shots');

/** How to get a Chromium, for the message of a test that is skipped without one. */
export const chromiumHint =
  'Chromium is missing: install it (Debian: apt-get install chromium; macOS: Google Chrome) or name it in CHROMIUM, then run the test again.';

/** The Chromium on this machine; undefined where there is none. */
export function findChromium(): string | undefined {
  const candidates = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return candidates.find((file) => file !== undefined && file !== '' && existsSync(file));
}

export interface PlaygroundOptions {
  /** URL of the bot's /api/messages. */
  readonly bot: string;
  readonly botName?: string;
  readonly me?: { readonly name: string; readonly email: string };
  /** Width of the window in pixels. */
  readonly width?: number;
  readonly height?: number;
}

const someId = (last: string): string => `00000000-0000-0000-0000-${last.padStart(12, '0')}`;
const typicalWidth = 1_500;

export class PlaygroundPerson {
  private constructor(
    private readonly folder: string,
    private readonly client: ChildProcess,
    private readonly context: BrowserContext,
    /** The browser's page, for what this class has no word for. */
    readonly page: Page,
  ) {}

  /** Starts the client and a browser, opens the private chat with the bot. @throws with the reason when they do not start */
  static async start(options: PlaygroundOptions): Promise<PlaygroundPerson> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error(chromiumHint);
    const port = await freePort();
    const folder = mkdtempSync(path.join(tmpdir(), 'playground-'));
    writeFileSync(path.join(folder, '.m365agentsplayground.yml'), stringify(people(options)));
    const client = spawn(
      process.execPath,
      [
        ...['-r', require.resolve('./teams-loopback.cjs'), path.join(root, 'node_modules/@microsoft/m365agentsplayground/cli.js')],
        ...['-e', options.bot, '-c', 'msteams', '-p', String(port), '--su', `http://127.0.0.1:${port}/_connector`, '--disable-telemetry'],
      ],
      {
        cwd: folder,
        stdio: process.env.PLAYGROUND_LOG ? 'inherit' : 'ignore',
        env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none', SEND_INSTALLATION_ACTIVITY: 'true' },
      },
    );
    try {
      await until(() => answers(`http://127.0.0.1:${port}/_debug/ping`), 30_000, 'the playground did not start');
      const context = await chromium.launchPersistentContext(path.join(folder, 'chrome'), {
        executablePath,
        headless: true,
        viewport: { width: options.width ?? typicalWidth, height: options.height ?? 950 },
        args: [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--disable-quic',
        ],
      });
      await context.route(
        (url) => !['127.0.0.1', 'localhost'].includes(url.hostname),
        (route) => route.abort(),
      );
      const page = context.pages()[0] ?? (await context.newPage());
      page.setDefaultTimeout(10_000);
      const person = new PlaygroundPerson(folder, client, context, page);
      await page.goto(`http://127.0.0.1:${port}/`, { timeout: 60_000 });
      await person.composer().waitFor({ timeout: 60_000 });
      return person;
    } catch (error) {
      client.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Closes browser and client. */
  async stop(): Promise<void> {
    await this.context.close();
    const gone = new Promise((resolve) => this.client.once('exit', resolve));
    if (this.client.exitCode === null) {
      this.client.kill('SIGTERM');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Types into the compose box and sends. */
  async say(text: string): Promise<void> {
    await this.composer().click();
    await this.page.keyboard.insertText(text);
    await this.page.getByRole('button', { name: 'Send Message' }).click();
  }

  /** Types `@`, picks the bot, then the text, and sends: how people speak to a bot in a shared place. */
  async mention(bot: string, text: string): Promise<void> {
    await this.composer().click();
    await this.page.keyboard.type('@');
    await this.page
      .getByRole('option', { name: bot })
      .or(this.page.getByRole('menuitem', { name: bot }))
      .first()
      .click();
    await this.page.keyboard.insertText(` ${text}`);
    // In a team's channel a new post begins a thread.
    await this.page
      .getByRole('button', { name: 'Post', exact: true })
      .or(this.page.getByRole('button', { name: 'Send Message' }))
      .first()
      .click();
  }

  /** Waits until the text is to be seen; returns its last place. */
  async see(text: string | RegExp, timeout = 10_000): Promise<Locator> {
    const place = this.page.getByText(text).last();
    await place.waitFor({ timeout });
    return place;
  }

  /** Waits until the text is nowhere to be seen. */
  async miss(text: string | RegExp, timeout = 10_000): Promise<void> {
    await until(
      async () => (await this.page.getByText(text).filter({ visible: true }).count()) === 0,
      timeout,
      `still to be seen: ${text}`,
    );
  }

  /** The visible text of the page. */
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /**
   * Fills fields of the newest card by label, and leaves the last one, as a person does: a value that is still being typed
   * is not sent. A choice takes the option's label, a box to tick
   * 'true' or 'false', a date `YYYY-MM-DD`.
   */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const choice = this.page.getByRole('combobox', { name: label });
      const box = this.page.getByRole('checkbox', { name: label });
      if ((await choice.count()) > 0 && (await choice.last().getAttribute('aria-haspopup')) === 'dialog') {
        await this.pickDay(choice.last(), value);
      } else if ((await choice.count()) > 0) {
        await choice.last().click();
        await this.page.getByRole('option', { name: value }).last().click();
      } else if ((await box.count()) > 0) {
        await box.last().setChecked(value === 'true');
      } else {
        await this.page.getByLabel(label).last().fill(value);
      }
    }
    await this.page.keyboard.press('Tab');
  }

  /** Leafs through the calendar of a date field to a day, `YYYY-MM-DD`, and presses it. */
  private async pickDay(field: Locator, day: string): Promise<void> {
    const wanted = new Date(`${day}T12:00:00Z`);
    const month = wanted.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
    await field.click();
    const calendar = this.page.getByRole('dialog', { name: 'Calendar' });
    for (;;) {
      const shown = new Date(`1 ${await calendar.locator('button[aria-label]').first().getAttribute('aria-label')} 12:00 UTC`);
      const months = (wanted.getUTCFullYear() - shown.getUTCFullYear()) * 12 + wanted.getUTCMonth() - shown.getUTCMonth();
      if (months === 0) break;
      await calendar.getByTitle(months < 0 ? 'Previous month' : 'Next month').click();
    }
    await calendar.getByRole('button', { name: `${wanted.getUTCDate()}, ${month}, ${wanted.getUTCFullYear()}`, exact: true }).click();
  }

  /** What stands in a field of the newest card. */
  async valueOf(label: string): Promise<string> {
    const choice = this.page.getByRole('combobox', { name: label });
    if ((await choice.count()) > 0) {
      const shown = choice.last();
      const isInput = await shown.evaluate((element) => 'value' in element && element.tagName === 'INPUT');
      return isInput ? shown.inputValue() : shown.innerText();
    }
    return this.page.getByLabel(label).last().inputValue();
  }

  /** Presses the newest button of that name. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).last().click();
  }

  /** Opens another conversation by its name in the tree on the left. */
  async open(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click();
    await this.composer().waitFor();
  }

  /** Makes the window as wide as a phone, or another width. */
  async resize(width: number, height = 950): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** Takes a picture into `test/.shots`; returns the file. */
  async shot(name: string): Promise<string> {
    mkdirSync(shotsFolder, { recursive: true });
    const file = path.join(shotsFolder, `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  private composer(): Locator {
    return this.page.locator('div[role=textbox][contenteditable=true]').first();
  }
}

/** The client wants at least five other people. */
function people({ botName = 'Koolla', me = { name: 'Maija Virtanen', email: 'maija.virtanen@example.fi' } }: PlaygroundOptions): unknown {
  const person = (id: string, aad: string, name: string, email: string) => ({
    id,
    name,
    userPrincipleName: email,
    aadObjectId: someId(aad),
    givenName: name.split(' ')[0],
    surname: name.split(' ').at(-1),
    email,
  });
  const others = ['Aino Korhonen', 'Väinö Nieminen', 'Sofia Lindqvist', 'Erik Nyberg', 'Helmi Laine'];
  return {
    version: '0.1.1',
    tenantId: someId('1'),
    bot: { id: '11111111-1111-1111-1111-111111111111', name: botName },
    currentUser: person('user-id-0', '20', me.name, me.email),
    users: others.map((name, index) => person(`user-id-${index + 1}`, String(21 + index), name, `other${index + 1}@example.fi`)),
    personalChat: { id: 'personal-chat-id' },
    groupChat: { id: 'group-chat-id', name: 'Verkosto' },
    team: {
      id: 'team-id',
      name: 'Kymenlaakso',
      aadGroupId: someId('31'),
      channels: [{ id: 'channel-announcements-id', name: 'Tiedotteet' }],
    },
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

/** Asks again every tenth of a second until it is so. */
async function until(isSo: () => Promise<boolean>, timeout: number, otherwise: string): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(otherwise);
    await sleep(100);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
