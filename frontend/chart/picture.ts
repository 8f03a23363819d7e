// A chart as a picture that stands for itself: title, legend, drawing, notes and source in one SVG without a reference
// to anything outside of it, and the same as PNG.

import { signOf, SIGN_HEIGHT } from './legend';
import { SMALL } from './marks';
import type { Scene, Surface, Type } from './scene';
import { group, moved, paint, rectangle, type Shape, sheet, text } from './shapes';
import type { Frame } from './spec';

// Fonts of Windows, macOS and Linux with Chinese characters, the first of which a reader has.
const FONTS =
  "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif";
const MARGIN = 24;
const TITLE: Type = { size: 18, weight: 600 };
const LINE = 18;

/** What surrounds the drawing, and the drawing. */
export function pictureOf(frame: Frame, scene: Scene | undefined, surface: Surface): SVGSVGElement {
  const { theme, measure } = surface;
  const inner = Math.max(scene?.width ?? 0, surface.width);
  const parts: Shape[] = [];
  let y = MARGIN;
  for (const one of wrapped(frame.label, inner, TITLE, measure)) {
    parts.push(text(one, MARGIN, y + 12, TITLE, theme.text));
    y += 26;
  }
  y += 6;
  if (scene && scene.legend.length > 0) {
    let x = 0;
    for (const entry of scene.legend) {
      const { width, shapes } = signOf(entry, theme);
      const wide = width + 5 + measure(entry.label, SMALL);
      if (x > 0 && x + wide > inner) {
        x = 0;
        y += LINE;
      }
      parts.push(moved(shapes, MARGIN + x, y), text(entry.label, MARGIN + x + width + 5, y + SIGN_HEIGHT / 2, SMALL, theme.muted));
      x += wide + 16;
    }
    y += LINE + 8;
  }
  if (scene) {
    parts.push(moved([...scene.ground, ...paintOrder(scene).map((mark) => group(mark.shapes)), ...scene.over], MARGIN, y));
    y += scene.height + 12;
  } else {
    parts.push(text(frame.words.empty, MARGIN, y + 12, SMALL, theme.muted));
    y += 36;
  }
  for (const note of [...frame.notes, ...(frame.source === '' ? [] : [frame.source])]) {
    for (const one of wrapped(note, inner, SMALL, measure)) {
      parts.push(text(one, MARGIN, y + 9, SMALL, theme.muted));
      y += LINE;
    }
  }
  const size = { x: 0, y: 0, width: Math.ceil(inner + 2 * MARGIN), height: Math.ceil(y + MARGIN - 6) };
  const svg = sheet(size, 1);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('font-family', FONTS);
  svg.setAttribute('lang', frame.locale);
  svg.setAttribute('role', 'img');
  svg.append(paint({ tag: 'title', attributes: {}, text: frame.label }), paint(rectangle(size, { fill: theme.base })));
  svg.append(...parts.map(paint));
  return svg;
}

/** Marks in the order in which they are painted: raised ones over the others. */
export function paintOrder(scene: Scene) {
  return [...scene.marks.filter((mark) => !mark.raised), ...scene.marks.filter((mark) => mark.raised)];
}

export function svgText(svg: SVGSVGElement): string {
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(svg);
}

/** The picture as PNG with twice as many pixels each way. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svgText(svg));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * Number(svg.getAttribute('width'));
  canvas.height = 2 * Number(svg.getAttribute('height'));
  const pen = canvas.getContext('2d');
  if (!pen) {
    throw new Error('The browser offers no canvas to draw the picture on');
  }
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) {
    throw new Error(`The browser cannot make a picture of ${canvas.width} by ${canvas.height} pixels`);
  }
  return blob;
}

/** Lines of no more than this width; a line may end between any two characters but not within a word of letters. */
function wrapped(content: string, width: number, type: Type, measure: Surface['measure']): string[] {
  const lines = [''];
  for (const part of content.match(/[\x21-ɏ]+|\s+|./gu) ?? []) {
    if (lines.at(-1) !== '' && measure(lines.at(-1)! + part, type) > width) {
      lines.push(part.trimStart());
    } else {
      lines[lines.length - 1] += part;
    }
  }
  return lines;
}
