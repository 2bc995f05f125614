import { describe, expect, it } from 'vitest';
import { createAskEngine } from '../../src/ask/engine.js';
import { figures, registry, today } from './bundled.js';

describe('an edit of the registry', () => {
  const question = 'Kuka vastaa kuutamosoudusta Kymenlaaksossa?';
  const base = registry.responsibilities.find((r) => r.id === 'ky-10');
  if (!base) throw new Error('ky-10 is missing');

  it('shows in the next answer, and touches only what changed', async () => {
    const engine = createAskEngine(registry);
    expect((await engine.ask({ text: question, today }, figures)).state).toBe('unknown');
    const edited = { ...base, id: 'ky-99', area: { fi: 'Kuutamosoutu' }, aliases: [], state: 'agreed' as const, holders: ['kymsote'] };
    const touched = engine.update({ ...registry, responsibilities: [...registry.responsibilities, edited] });
    expect(touched).toBe(1);
    const after = await engine.ask({ text: question, today }, figures);
    expect(after.state).toBe('agreed');
    expect(after.view.title).toContain('Kymsote');
    expect(engine.update(registry)).toBe(1);
    expect((await engine.ask({ text: question, today }, figures)).state).toBe('unknown');
  });

  it('a registry read anew without changes touches nothing', () => {
    const engine = createAskEngine(registry);
    expect(engine.update(structuredClone(registry))).toBe(0);
  });

  it('a renamed body is found by its new name', async () => {
    const engine = createAskEngine(registry);
    engine.update({
      ...registry,
      organisations: registry.organisations.map((o) => (o.id === 'verve' ? { ...o, name: { fi: 'Kummunkoti' }, aliases: [] } : o)),
    });
    expect((await engine.ask({ text: 'Mikä on Kummunkoti?', today }, figures)).entries).toContain('organisation:verve');
    expect((await engine.ask({ text: 'Mikä on Verve?', today }, figures)).entries).not.toContain('organisation:verve');
  });

  it('what is agreed on a renamed network is found by the new name', async () => {
    const engine = createAskEngine(registry);
    const renamed = registry.networks.map((n) => (n.id === 'ek-tyko' ? { ...n, name: { fi: 'Kuutamokerho' } } : n));
    engine.update({ ...registry, networks: renamed });
    const answer = await engine.ask({ text: 'Kuka kutsuu koolle kuutamokerhon?', today }, figures);
    expect(answer.entries).toContain('responsibility:ek-1');
  });

  it('who holds what follows a change of holder, and what is gone is held by nobody', async () => {
    const engine = createAskEngine(registry);
    const question = { text: 'Mistä Verve vastaa?', today };
    const moved = registry.responsibilities.map((r) => (r.id === 'pk-2' ? { ...r, holders: ['verve'] } : r));
    engine.update({ ...registry, responsibilities: moved });
    expect((await engine.ask(question, figures)).entries).toContain('responsibility:pk-2');
    engine.update({ ...registry, responsibilities: moved.filter((r) => r.id !== 'pk-2') });
    expect((await engine.ask(question, figures)).entries).not.toContain('responsibility:pk-2');
  });

  it('a metric that goes while its figures are read is answered as unknown', async () => {
    const engine = createAskEngine(registry);
    const slow = {
      figures: async () => {
        engine.update({ ...registry, metrics: registry.metrics.filter((m) => m.id !== 'palkkatuki') });
        return [];
      },
    };
    expect((await engine.ask({ text: 'Montako palkkatukipäätöstä 2021?', today }, slow)).state).toBe('unknown');
  });

  it('a place that changes is read anew with everything else', async () => {
    const engine = createAskEngine(registry);
    const municipalities = registry.municipalities.map((m) => (m.id === 'kotka' ? { ...m, name: { fi: 'Kuutamonranta' } } : m));
    engine.update({ ...registry, municipalities });
    const answer = await engine.ask({ text: 'Kuka kutsuu koolle työnantajaverkoston Kuutamonrannassa?', today }, figures);
    expect(answer.view.title).toContain('Kaakkois-Suomen TE-palvelut');
  });
});
