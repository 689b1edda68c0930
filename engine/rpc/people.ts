import { procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";

export const people = procedures.people.router({
  me: procedures.people.me.handler(({ context: { engine, personId } }) => {
    const person = engine.people.find(personId);
    if (person === undefined) throw wireError("NOT_PERMITTED", { what: "people.me" });
    return person;
  }),
});
