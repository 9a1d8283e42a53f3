import { createRequire } from 'node:module';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { accentTokens } from '~/ui/accent';
import { drawable, wrapLines } from './card-lines';
import type { CardWords } from './share-card';

export type CardLook = { programme: string; accent: string };

const [WIDTH, HEIGHT, EDGE] = [1200, 630, 80];
const INK = '#1d1c19';
const SOFT_INK = '#55524b';
const GROUND = '#faf8f4';
const DISPLAY = '"Fraunces", "Fraunces Ext", serif';
const BODY = '"Figtree", "Figtree Ext", sans-serif';
const FONTS = [
  ['fraunces/files/fraunces-latin-standard-normal.woff2', 'Fraunces'],
  ['fraunces/files/fraunces-latin-ext-standard-normal.woff2', 'Fraunces Ext'],
  ['figtree/files/figtree-latin-wght-normal.woff2', 'Figtree'],
  ['figtree/files/figtree-latin-ext-wght-normal.woff2', 'Figtree Ext'],
] as const;

const drawn = new Map<string, Promise<Buffer>>();
const KEPT = 100;

/**
 * The card as a PNG of 1200 by 630. The last hundred are kept in memory, so that a card which is looked at is drawn once; the
 * compression runs beside the requests.
 */
export function cardPicture(words: CardWords, look: CardLook): Promise<Buffer> {
  const key = JSON.stringify([words, look]);
  const known = drawn.get(key);
  if (known) return known;
  const picture = draw(words, look);
  picture.catch(() => drawn.delete(key));
  drawn.set(key, picture);
  for (const oldest of drawn.keys()) {
    if (drawn.size <= KEPT) break;
    drawn.delete(oldest);
  }
  return picture;
}

let loaded: Promise<(width: number, height: number) => Canvas> | undefined;

/** The drawing library with our fonts, loaded with the first picture. */
function loadCanvas() {
  loaded ??= import('@napi-rs/canvas').then(({ createCanvas, GlobalFonts }) => {
    const { resolve } = createRequire(import.meta.url);
    for (const [file, name] of FONTS) GlobalFonts.registerFromPath(resolve(`@fontsource-variable/${file}`), name);
    return createCanvas;
  });
  return loaded;
}

async function draw({ kicker, headline, figures, by }: CardWords, { programme, accent }: CardLook): Promise<Buffer> {
  const canvas = (await loadCanvas())(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  const colour = accentTokens(accent)?.light['--color-accent'] ?? INK;
  pen.fillStyle = GROUND;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 24, HEIGHT);
  const inside = WIDTH - 2 * EDGE;
  write(pen, { text: programme, font: `600 30px ${DISPLAY}`, colour, x: EDGE, y: 92, width: inside });
  write(pen, { text: kicker, font: `500 28px ${BODY}`, colour: SOFT_INK, x: EDGE, y: 172, width: inside });
  write(pen, { text: headline, font: `500 60px ${DISPLAY}`, x: EDGE, y: 248, width: inside, lines: 2, leading: 70 });
  const column = inside / Math.max(2, figures.length);
  for (const [at, { value, label }] of figures.entries()) {
    const place = { x: EDGE + at * column, width: column - 32 };
    write(pen, { ...place, text: value, font: `500 88px ${DISPLAY}`, colour, y: 452 });
    write(pen, { ...place, text: label, font: `500 28px ${BODY}`, y: 496, lines: 2, leading: 34 });
  }
  write(pen, { text: by, font: `600 28px ${BODY}`, colour: SOFT_INK, x: EDGE, y: 586, width: inside });
  return canvas.encode('png');
}

type Text = {
  text: string;
  font: string;
  x: number;
  /** of the first line's foot */
  y: number;
  width: number;
  colour?: string;
  lines?: number;
  leading?: number;
};

function write(pen: SKRSContext2D, { text, font, x, y, width, colour = INK, lines = 1, leading = 0 }: Text) {
  pen.font = font;
  pen.fillStyle = colour;
  const wrapped = wrapLines(text, lines, (line) => pen.measureText(line).width <= width);
  for (const [at, line] of wrapped.entries()) pen.fillText(drawable(line), x, y + at * leading);
}

/** A picture as an answer. No cache serves it without asking, so that a card that is taken down is gone. */
export const pngResponse = (picture: Buffer) =>
  new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png', 'X-Robots-Tag': 'noindex' } });
