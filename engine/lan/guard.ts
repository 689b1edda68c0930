import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * Who may talk to the server. A loopback port is not private: any page open in any browser of this computer can reach it.
 * So a request needs the right Host (against DNS rebinding), the right Origin if it names one (against other pages),
 * and the session cookie, which only the address with the token gives.
 */
export interface Guard {
  /** Stands in the printed address: `/?token=…`. */
  readonly token: string;
  /** Value of the `set-cookie` header that the right token earns; undefined for a wrong one. */
  cookieFor(token: string): string | undefined;
  /** Opens the files of one app: its pages are in an origin that is nobody's, to which browsers give no cookie. */
  appKey(sha256: string): string;
  /** @returns why the request is turned away; undefined if it may pass. */
  refuse(headers: {
    readonly host?: string | undefined;
    readonly origin?: string | undefined;
    readonly cookie?: string | undefined;
  }): "host" | "origin" | "session" | undefined;
}

const cookieName = "luciole-session";

/**
 * @param hosts the values of Host that are ours, with the port
 * @param token a secret that outlives this server: sessions that it earned go on with the next one
 */
export function createGuard(hosts: () => readonly string[], token = newToken()): Guard {
  const session = createHmac("sha256", token).update("session").digest("base64url");
  return {
    token,
    cookieFor: (given) =>
      isSame(given, token) ? `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict` : undefined,
    appKey: (sha256) => createHmac("sha256", token).update(`app ${sha256}`).digest("base64url"),
    refuse({ host = "", origin, cookie = "" }) {
      if (!hosts().includes(host)) return "host";
      if (origin !== undefined && origin !== `http://${host}`) return "origin";
      const given = cookie
        .split(/;\s*/u)
        .find((pair) => pair.startsWith(`${cookieName}=`))
        ?.slice(cookieName.length + 1);
      return given !== undefined && isSame(given, session) ? undefined : "session";
    },
  };
}

export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** Compares without telling by its time how much was right. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
