// Files made by hand, byte for byte what another program would have written, for what no writer here can make.
import { CFB } from '@e965/xlsx';

/** A zip archive of these parts, packed or as they are. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, compression = true): Buffer {
  const zip = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(parts))
    CFB.utils.cfb_add(zip, `/${path}`, Buffer.from(content));
  CFB.utils.cfb_del(zip, '/\u0001Sh33tJ5');
  return CFB.write(zip, { type: 'buffer', fileType: 'zip', compression });
}

/** A compound file (OLE2) of these streams. */
export function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${path}`, Buffer.from(content));
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return CFB.write(file, { type: 'buffer' });
}

interface MadeSheet {
  readonly name: string;
  /** The `<row>` elements. */
  readonly rows: string;
  readonly state?: 'hidden';
  /** True where the workbook lists the sheet and the archive does not have it. */
  readonly missing?: true;
}

interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** Number format ids of the cell styles 0, 1, 2 …; none has a format code. */
  readonly formats?: readonly number[];
  readonly date1904?: boolean;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An .xlsx workbook with just these rows. */
export function xlsxOf({ sheets, formats = [0], date1904 = false }: MadeWorkbook): Buffer {
  const parts = sheets.flatMap(({ rows, missing }, index) =>
    missing
      ? []
      : [
          [
            `xl/worksheets/sheet${index + 1}.xml`,
            `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
          ],
        ],
  );
  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(parts),
  });
}

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';

/** An .ods workbook: the automatic styles and the `<table:table>` elements. */
export function odsOf(styles: string, tables: string): Buffer {
  const spaces = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="${OFFICE}:${name}:1.0"`);
  const type = 'application/vnd.oasis.opendocument.spreadsheet';
  return zipOf({
    mimetype: type,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${OFFICE}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
    'styles.xml': `<office:document-styles ${spaces.join(' ')}/>`,
    'content.xml': `<office:document-content ${spaces.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}

/** An .xls of Excel 95 with one sheet 名单 and one text in A1, both in GBK. */
export function oldXlsOf(gbkName: Uint8Array, gbkText: Uint8Array): Buffer {
  const begin = (kind: number) => record(0x0809, [0x00, 0x05, kind, 0x00, 0, 0, 0, 0]);
  const globals = [begin(0x05), record(0x0042, [0xa8, 0x03])];
  const sheetList = (position: number) =>
    record(0x0085, [position & 0xff, position >> 8, 0, 0, 0, 0, gbkName.length, ...gbkName]);
  const end = record(0x000a, []);
  const position = [...globals, sheetList(0), end].reduce((sum, part) => sum + part.length, 0);
  const label = record(0x0204, [0, 0, 0, 0, 0, 0, gbkText.length, 0, ...gbkText]);
  const stream = Buffer.concat([...globals, sheetList(position), end, begin(0x10), label, end]);
  return compoundOf({ Book: stream });
}

function record(type: number, body: readonly number[]): Buffer {
  return Buffer.from([type & 0xff, type >> 8, body.length & 0xff, body.length >> 8, ...body]);
}
