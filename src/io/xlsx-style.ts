// How a cell looks in a spreadsheet's own terms, and the writer's formats made from it.
import type { Format } from 'wasm-xlsxwriter';

/** The module of the writer, which is loaded only where a workbook is written. */
export type Writer = typeof import('wasm-xlsxwriter');

/** Colours are 24-bit RGB. */
export interface Style {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly color: number;
  readonly fill: number | null;
  readonly border: 'none' | 'thin' | 'total';
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: boolean;
  /** Number format code. */
  readonly format: string;
}

const LINE_COLOR = 0xa6a6a6;
const TOTAL_COLOR = 0x404040;

/** A source of formats for one workbook; equal styles share one format. */
export function formatSource(writer: Writer): (style: Style) => Format {
  const known = new Map<string, Format>();
  return (style) => {
    const key = Object.values(style).join('|');
    const found = known.get(key);
    if (found) return found;
    const made = formatOfStyle(writer, style);
    known.set(key, made);
    return made;
  };
}

// The writer's setters give up the object they are called on, so only what they return is used.
function formatOfStyle(writer: Writer, style: Style): Format {
  const { Color, Format, FormatAlign, FormatUnderline } = writer;
  const align = { left: FormatAlign.Left, center: FormatAlign.Center, right: FormatAlign.Right }[style.align];
  let format = new Format()
    .setFontName(style.font)
    .setFontSize(style.size)
    .setFontColor(Color.rgb(style.color))
    .setAlign(align)
    .setAlign(FormatAlign.VerticalCenter);
  if (style.format !== 'General') format = format.setNumFormat(style.format);
  if (style.bold) format = format.setBold();
  if (style.underline) format = format.setUnderline(FormatUnderline.Single);
  if (style.wrap) format = format.setTextWrap();
  if (style.fill !== null) format = format.setBackgroundColor(Color.rgb(style.fill));
  return style.border === 'none' ? format : bordered(writer, format, style.border);
}

function bordered({ Color, FormatBorder }: Writer, format: Format, border: 'thin' | 'total'): Format {
  const thin = format.setBorder(FormatBorder.Thin).setBorderColor(Color.rgb(LINE_COLOR));
  if (border === 'thin') return thin;
  return thin.setBorderTop(FormatBorder.Medium).setBorderTopColor(Color.rgb(TOTAL_COLOR));
}
