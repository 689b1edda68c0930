import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkedMedia } from "../../../content/packs/checkedMedia.ts";
import { installFile } from "../../helpers/installFile.ts";
import { openLibrary } from "../../helpers/library.ts";
import { hostilePack, temporaryFolder } from "../../helpers/packs.ts";

async function verdictOn(path: string, content: string | Buffer, pieceBytes = 7): Promise<string> {
  const bytes = Buffer.from(content);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  try {
    let seen = 0;
    for await (const piece of checkedMedia(path, pieces())) seen += piece.length;
    return seen === bytes.length ? "taken" : "cut";
  } catch (thrown) {
    return String((thrown as { reason?: string }).reason ?? thrown);
  }
}

const letters = (text: string) => Buffer.concat([Buffer.from(text, "latin1"), Buffer.alloc(40, 0xa7)]);
const windowsProgram = () => {
  const bytes = Buffer.alloc(256);
  bytes.write("MZ");
  bytes.writeUInt32LE(0x80, 60);
  bytes.write("PE", 0x80);
  return bytes;
};
const page = "<!DOCTYPE html><script>alert(1)</script>";

describe("a media file", () => {
  it.each<[string, string | Buffer]>([
    ["a.png", letters("\x89PNG\r\n\x1a\n")],
    ["a.png", letters("\xff\xd8\xff\xe0")], // a photograph of another format: browsers show it all the same
    ["a.jpg", letters("RIFF\x10\0\0\0WEBPVP8 ")],
    ["a.gif", letters("GIF89a")],
    ["a.avif", letters("\0\0\0\x1cftypavif")],
    ["a.mp4", letters("\0\0\0\x1cftypisom")],
    ["a.m4a", letters("\0\0\0\x1cftypM4A ")],
    ["a.webm", letters("\x1a\x45\xdf\xa3")],
    ["a.mp3", letters("ID3\x04")],
    ["a.mp3", letters("\xff\xfb\x90\x64")],
    ["a.ogg", letters("OggS")],
    ["a.wav", letters("RIFF\x10\0\0\0WAVEfmt ")],
    ["a.pdf", letters("%PDF-1.7")],
    ["a.epub", letters("PK\x03\x04")],
    ["a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n<i>Hello</i>\n"],
    ["a.md", "<p>Markdown may begin like a page.</p>"],
    ["a.zip", letters("PK\x03\x04")],
    ["a.bin", page],
    ["a.png", "no picture, but nothing else either"],
    ["a.png", ""],
  ])("%s is taken if it begins as its name says, or shows no kind", async (name, content) => {
    expect(await verdictOn(`media/${name}`, content)).toBe("taken");
  });

  it.each<[string, string, string | Buffer]>([
    ["a page named as a picture", "a.png", page],
    ["a page behind blanks and a mark", "a.jpg", `\uFEFF \r\n${page}`],
    ["a page in UTF-16", "a.gif", Buffer.from(`\uFEFF${page}`, "utf16le")],
    ["a drawing named as a picture", "a.webp", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
    ["a page named as a film", "a.mp4", page],
    ["a page named as a document", "a.pdf", page],
    ["a page named as a drawing", "a.svg", page],
    ["a picture named as a drawing", "a.svg", letters("\x89PNG\r\n\x1a\n")],
    ["a drawing in an encoding that hides it", "a.svg", Buffer.from("\uFEFF<svg/>", "utf16le")],
    ["a drawing that says another encoding", "a.svg", '<?xml version="1.0" encoding="utf-7"?><svg/>'],
    ["an archive named as a film", "a.mp4", letters("PK\x03\x04")],
    ["an archive named as a picture", "a.png", letters("7z\xbc\xaf\x27\x1c")],
    ["a document named as a picture", "a.png", letters("%PDF-1.7")],
    ["a picture named as sound", "a.mp3", letters("\x89PNG\r\n\x1a\n")],
    ["a Windows program named as a film", "a.mp4", windowsProgram()],
    ["a Linux program named as a picture", "a.png", letters("\x7fELF")],
    ["a program named as a text", "a.txt", letters("\x7fELF")],
    ["a shell script named as a picture", "a.png", "#!/bin/sh\nrm -rf ~\n"],
  ])("is refused: %s", async (_, name, content) => {
    expect(await verdictOn(`media/${name}`, content)).toBe("wrongMedia");
  });
});

describe("a drawing", () => {
  const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
  const verdict = (svg: string) => verdictOn("media/a.svg", svg, 4096);

  it.each([
    ["lines and words", '<path d="M0 0h9"/><text x="1">5 &lt; 6, script on="no" &amp; so on</text>'],
    ["parts that it names itself", '<use href="#a"/><use xlink:href="#b"/><rect fill="url(#c)"/>'],
    ["pictures inside", '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
    ["a style of its own", "<style>.a { fill: url(#c); } /* > */</style>"],
    ["a style in a section", "<style><![CDATA[.a > .b { fill: red }]]></style>"],
    ["a link to follow", '<a href="https://example.org"><text>Source</text></a>'],
    ["comments", "<!-- <script>alert(1)</script> -->"],
    ["motion", '<animate attributeName="r" from="1" to="5" dur="1s"/>'],
    ["what drawing programs leave", '<metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata>'],
  ])("is taken with %s", async (_, inside) => {
    expect(await verdict(drawing(inside))).toBe("taken");
  });

  it("is taken with the entities that drawing programs use for plain words", async () => {
    const doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [ <!ENTITY ns "http://a.b/c"> ]>';
    expect(await verdict(`<?xml version="1.0"?>\n${doctype}<svg xmlns:i="&ns;"/>`)).toBe("taken");
  });

  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script by another prefix", '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'],
    ["a script in capitals", "<SCRIPT/>"],
    ["a script behind a false comment", "<style><![CDATA[<!--]]></style><script/><!-- -->"],
    ["an event", '<rect onload="alert(1)"/>'],
    ["an event on a new line", '<rect\nonclick = "alert(1)"/>'],
    ["a page inside", "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>"],
    ["a frame", '<iframe src="#"/>'],
    ["a picture from outside", '<image href="https://example.org/a.png"/>'],
    ["a picture from the disk", '<image xlink:href="file:///etc/passwd"/>'],
    ["a picture beside it", '<image href="other.svg"/>'],
    ["a page as a picture", '<image href="data:text/html,hello"/>'],
    ["a drawing as a picture", '<image href="data:image/svg+xml,..."/>'],
    ["a script as an address", '<a href="javascript:alert(1)"><text>x</text></a>'],
    ["a script as an address, hidden", '<a href="java&#115;cript:alert(1)"><text>x</text></a>'],
    ["a script as an address, with a tab", '<a href="java&#9;script:alert(1)"><text>x</text></a>'],
    ["motion of an address", '<a><animate attributeName="href" values="javascript:alert(1)"/></a>'],
    ["a base", '<g xml:base="https://example.org/"><use href="#a"/></g>'],
    ["a style from outside", "<style>@import 'https://example.org/a.css';</style>"],
    ["a letter hidden in a style", "<style>rect { fill: u\\72l(https://example.org) }</style>"],
    ["a filling from outside", '<rect fill="url(https://example.org/a.svg#b)"/>'],
    ["a filling from outside in a style", "<rect style=\"fill: url( 'https://example.org' )\"/>"],
    ["a style sheet", '</svg><?xml-stylesheet href="a.css"?><svg>'],
    ["what no parser reads", '<rect fill="a<b"/>'],
    ["an end that is missing", "<rect"],
  ])("is refused with %s", async (_, inside) => {
    expect(await verdict(drawing(inside))).toBe("activePicture");
  });

  it.each([
    ["markup", '<!ENTITY x "<script/>">'],
    ["hidden markup", '<!ENTITY x "&#60;script/>">'],
    ["a laugh of billions", '<!ENTITY a "ha"><!ENTITY b "&a;&a;">'],
    ["files", '<!ENTITY x SYSTEM "file:///etc/passwd">'],
    ["declarations", '<!ENTITY % x "a">'],
  ])("is refused with entities for %s", async (_, entity) => {
    expect(await verdict(`<!DOCTYPE svg [ ${entity} ]><svg>&x;</svg>`)).toBe("activePicture");
  });

  it("is judged in one pass, whatever is repeated in it, up to a limit", async () => {
    const bytes = 300_000;
    for (const part of [
      "<",
      "<!--",
      "<a b='",
      "<a ",
      "url(",
      "<![CDATA[",
      "<!DOCTYPE [",
      "<!ENTITY a 'b'>",
      "&#1;",
      "-",
    ]) {
      const long = part.repeat(bytes / part.length);
      for (const svg of [
        drawing(long),
        drawing(`<path d="${long}"/>`),
        drawing(`<style>${long}</style>`),
        `<svg ${long}>`,
      ]) {
        expect(["taken", "activePicture", "wrongMedia"]).toContain(await verdict(svg));
      }
    }
    expect(await verdict(drawing("a".repeat(4 * 1024 ** 2)))).toBe("tooBig");
  });
});

describe("a pack that hides a page behind a harmless name of the same bytes", () => {
  it("is refused, within the pack and after another", async () => {
    const folder = temporaryFolder();
    const library = await openLibrary(folder.path);
    onTestFinished(() => {
      library.close();
      folder.remove();
    });
    const file = join(folder.path, "a.lpack");
    writeFileSync(file, hostilePack({ members: { "media/a.bin": page, "media/b.png": page } }));
    await expect(installFile(file, library)).rejects.toMatchObject({ reason: "wrongMedia", where: "media/b.png" });
    writeFileSync(file, hostilePack({ members: { "media/a.bin": page } }));
    await installFile(file, library);
    writeFileSync(file, hostilePack({ members: { "media/b.png": page } }));
    await expect(installFile(file, library)).rejects.toMatchObject({ reason: "wrongMedia", where: "media/b.png" });
  });
});
