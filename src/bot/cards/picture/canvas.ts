import { encode, type IndexedColors } from 'fast-png';

/** Red, green, blue and opacity, 0 to 255 each. */
type Color = [red: number, green: number, blue: number, opacity: number];

/**
 * The colors of all pictures. Blue, orange and gray can be told apart with every kind of color blindness. Each has a contrast of at least
 * 3:1 against white and against the dark gray of the clients' dark themes. `ink` marks a point inside a bar.
 */
const COLORS = {
  nothing: [0, 0, 0, 0],
  track: [128, 128, 128, 56],
  plain: [128, 134, 139, 255],
  ahead: [43, 136, 216, 255],
  below: [208, 98, 20, 255],
  ink: [255, 255, 255, 255],
} satisfies Record<string, Color>;

/** Name of a color in pictures. */
export type ColorName = keyof typeof COLORS;
const names = Object.keys(COLORS) as ColorName[];

/** A small picture with few colors, made of filled rectangles. Coordinates are whole pixels from the top left. */
export class Canvas {
  readonly #pixels: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.#pixels = new Uint8Array(width * height);
  }

  /** Fills columns from `left` (inclusive) to `right` (exclusive); parts outside the canvas are ignored. */
  fill(color: ColorName, [left, right]: readonly [number, number], [top, bottom]: readonly [number, number]): void {
    const from = Math.max(0, Math.round(left));
    const to = Math.min(this.width, Math.round(right));
    for (let y = Math.max(0, top); from < to && y < Math.min(this.height, bottom); y++) {
      this.#pixels.fill(names.indexOf(color), y * this.width + from, y * this.width + to);
    }
  }

  /** Returns the picture as a data URI in PNG, the only format that Teams, Web Chat and the Emulator all show. */
  toDataUri(): string {
    const palette: IndexedColors = Object.values(COLORS);
    const picture = { width: this.width, height: this.height, data: this.#pixels, channels: 1, palette } as const;
    return `data:image/png;base64,${Buffer.from(encode(picture)).toString('base64')}`;
  }
}
