// "It pauses by itself if more than 5 % bounce" (design, page of an issue): a list that went bad harms the sender's name with
// every further letter. Counted are letters, each once, of those that the provider took or refused.

/** What became of the letters of an issue so far; a letter is at fault in one way, the weightiest. */
export type LetterErrors = { tried: number; refused: number; bounced: number; complained: number };

/** One in twenty. */
const TOO_LARGE_A_SHARE = 0.05;
/** Of a few letters one bounce is a large share, and says nothing of the list. */
const FEWEST = 5;

/** Why an issue should stop by itself, as a sentence for those who decide; null: it goes on. */
export function whyTooManyErrors(letters: LetterErrors): string | null {
  const { tried, refused, bounced, complained } = letters;
  const errors = refused + bounced + complained;
  if (errors < FEWEST || !isTooLargeAShare(errors, tried)) return null;
  const kinds = [
    bounced && `${bounced} bounced`,
    refused && `${refused} refused by the provider`,
    complained && `${complained} marked as unwanted`,
  ].filter(Boolean);
  return `More than 5 % of ${tried} letters went wrong: ${kinds.join(', ')}.`;
}

/** Whether so many errors of so many letters are more than an issue bears. */
export const isTooLargeAShare = (errors: number, tried: number) => errors > tried * TOO_LARGE_A_SHARE;
