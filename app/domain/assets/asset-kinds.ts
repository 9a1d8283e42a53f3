// product.md, Words: an asset is a finished piece. What its kinds are called, and which of them stands in for a request.
import type { Activity, AssetKind } from '~/generated/prisma/enums';

export const assetKindNames: Record<AssetKind, string> = {
  CASE_STUDY: 'Case study',
  QUOTE: 'Quote',
  VIDEO: 'Video',
  RECORDED_CALL: 'Recorded call',
  SLIDE: 'Slide',
  WRITTEN_ANSWER: 'Written answer',
};

/** What the button on the page of a share link says. */
export const assetKindVerbs: Record<AssetKind, string> = {
  CASE_STUDY: 'Read the case study',
  QUOTE: 'See where it was said',
  VIDEO: 'Watch the video',
  RECORDED_CALL: 'Listen to the call',
  SLIDE: 'Open the slide',
  WRITTEN_ANSWER: 'Read the answer',
};

/** What stands in best for each kind of request. */
export const standIns: Partial<Record<Activity, AssetKind[]>> = {
  REFERENCE_CALL: ['RECORDED_CALL', 'VIDEO', 'CASE_STUDY', 'WRITTEN_ANSWER'],
  CASE_STUDY: ['CASE_STUDY', 'SLIDE'],
  QUOTE: ['QUOTE', 'WRITTEN_ANSWER'],
  TALK: ['VIDEO', 'RECORDED_CALL'],
  WEBINAR: ['VIDEO', 'RECORDED_CALL'],
  MENTORING: ['RECORDED_CALL', 'WRITTEN_ANSWER'],
};
