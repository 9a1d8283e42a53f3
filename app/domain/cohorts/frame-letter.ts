// rules §6: a signal's frame is shown where a person writes an invitation. Its words open the letter; what was seen at one
// account is told to nobody else, so a letter to many leaves it out.
import type { Frame } from '~/domain/signals/catalogue';

/** Subject and body of a letter to a cohort, from the words of a frame. */
export function frameLetter(signalName: string, { words }: Frame): { subject: string; body: string } {
  const opening = words
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !/\{[^}]*\}/.test(sentence))
    .join(' ')
    .replace(/[“”"]/g, '')
    .trim();
  const body = `Hello {first name},

${opening || `I thought of you at {account}: ${signalName.toLowerCase()}.`}

That is what our advocates do: they choose what, when and how often, and every favour comes back to them with what it led to. Joining takes two minutes and promises nothing.`;
  return { subject: 'Would you show others how {account} does it?', body };
}
