import { lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { ServerRefusedError } from "../errors.ts";

/** Addresses that no router passes on to the internet: RFC 1918, RFC 3927, RFC 4193, RFC 4291 and this computer. */
const ownNetworks = new BlockList();
ownNetworks.addSubnet("10.0.0.0", 8, "ipv4");
ownNetworks.addSubnet("172.16.0.0", 12, "ipv4");
ownNetworks.addSubnet("192.168.0.0", 16, "ipv4");
ownNetworks.addSubnet("169.254.0.0", 16, "ipv4");
ownNetworks.addSubnet("127.0.0.0", 8, "ipv4");
ownNetworks.addSubnet("fc00::", 7, "ipv6");
ownNetworks.addSubnet("fe80::", 10, "ipv6");
ownNetworks.addAddress("::1", "ipv6");

/**
 * The address of a server as people type it, `192.168.1.20:8080` or `http://strong.local:11434/v1`, as the base that
 * `chat/completions` is added to. Pure.
 * @throws ServerRefusedError badAddress; notOfSchool for a number that is on the internet
 */
export function readServerAddress(typed: string): URL {
  const trimmed = typed.trim().replace(/\/+$/u, "");
  const url = parseUrl(/^https?:\/\//iu.test(trimmed) ? trimmed : `http://${trimmed}`);
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new ServerRefusedError("badAddress");
  }
  const host = bareHost(url.hostname);
  if (isIP(host) !== 0 && !isOfSchool(host)) throw new ServerRefusedError("notOfSchool");
  url.pathname = url.pathname.replace(/\/v1$/u, "").replace(/\/?$/u, "/v1/");
  return url;
}

/** Whether an IP address is of the school's own network, or of this computer. Pure. */
export function isOfSchool(address: string): boolean {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/u, "")
    .replace(/%.*$/u, "");
  return ownNetworks.check(plain, isIP(plain) === 6 ? "ipv6" : "ipv4");
}

/**
 * Names are looked up anew for each connection, and whatever they then mean must be of the school: a name that is
 * moved to the internet later opens nothing.
 */
export const lookUpInSchool: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (fault, addresses) => {
    if (fault) return callback(fault, "", 0);
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => !isOfSchool(address))) {
      return callback(new ServerRefusedError("notOfSchool"), "", 0);
    }
    if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function parseUrl(text: string): URL {
  try {
    return new URL(text);
  } catch (cause) {
    throw new ServerRefusedError("badAddress", { cause });
  }
}

function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/gu, "");
}
