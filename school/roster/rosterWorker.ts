/** Reads one roster in a thread of its own: five thousand rows take a second, in which the engine would answer nobody. */
import { parentPort, workerData } from "node:worker_threads";
import { readRoster } from "./readRoster.ts";
import type { RosterRequest } from "./readRosterAside.ts";

// Given by readRosterAside alone.
const { bytes, existing } = workerData as RosterRequest;
parentPort?.postMessage(readRoster(bytes, existing));
