import { procedures } from "./context.ts";
import { device } from "./device.ts";
import { lessons } from "./lessons.ts";
import { models } from "./models.ts";
import { packs } from "./packs.ts";
import { people } from "./people.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { tutor } from "./tutor.ts";

/** Every procedure of the contract. */
export const router = procedures.router({ device, lessons, models, packs, people, search, settings, tutor });
