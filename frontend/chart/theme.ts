// Colours and type of a chart, read from the page at each render.

import type { ColourRole, Significance } from './spec';

export interface Theme {
  text: string;
  muted: string;
  line: string;
  base: string;
  warning: string;
  neutral: string;
  /** A ground that is only just not the base. */
  pale: string;
  family: string;
  dark: boolean;
  colour(role: ColourRole): string;
  /** The ground of a cell with a figure, and a point or line on the page itself. */
  significance: Record<Significance, { ground: string; point: string }>;
}

// The categories start from the hues of Okabe and Ito ("Color Universal Design", 2008), without vermilion, which is
// kept for warnings. They were then moved apart in lightness, because a chart of bars needs a contrast of 3:1 with
// its ground (WCAG 2.2, 1.4.11; measured on white: at least 3.2, on Lumo's dark ground: at least 3.4). The nearest
// two of them are 7.3 (light) and 7.7 (dark) apart in OKLab x 100, the worst of normal vision and of protanopia,
// deuteranopia and tritanopia as simulated by Machado et al. (2009); neighbours in a stack are 11 and 16 apart.
const LIGHT = ['#2468a8', '#bb8633', '#05553a', '#8a3d7c', '#1f97d4', '#655c08', '#3f0a86', '#807b76'];
const DARK = ['#4a9ff0', '#a5823f', '#b5e3c0', '#cc62a6', '#8fcdf2', '#e3dc5a', '#7078ee', '#b5b0a8'];
const WARNING = { light: '#d24400', dark: '#ff8f4d' };
const READABLE = 3;
// Blue and amber are told apart by every kind of colour vision, and amber is the darker ground, so that they differ in
// grey as well. Neither is the hue of warnings. Text has a contrast of at least 7:1 on each ground.
const BETTER = {
  light: { ground: '#c9e0f5', point: '#1b6cb0' },
  dark: { ground: '#1d486f', point: '#6db3f2' }
};
const WORSE = {
  light: { ground: '#f0c274', point: '#9a5d00' },
  dark: { ground: '#6b4a0c', point: '#e3ab4b' }
};

type Channels = [red: number, green: number, blue: number];

/** Paper is white whatever the screen is. */
export function paperTheme(family: string): Theme {
  return themeOf([29, 35, 43], [90, 98, 110], [214, 218, 224], [255, 255, 255], [0, 114, 178], family);
}

/**
 * The theme of the page around an element.
 *
 * @param probe an element of no size inside the chart, through which custom properties are resolved
 */
export function pageTheme(probe: HTMLElement): Theme {
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pixel) {
    throw new Error('The browser offers no canvas to read colours with');
  }
  const resolve = (property: string, ground?: Channels): Channels => {
    probe.style.color = `var(${property})`;
    pixel.clearRect(0, 0, 1, 1);
    if (ground) {
      pixel.fillStyle = hex(ground);
      pixel.fillRect(0, 0, 1, 1);
    }
    pixel.fillStyle = getComputedStyle(probe).color;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
  const base = resolve('--_base', [255, 255, 255]);
  return themeOf(
    resolve('--_text', base),
    resolve('--_muted', base),
    resolve('--_line', base),
    base,
    resolve('--_accent', base),
    getComputedStyle(probe).fontFamily
  );
}

function themeOf(
  text: Channels,
  muted: Channels,
  line: Channels,
  base: Channels,
  accent: Channels,
  family: string
): Theme {
  const dark = luminance(base) < luminance(text);
  const categories = dark ? DARK : LIGHT;
  const strongAccent = readable(accent, base, text);
  const neutral = hex(readable(mix(base, text, 0.45), base, text));
  const first = readable(mix(base, accent, 0.6), base, text);
  const last = mix(strongAccent, text, 0.5);
  return {
    text: hex(text),
    muted: hex(muted),
    line: hex(line),
    base: hex(base),
    warning: dark ? WARNING.dark : WARNING.light,
    neutral,
    pale: hex(mix(base, text, 0.12)),
    family,
    dark,
    significance: {
      better: dark ? BETTER.dark : BETTER.light,
      worse: dark ? WORSE.dark : WORSE.light,
      high: { ground: hex(mix(base, text, 0.2)), point: hex(mix(base, text, 0.75)) },
      low: { ground: hex(mix(base, text, 0.2)), point: hex(mix(base, text, 0.75)) },
      typical: { ground: hex(mix(base, text, 0.05)), point: neutral },
      none: { ground: hex(base), point: neutral }
    },
    colour(role) {
      switch (role.role) {
        case 'accent':
          return hex(strongAccent);
        case 'neutral':
          return neutral;
        case 'categorical':
          return categories[role.index % categories.length];
        case 'sequence':
          return hex(role.steps === 1 ? strongAccent : mix(first, last, role.step / (role.steps - 1)));
      }
    }
  };
}

/** The colour, drawn towards the text until it can be told from the ground. */
function readable(colour: Channels, base: Channels, text: Channels): Channels {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, text, share);
    if (contrast(candidate, base) >= READABLE) {
      return candidate;
    }
  }
  return text;
}

/** Contrast ratio, WCAG 2.2. */
function contrast(one: Channels, other: Channels): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function mix(from: Channels, to: Channels, share: number): Channels {
  return from.map((channel, index) => Math.round(channel + (to[index] - channel) * share)) as Channels;
}

function hex(channels: Channels): string {
  return '#' + channels.map((channel) => channel.toString(16).padStart(2, '0')).join('');
}

/** Relative luminance, WCAG 2.2. */
function luminance(channels: Channels): number {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
