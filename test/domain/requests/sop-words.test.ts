import { expect, it } from 'vitest';
import { assetMatches, channels, escalations, formFields, modes, silences } from '~/domain/requests/sop';
import {
  channelWords,
  escalationWords,
  fieldWords,
  matchWords,
  modeWords,
  silenceWords,
} from '~/domain/requests/sop-words';

it.each([
  [channelWords, channels],
  [escalationWords, escalations],
  [fieldWords, formFields],
  [matchWords, assetMatches],
  [modeWords, modes],
  [silenceWords, silences],
] as const)('each setting has words of its own: %o', (words, values) => {
  const said = values.map((value) => (words as Record<string, string>)[value]);
  expect(said.every(Boolean)).toBe(true);
  expect(new Set(said).size).toBe(values.length);
});
