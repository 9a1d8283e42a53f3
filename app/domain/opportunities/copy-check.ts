// rules V1 and V7: the words of a review ask never hint at what to feel, and never write the review for people.
// A word list is no judge of meaning: it stops the common slips and names them, a person reads the rest.
export type CopyFault = { code: 'sentiment' | 'template'; words: string; text: string };

const SENTIMENT = [
  /\b(?:5|five)[\s-]*stars?\b/,
  /[★⭐]{2,}/u,
  /\b(?:top|high(?:est)?|perfect|full)[\s-]+(?:rating|score|marks)\b/,
  /\b(?:positive|glowing|raving|rave|favou?rable|stellar|enthusiastic)\b/,
  /\b(?:great|good|nice|excellent|amazing|awesome|kind|wonderful|happy|best)\s+(?:review|rating|word|feedback|thing|experience|comment)s?\b/,
  /\b(?:lov(?:e|ed|es|ing)|ador(?:e|ed)|enjoy(?:ed)?|delighted|thrilled)\b/,
  /\b(?:happy|satisfied)\s+(?:customer|user|client)s?\b/,
  /\bif you(?:'re| are)? (?:happy|satisfied|like|liked|pleased)\b/,
  /\brecommend us\b/,
];
const TEMPLATE = [
  /\bcopy(?:\s+and\s+|\s*[&/]\s*|-and-)paste\b/,
  /\b(?:sample|example|model|ready-made|suggested|pre-?written)\s+(?:review|text|wording|answer)s?\b/,
  /\btemplates?\b/,
  /\byou (?:could|can|might) (?:write|say)\s*[:"“]/,
];

/** What in the wording of a review opportunity may not stand there; empty: nothing found. */
export function copyCheck(wording: string): CopyFault[] {
  const plain = wording.toLocaleLowerCase('en-GB').replace(/[’‘]/g, "'");
  const found = (patterns: RegExp[]) => patterns.flatMap((pattern) => pattern.exec(plain)?.[0].trim() ?? []);
  return [
    ...found(SENTIMENT).map((words) => ({
      code: 'sentiment' as const,
      words,
      text: `“${words}” hints at what to feel. Ask for their own experience, good or bad.`,
    })),
    ...found(TEMPLATE).map((words) => ({
      code: 'template' as const,
      words,
      text: `“${words}” offers words for the review. People write it themselves.`,
    })),
  ];
}
