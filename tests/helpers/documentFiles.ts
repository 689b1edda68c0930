import { writeZip, type ZipMember } from "./hostileZip.ts";

const xml = '<?xml version="1.0" encoding="UTF-8"?>';

/** A picture of one dot. */
export const dotPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A paragraph of a DOCX. @param style such as `Heading1` */
export function docxParagraph(text: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A picture of a DOCX. @param link `r:embed` for one inside, `r:link` for one elsewhere */
export function docxPicture(id: string, link: "r:embed" | "r:link" = "r:embed"): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="A goat"/><a:graphic><a:graphicData>
    <pic:pic><pic:blipFill><a:blip ${link}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>
    </w:drawing></w:r></w:p>`;
}

export interface DocxParts {
  readonly body: string;
  readonly title?: string;
  /** Before the root element of the text. */
  readonly prologue?: string;
  /** Ids to targets. */
  readonly relations?: Readonly<Record<string, { readonly target: string; readonly isExternal?: boolean }>>;
  readonly extra?: readonly ZipMember[];
}

/** The bytes of a DOCX with the parts that Word needs. */
export function writeDocx({ body, title = "", prologue = "", relations = {}, extra = [] }: DocxParts): Buffer {
  const rows = Object.entries(relations).map(
    ([id, { target, isExternal }]) =>
      `<Relationship Id="${id}" Target="${target}" ${isExternal ? 'TargetMode="External"' : ""}
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>`,
  );
  return writeZip([
    {
      name: "[Content_Types].xml",
      content: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`,
    },
    {
      name: "docProps/core.xml",
      content: `${xml}<cp:coreProperties xmlns:cp="cp" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      content: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join("")}</Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `${xml}${prologue}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    },
    ...extra,
  ]);
}

export interface EpubParts {
  /** Body of each text by its entry below `OEBPS/`, in reading order. */
  readonly texts: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly language?: string;
  /** Titles of the table of contents by entry. */
  readonly titles?: Readonly<Record<string, string>>;
  /** How the table of contents is written; EPUB 3's way when left out. */
  readonly contents?: "nav" | "ncx";
  readonly extra?: readonly ZipMember[];
  /** Changes to members by name. */
  readonly lies?: Readonly<Record<string, Partial<ZipMember>>>;
}

/** The bytes of an EPUB. */
export function writeEpub(parts: EpubParts): Buffer {
  const { texts, title = "Goats", language = "en", titles = {}, contents = "nav" } = parts;
  const entries = Object.keys(texts);
  const toc =
    contents === "nav"
      ? '<item id="toc" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
      : '<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
  const members: ZipMember[] = [
    { name: "mimetype", content: "application/epub+zip", isStored: true },
    {
      name: "META-INF/container.xml",
      content: `${xml}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
        <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    },
    {
      name: "OEBPS/book.opf",
      content: `${xml}<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>${language}</dc:language></metadata>
        <manifest>${toc}${entries.map((entry, at) => `<item id="t${at}" href="${encodeURI(entry)}" media-type="application/xhtml+xml"/>`).join("")}</manifest>
        <spine toc="toc">${entries.map((_, at) => `<itemref idref="t${at}"/>`).join("")}</spine></package>`,
    },
    contents === "nav" ? navOf(titles) : ncxOf(titles),
    ...Object.entries(texts).map(([entry, body]) => ({
      name: `OEBPS/${entry}`,
      content: `${xml}<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
    })),
    ...(parts.extra ?? []),
  ];
  return writeZip(members.map((member) => ({ ...member, ...parts.lies?.[String(member.name)] })));
}

function navOf(titles: Readonly<Record<string, string>>): ZipMember {
  const links = Object.entries(titles).map(([entry, title]) => `<li><a href="${encodeURI(entry)}">${title}</a></li>`);
  return {
    name: "OEBPS/toc.xhtml",
    content: `${xml}<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol>${links.join("")}</ol></nav></body></html>`,
  };
}

function ncxOf(titles: Readonly<Record<string, string>>): ZipMember {
  const points = Object.entries(titles).map(
    ([entry, title]) =>
      `<navPoint><navLabel><text>${title}</text></navLabel><content src="${encodeURI(entry)}#top"/></navPoint>`,
  );
  return {
    name: "OEBPS/toc.ncx",
    content: `${xml}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${points.join("")}</navMap></ncx>`,
  };
}
