/** What a phone opens that scans it: the page, with the code given. Pure. */
export function joinLink(address: string, joinCode: string): string {
  return `${address}/?${new URLSearchParams({ code: joinCode })}`;
}

/** As it is read out and copied from the board: `ABC DEF`. Pure. */
export function spacedCode(joinCode: string): string {
  return joinCode.replace(/^(.{3})(?=.)/u, "$1 ");
}

/** As it is typed, without what browsers add by themselves. Pure. */
export function spokenAddress(address: string): string {
  return address.replace(/^http:\/\//u, "");
}

/** The port of an address; browsers leave out 80. Pure. */
export function portOf(address: string): string {
  return new URL(address).port || "80";
}
