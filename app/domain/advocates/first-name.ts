// How letters and pages address somebody: product.md, "say you".

/** The first word of a name: "Maren Okafor" → "Maren". */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
