// What a Slack test begins with: Anna and Bertil at a local Slack, anew for each test; at its end nothing that Koolla sent
// was against Slack's rules, and its log holds no token, text or address. What is exported changes with each test.
import { afterEach, beforeEach, expect } from 'vitest';
import { type SlackPeer, startSlackPeer } from '../../support/slack-peer.js';
import type { Person } from '../../support/slack-people.js';
import { type AppOptions, startApp, type TestApp } from './app.js';

type Who = Parameters<SlackPeer['person']>[0];

export let peer: SlackPeer;
export let app: TestApp;
export let anna: Person;
export let bertil: Person;

/** To be called once in a file or a `describe`, before its tests. */
export function setStage(options: { readonly anna?: Partial<Who>; readonly bertil?: Partial<Who>; readonly socket?: boolean } = {}): void {
  beforeEach(async () => {
    peer = await startSlackPeer();
    if (options.socket) peer.viaSocket();
    anna = peer.person({ name: 'Anna Aalto', email: 'anna.aalto@example.fi', ...options.anna });
    bertil = peer.person({ name: 'Bertil Berg', locale: 'sv-SE', ...options.bertil });
  });
  afterEach(async () => {
    await app.close();
    await peer.close();
    expect(peer.problems).toEqual([]);
    expect(app.logs()).not.toMatch(/xox|xapp-|peer-signing|kuka kutsuu|example\.fi/i);
  });
}

/** Starts the app with a core that answers so. */
export async function run(answer: NonNullable<AppOptions['answer']>, more: AppOptions = {}): Promise<void> {
  app = await startApp(peer, { answer, ...more });
}
