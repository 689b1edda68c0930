import type { Alert } from "../../contract/alerts.ts";
import type { Person } from "../../contract/people.ts";
import type { AlertRecord } from "../../school/alerts/alertStore.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";

export const alerts = procedures.alerts.router({
  list: procedures.alerts.list.handler(({ context: { engine, me, grant } }) => ({
    alerts: engine.alerts.open().flatMap((record) => shownTo(record, me, grant === "all", engine)),
  })),

  see: procedures.alerts.see.handler(({ input, context: { engine, me, personId, client, grant } }) => {
    const open = engine.alerts.open().find(({ alertId }) => alertId === input.alertId);
    const shown = open && shownTo(open, me, grant === "all", engine)[0];
    if (shown === undefined || !engine.alerts.see(input.alertId, personId)) {
      throw wireError("NOT_FOUND", { what: "alert", id: input.alertId });
    }
    engine.audit.record({ personId, client }, "alertSeen", { name: shown.name ?? "", kind: shown.kind });
    engine.tell({ kind: "alertsChanged" });
    return {};
  }),
});

/** What of an alert somebody may know: a teacher of the child all, who administers that there is one. */
function shownTo(
  { alertId, personId, question, kind, severity, at }: AlertRecord,
  me: Person | undefined,
  isForAll: boolean,
  { people }: OpenEngine,
): Alert[] {
  const child = people.find(personId);
  const mine = child === undefined ? [] : people.classes.of(personId, "student");
  const teaches = me !== undefined && child !== undefined && people.teaches(me.personId, child);
  const isNobodys = mine.length === 0;
  if (!teaches && !isNobodys && !isForAll) return [];
  const names = people.classes.list().filter(({ classId }) => mine.includes(classId));
  const mayRead = teaches || (isNobodys && me?.roles.includes("teacher") === true);
  return [
    {
      alertId,
      at,
      kind,
      severity,
      classes: names.map(({ name }) => name),
      ...(child?.name !== undefined && { name: child.name }),
      ...(mayRead && { question }),
    },
  ];
}
