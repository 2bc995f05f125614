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
});
