import { Bonjour } from "bonjour-service";

/**
 * Says on the network by mDNS where the school is, until the returned function is called. Many school routers do not
 * carry it, so nothing depends on it.
 * @param host `luciole.local`
 */
export function announce(host: string, port: number): () => void {
  const bonjour = new Bonjour({}, () => {}); // a network without multicast is no fault
  bonjour.publish({ name: "Luciole", type: "http", port, host, probe: false });
  return () => bonjour.destroy();
}
