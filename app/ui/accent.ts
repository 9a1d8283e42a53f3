/**
 * The company's accent colour (design: "contrast stays at least 4.5:1 because text colours are computed from it").
 * The colour is moved towards black in light mode and towards white in dark mode, only as far as text needs it.
 */
import { contrast, mix, parseHex, type Rgb, toHex } from './colour';

type Scheme = {
  /** What accent-coloured text may lie on, besides its own soft ground: canvas, surface, sunken. */
  grounds: readonly Rgb[];
  /** Where the accent moves to gain contrast. */
  towards: Rgb;
  /** What the soft ground is mixed into, and how much of it. */
  soft: { ground: Rgb; share: number };
  /** Text on the accent. */
  on: (accent: Rgb) => Rgb;
};

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const ENOUGH = 4.5;

const light: Scheme = {
  grounds: [[250, 248, 244], white, [242, 239, 232]],
  towards: black,
  soft: { ground: white, share: 0.87 },
  on: () => white,
};
const dark: Scheme = {
  grounds: [
    [22, 21, 18],
    [31, 30, 26],
    [18, 17, 16],
  ],
  towards: white,
  soft: { ground: [31, 30, 26], share: 0.82 },
  on: (accent) => mix(accent, black, 0.86),
};

export type AccentTokens = Record<
  '--color-accent' | '--color-accent-hover' | '--color-accent-soft' | '--color-on-accent',
  string
>;

/** Accent tokens of both schemes from `#rrggbb`; null for anything else, so that the built-in accent stays. */
export function accentTokens(hex: string): { light: AccentTokens; dark: AccentTokens } | null {
  const colour = parseHex(hex);
  return colour && { light: tokensFor(colour, light), dark: tokensFor(colour, dark) };
}

function tokensFor(colour: Rgb, { grounds, towards, soft, on }: Scheme): AccentTokens {
  const softGround = mix(colour, soft.ground, soft.share);
  const readable = (candidate: Rgb) =>
    [...grounds, softGround, on(candidate)].every((ground) => contrast(candidate, ground) >= ENOUGH);
  let moved = 0;
  while (moved < 100 && !readable(mix(colour, towards, moved / 100))) moved += 1;
  const accent = mix(colour, towards, moved / 100);
  return {
    '--color-accent': toHex(accent),
    '--color-accent-hover': toHex(mix(accent, towards, 0.18)),
    '--color-accent-soft': toHex(softGround),
    '--color-on-accent': toHex(on(accent)),
  };
}

/** The accent of app/styles.css, whose tokens are tuned by hand. */
const BUILT_IN = '#0f6b57';

/** The same as a style sheet for `<style nonce>` after the built-in one; empty for the built-in accent and what is no colour. */
export function accentCss(hex: string): string {
  const tokens = hex.toLowerCase() === BUILT_IN ? null : accentTokens(hex);
  if (!tokens) return '';
  const block = (values: AccentTokens) =>
    `:root{${Object.entries(values)
      .map(([name, value]) => `${name}:${value}`)
      .join(';')}}`;
  return `${block(tokens.light)}@media (prefers-color-scheme:dark){${block(tokens.dark)}}`;
}
