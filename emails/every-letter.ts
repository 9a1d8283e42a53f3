import type { Brand } from './brand';
import { catalog, messageNames, type MessageName } from './catalog';
import type { Message } from './message';
import { compileNewsletter } from './newsletter';
import { personalise } from './personalise';
import { renderMessage, type Letter } from './render';
import { sampleBrand, samples } from './samples';
import { quietReader, sampleIssue, sampleReader } from './samples-newsletter';

export type Shown = Letter & { name: string; audience: Message['audience']; preheader: string };

const newsletters = { newsletter: sampleReader, 'newsletter-quiet': quietReader };

/** The catalogue, and the newsletter for a reader with news and for one without. */
export const letterNames: string[] = [...Object.keys(newsletters), ...messageNames];

/** One of `letterNames` with its invented data. */
export async function showLetter(name: string, brand: Brand = sampleBrand): Promise<Shown> {
  if (name in newsletters) {
    const reader = newsletters[name as keyof typeof newsletters];
    const letter = personalise(await compileNewsletter(sampleIssue, brand), reader);
    return { name, audience: 'advocate', preheader: reader.preheader ?? sampleIssue.preheader, ...letter };
  }
  const { audience, preheader } = catalog[name as MessageName] as unknown as Message;
  const props = samples[name as MessageName];
  const letter = await renderMessage(name as MessageName, props as never, brand);
  return { name, audience, preheader: preheader(props, brand), ...letter };
}
