import { networkInterfaces } from "node:os";

/** By mDNS, where the network carries it. */
export const nameOnNetwork = "luciole.local";

/** IPv4 addresses of this computer that phones could reach, those of the usual home and school networks first. */
export function ownAddresses(): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."))
    .map(({ address }) => address);
  return addresses.toSorted((a, b) => rank(a) - rank(b));
}

function rank(address: string): number {
  if (address.startsWith("192.168.")) return 0;
  return /^(?:10\.|172\.(?:1[6-9]|2\d|3[01])\.)/u.test(address) ? 1 : 2;
}
