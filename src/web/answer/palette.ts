export type Rgb = readonly [red: number, green: number, blue: number];

/** Eight colours that people with the common colour deficiencies tell apart (Okabe and Ito, 2008), without black. */
const FIRST: readonly Rgb[] = [
  [86, 150, 220],
  [230, 159, 0],
  [0, 158, 115],
  [204, 121, 167],
  [213, 94, 0],
  [120, 200, 240],
  [225, 212, 60],
  [0, 95, 160],
];

const GOLDEN_ANGLE = 137.50776405003785;
/** Neighbours in number differ in lightness too, so that hue is never the only difference. */
const LIGHTNESS = [0.62, 0.78, 0.5, 0.7];

/** The colour of parameter k; all k have one, and small k are the easiest to tell apart. */
export function parameterColour(k: number): Rgb {
  return FIRST[k] ?? fromOklch(LIGHTNESS[k % LIGHTNESS.length]!, 0.13, (k * GOLDEN_ANGLE) % 360);
}

/** The k-th of n colours around the circle of hues: neighbours in number are neighbours in colour. */
export function turnColour(k: number, n: number): Rgb {
  return fromOklch(0.62 + 0.16 * Math.sin((4 * Math.PI * k) / n), 0.13, (360 * k) / n + 255);
}

/** a moved towards b by the fraction t. */
export function blend(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

export function mean(colours: readonly Rgb[]): Rgb {
  const channel = (k: 0 | 1 | 2) => colours.reduce((sum, colour) => sum + colour[k], 0) / colours.length;
  return [channel(0), channel(1), channel(2)];
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)})`;
}

/** Dark ink on light colours, light ink on dark ones: relative luminance as in WCAG 2. */
export function inkOn(colour: Rgb): Rgb {
  const [r, g, b] = colour.map(channel => (channel / 255) ** 2.2) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.2 ? [20, 22, 30] : [255, 255, 255];
}

/** OKLCH to sRGB, clipped (B. Ottosson, "A perceptual color space for image processing", 2020). */
function fromOklch(lightness: number, chroma: number, hueDegrees: number): Rgb {
  const hue = (hueDegrees * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function gamma(linear: number): number {
  const x = Math.min(Math.max(linear, 0), 1);
  return 255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);
}
