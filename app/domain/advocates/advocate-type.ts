// rules.md §7: the advocate type comes from two questions of the join form. What somebody would like to do decides; the
// thanks they value most is kept as their preference and may lean another way, which the reason then says.
import type { AdvocateType, ThanksPreference } from '~/generated/prisma/enums';

export const hopes = ['TEACH', 'HONEST_VIEW', 'CAREER', 'BUILD'] as const;
/** The answer to "I would most like to …". */
export type Hope = (typeof hopes)[number];

const typeByHope: Record<Hope, AdvocateType> = {
  TEACH: 'EDUCATOR',
  HONEST_VIEW: 'VALIDATOR',
  CAREER: 'STATUS_SEEKER',
  BUILD: 'COLLABORATOR',
};

const typeByThanks: Record<ThanksPreference, AdvocateType> = {
  LETTER: 'EDUCATOR',
  GIFT: 'VALIDATOR',
  STAGE: 'STATUS_SEEKER',
  EARLY_ACCESS: 'COLLABORATOR',
};

export const typeNames: Record<AdvocateType, string> = {
  EDUCATOR: 'Educator',
  VALIDATOR: 'Validator',
  STATUS_SEEKER: 'Status seeker',
  COLLABORATOR: 'Collaborator',
};

export const thanksNames: Record<ThanksPreference, string> = {
  STAGE: 'a stage',
  EARLY_ACCESS: 'early access',
  LETTER: 'a letter',
  GIFT: 'a small gift',
};

const hopeNames: Record<Hope, string> = {
  TEACH: 'teach and learn',
  HONEST_VIEW: 'give their honest view',
  CAREER: 'grow their career',
  BUILD: 'build things together',
};

/** An advocate's type with the sentence that explains it. */
export function advocateType(hope: Hope, thanks: ThanksPreference): { type: AdvocateType; reason: string } {
  const type = typeByHope[hope];
  const leansTo = typeByThanks[thanks];
  const said = `Said they would most like to ${hopeNames[hope]}, and values ${thanksNames[thanks]} most`;
  const reason = leansTo === type ? `${said}.` : `${said}, which leans towards ${typeNames[leansTo].toLowerCase()}.`;
  return { type, reason };
}
