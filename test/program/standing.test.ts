import { describe, expect, it } from 'vitest';
import { type Party, type RelationOfParties, standings } from '../../shared/program/standing.ts';

const party = (id: string, facts: Partial<Party> = {}): Party => ({
  id,
  title: id,
  kind: 'program',
  publishedOn: null,
  order: Number(id.slice(1)),
  deadlines: [],
  ...facts,
});
const [call, extension, second] = [party('n1'), party('n2'), party('n3')];
const extends_ = (later: Party, earlier: Party): RelationOfParties => ({ relation: 'extension', later, earlier });

describe('what a notice is worth beside others', () => {
  it('an extension changes its call and is no program of its own', () => {
    const known = standings([extends_(extension, call)]);
    expect(known.get('n1')).toMatchObject({ is: 'own', amendments: [{ id: 'n2' }] });
    expect(known.get('n2')).toEqual({ is: 'change', of: [{ id: 'n1', title: 'n1' }] });
  });
  it('an extension of an extension changes the call, after the first one', () => {
    const known = standings([extends_(second, extension), extends_(extension, call)]);
    expect(known.get('n1')).toMatchObject({ amendments: [{ id: 'n2' }, { id: 'n3' }] });
    expect(known.get('n3')).toMatchObject({ is: 'change', of: [{ id: 'n1' }] });
  });
  it('the day of publication orders changes, whichever was imported first', () => {
    const [late, early] = [party('n2', { publishedOn: '2026-07-01' }), party('n3', { publishedOn: '2026-06-01' })];
    const known = standings([extends_(late, call), extends_(early, call)]);
    expect(known.get('n1')).toMatchObject({ amendments: [{ id: 'n3' }, { id: 'n2' }] });
  });
  it('what changes no program stands for itself', () => {
    const known = standings([extends_(extension, party('n1', { kind: 'policy' }))]);
    expect(known.get('n2')).toMatchObject({ is: 'own' });
  });
  it('a re-issue supersedes what it re-issues, over several times', () => {
    const known = standings([
      { relation: 're-issue', later: extension, earlier: call },
      { relation: 're-issue', later: second, earlier: extension },
    ]);
    expect(known.get('n1')).toEqual({ is: 'superseded', by: { id: 'n3', title: 'n3' } });
    expect(known.get('n3')).toMatchObject({ is: 'own' });
  });
  it('duplicates stand beside each other', () => {
    const known = standings([{ relation: 'duplicate', later: extension, earlier: call }]);
    expect([known.get('n1')?.is, known.get('n2')?.is]).toEqual(['own', 'own']);
  });
  it('notices that a person has linked in a circle all end somewhere', () => {
    const known = standings([extends_(extension, call), extends_(call, extension)]);
    expect([known.get('n1')?.is, known.get('n2')?.is]).toEqual(['own', 'own']);
  });
});
