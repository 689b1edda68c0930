/** A path under `media/` as texts and exercises name it; it ends where Markdown or JSON end an address. */
const mediaAddress = /media\/[^\s)"'<>#?\\]+/gu;

/** The shared media that a lesson's text or exercises name, by their paths in the pack; a name may be there twice. */
export function mediaNamedIn(text: string): string[] {
  return [...text.matchAll(mediaAddress)].map(([address]) => {
    try {
      return decodeURI(address);
    } catch {
      return address; // not percent-encoded, but a name with a percent sign
    }
  });
}
