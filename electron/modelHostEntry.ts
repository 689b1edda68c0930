/** The model host in its utilityProcess: what main forks when the engine asks for one. */
import { serveModelHost } from "../models/host/hostMain.ts";

process.parentPort.once("message", ({ ports }) => {
  const [port] = ports;
  if (port === undefined) return;
  serveModelHost(port);
  port.start();
});
