import { describe, expect, it } from 'vitest';
import { COMMAND_HELP, readCommand } from '~/domain/requests/chat-command';
import { naughty } from '#test/support/naughty';

describe('a chat command', () => {
  it.each([
    ['reference call for D-1042 by 2026-12-04: how the first month was'],
    ['  Reference-Call   for D-1042 by 2026-12-04:how the first month was  '],
    ['REFERENCE_CALL for D-1042 by 2026-12-04 : how the first month was'],
  ])('is read however it is written: %s', (text) => {
    const value = {
      activity: 'REFERENCE_CALL',
      deal: 'D-1042',
      neededBy: '2026-12-04',
      need: 'how the first month was',
    };
    expect(readCommand(text)).toEqual({ ok: true, value });
  });

  it('keeps what it needs whole, over lines', () => {
    const need = 'what broke: in the first month\nand what did not';
    expect(readCommand(`quote for D-1 by 2026-12-04: ${need}`)).toMatchObject({ value: { activity: 'QUOTE', need } });
  });

  it('its own example is one', () => {
    const example = /as: (.*?\.)/.exec(COMMAND_HELP)?.[1] ?? '';
    expect(readCommand(example)).toMatchObject({ ok: true });
  });

  it.each([
    '',
    'help',
    'a song for D-1 by 2026-12-04: x',
    'quote for D-1: x',
    'quote for D-1 by tomorrow: x',
    ...naughty,
  ])('is unclear: %s', (text) => {
    expect(readCommand(text)).toEqual({ ok: false, reason: 'unclear' });
  });

  it('answers soon, whatever is sent', () => {
    const started = performance.now();
    readCommand(`${'a '.repeat(2000)}for ${'b'.repeat(2000)}`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
