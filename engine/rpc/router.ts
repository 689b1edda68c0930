import { alerts } from "./alerts.ts";
import { audit } from "./audit.ts";
import { chats } from "./chats.ts";
import { classes } from "./classes.ts";
import { procedures } from "./context.ts";
import { device } from "./device.ts";
import { drives } from "./drives.ts";
import { imports } from "./imports.ts";
import { lessons } from "./lessons.ts";
import { models } from "./models.ts";
import { packs } from "./packs.ts";
import { people } from "./people.ts";
import { publishers } from "./publishers.ts";
import { roster } from "./roster.ts";
import { school } from "./school.ts";
import { search } from "./search.ts";
import { session } from "./session.ts";
import { settings } from "./settings.ts";
import { tutor } from "./tutor.ts";
import { wifi } from "./wifi.ts";

/** Every procedure of the contract. */
export const router = procedures.router({
  alerts,
  audit,
  chats,
  classes,
  device,
  drives,
  imports,
  lessons,
  models,
  packs,
  people,
  publishers,
  roster,
  school,
  search,
  session,
  settings,
  tutor,
  wifi,
});
