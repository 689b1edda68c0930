import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { person } from "./people.ts";
import { turn, turnState } from "./tutor.ts";

/** What a student has asked of late. */
export const studentChat = z.object({
  student: person,
  /** Questions since midnight. */
  today: z.int().min(0),
  /** The newest question, of whichever day; absent for who has never asked. */
  last: z.object({ question: z.string(), askedAt: z.string(), state: turnState }).optional(),
});
export type StudentChat = z.infer<typeof studentChat>;

/** The chats of a class, as its teacher sees them. */
export const classChats = z.object({
  classId: z.string(),
  name: z.string(),
  /** Since when the tutor answers no questions of the class; absent while it does. */
  pausedAt: z.string().optional(),
  /** By name. */
  students: z.array(studentChat),
});
export type ClassChats = z.infer<typeof classChats>;

const classIdInput = z.object({ classId: z.string() });

/** What teachers see of the questions in their classes, and how they pause them. */
export const chats = {
  /** Own classes by name, with who has asked. */
  classes: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ classes: z.array(classChats) })),
  /** All that one student has asked, also what was asked anew or changed: newest first, those asked before a turn. */
  of: oc
    .errors(wireErrors)
    .input(
      z.object({
        personId: z.string(),
        beforeTurnId: z.string().optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ turns: z.array(turn), hasMore: z.boolean() })),
  /** Ends the running turns of a class (`interrupted: paused`); until it goes on, questions of it are `refused: paused`. */
  pause: oc.errors(wireErrors).input(classIdInput).output(z.object({})),
  resume: oc.errors(wireErrors).input(classIdInput).output(z.object({})),
  /** Whether a teacher has paused the questions of whoever asks this. */
  mine: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ isPaused: z.boolean() })),
};
