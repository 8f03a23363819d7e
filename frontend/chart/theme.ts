// Colours and type of a chart, read from the page at each render.

import type { ColourRole } from './spec';

export interface Theme {
  text: string;
  muted: string;
  line: string;
  base: string;
  warning: string;
  neutral: string;
  family: string;
  colour(role: ColourRole): string;
}

// The categories are the hues of Okabe and Ito ("Color Universal Design", 2008), without vermilion, which is kept
// for warnings, and made darker or lighter until each has a contrast of 3:1 with the ground of its theme
// (WCAG 2.2, 1.4.11).
const LIGHT = ['#0072b2', '#b87d00', '#009e73', '#b8578b', '#3a93c9', '#7a6f00', '#5b4a9c', '#4d4d4d'];
const DARK = ['#4aa8e0', '#e69f00', '#2cc295', '#dd8fb8', '#8fd0f7', '#d8cb3c', '#a99be0', '#b3b3b3'];
const WARNING = { light: '#c24e00', dark: '#ff8f4d' };

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
  const pale = mix(base, accent, 0.45);
  return {
    text: hex(text),
    muted: hex(muted),
    line: hex(line),
    base: hex(base),
    warning: dark ? WARNING.dark : WARNING.light,
    neutral: hex(mix(base, text, 0.45)),
    family,
    colour(role) {
      switch (role.role) {
        case 'accent':
          return hex(accent);
        case 'neutral':
          return hex(mix(base, text, 0.45));
        case 'categorical':
          return categories[role.index % categories.length];
        case 'sequence':
          return hex(role.steps === 1 ? accent : mix(pale, accent, role.step / (role.steps - 1)));
      }
    }
  };
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
