import { describe, expect, it } from 'vitest';
import { BlockEdit } from '~/domain/newsletter/blocks';

const community = {
  block: 'community',
  title: 'Meet',
  url: '',
  on: ['2026-12-02', '', ''],
  name: ['Round table', '', ''],
  details: ['10:00, online', '', ''],
};

describe('an edit as its form sends it', () => {
  it('reads a tick, one id or many, and nothing', () => {
    expect(BlockEdit.parse({ block: 'opportunities', isOn: 'on', ids: 'a' })).toEqual({
      block: 'opportunities',
      isOn: true,
      ids: ['a'],
    });
    expect(BlockEdit.parse({ block: 'opportunities', ids: ['a', 'b'] })).toEqual({
      block: 'opportunities',
      isOn: false,
      ids: ['a', 'b'],
    });
    expect(BlockEdit.parse({ block: 'thanks', isOn: 'on' })).toEqual({ block: 'thanks', isOn: true, favourIds: [] });
    expect(BlockEdit.parse({ block: 'review', id: '' })).toEqual({ block: 'review', isOn: false, id: null });
  });

  it('keeps rows that are whole and forgets blank ones', () => {
    const events = [{ on: '2026-12-02', name: 'Round table', details: '10:00, online' }];
    expect(BlockEdit.parse({ ...community, isOn: 'on' })).toMatchObject({ isOn: true, events });
  });

  it.each([
    [{ ...community, on: ['', '', ''] }, 'on.0', /needs a day/],
    [{ ...community, url: 'community.example' }, 'url', /whole address/],
    [{ ...community, url: 'javascript:alert(1)' }, 'url', /whole address/],
    [{ block: 'feedback', url: '', said: ['A wish', ''], did: ['', ''] }, 'did.0', /what was done/],
    [{ block: 'words', subject: ' ', preheader: 'p', introduction: 'i' }, 'subject', /says what is inside/],
    [{ block: 'hero' }, 'block', /./],
  ])('names what is wrong and where: %j', (edit, path, message) => {
    const issue = BlockEdit.safeParse(edit).error?.issues[0];
    expect(issue?.path.join('.')).toBe(path);
    expect(issue?.message).toMatch(message);
  });
});
