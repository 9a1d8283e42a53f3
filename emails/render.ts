import { brandValues, type Brand } from './brand';
import { catalog, type MessageName, type PropsOf } from './catalog';
import { cleanDeep } from './clean';
import { templateParts } from './compile';
import { reasonOf, type Message } from './message';
import { fill, type Values } from './slots';
import { twin } from './text';

export type Letter = { subject: string; html: string; text: string };

/** One letter. Throws `ZodError` for props that do not fit, `SlotError` for a slot that nothing fills. */
export async function renderMessage<Name extends MessageName>(
  name: Name,
  props: PropsOf<Name>,
  brand: Brand,
): Promise<Letter> {
  // The compiler cannot see that a name and its props belong together once both are in variables.
  const entry = catalog[name] as unknown as Message;
  const values = cleanDeep(entry.schema.parse(props)) as Values;
  const parts = await templateParts(name);
  const subject = entry.subject(values, brand);
  const reason = reasonOf(entry, brand, values);
  const { preferencesUrl, leaveUrl } = entry.audience === 'advocate' ? brand : {};
  const preheader = entry.preheader(values, brand);
  const shared = { ...brandValues(brand), subject, preheader, reason, preferencesUrl, leaveUrl };
  const choices = [
    preferencesUrl && `Choose what you get:\n${preferencesUrl}`,
    leaveUrl && `Stop letters of this kind:\n${leaveUrl}`,
  ];
  const links = choices.filter(Boolean).join('\n\n') || entry.links?.(values);
  const frame = { programme: brand.programme, postalAddress: brand.postalAddress, reason, links };
  return { subject, html: fill(parts, { ...shared, ...values }), text: twin(frame, entry.text(values, brand)) };
}
