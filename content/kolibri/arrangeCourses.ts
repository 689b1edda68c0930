import { packLimits } from "../packs/packLimits.ts";
import type { ChannelTree } from "./channelTree.ts";
import { shortened } from "./cleanWords.ts";
import { kolibriLimits } from "./kolibriLimits.ts";
import type { NodeRow } from "./kolibriRows.ts";

/** A channel's lessons as a pack orders them. */
export interface ArrangedCourse {
  readonly id: string;
  readonly title: string;
  readonly units: readonly ArrangedUnit[];
}
interface ArrangedUnit {
  readonly id: string;
  /** Undefined if it is called as its course. */
  readonly title: string | undefined;
  readonly lessons: readonly NodeRow[];
}

/** The courses, and the lessons for which a pack has no room. */
export interface Arrangement {
  readonly courses: readonly ArrangedCourse[];
  readonly tooMany: readonly NodeRow[];
}

const coursesInAPack = 1_000;
/** What stands beside the topics of the top has no topic to be called after. */
const looseId = "channel";

/** Whether a node holds others. */
export function isTopic({ kind }: NodeRow): boolean {
  return kind === "topic";
}

/**
 * Topics at the top become courses, topics below them units; deeper ones become units of their own, called after the
 * whole way to them ("Algebra – Lines"). Lessons beside the topics of the top make a course called as the channel.
 */
export function arrangeCourses(tree: ChannelTree, channelTitle: string): Arrangement {
  const loose = tree.top.filter((node) => !isTopic(node));
  const courses: ArrangedCourse[] = [
    { id: looseId, title: channelTitle, units: [{ id: looseId, title: undefined, lessons: loose }] },
    ...tree.top.filter(isTopic).map((topic) => ({ id: topic.id, title: topic.title, units: unitsOf(tree, topic) })),
  ];
  const filled = courses
    .map((course) => ({ ...course, units: course.units.filter(({ lessons }) => lessons.length > 0) }))
    .filter(({ units }) => units.length > 0);
  return withinLimits(filled);
}

function unitsOf(tree: ChannelTree, course: NodeRow): readonly ArrangedUnit[] {
  const units: ArrangedUnit[] = [];
  const open: { readonly topic: NodeRow; readonly title: string | undefined }[] = [{ topic: course, title: undefined }];
  // No recursion: a tree may be as deep as it has nodes.
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { topic, title } = next;
    const children = tree.childrenOf(topic);
    units.push({ id: topic.id, title, lessons: children.filter((node) => !isTopic(node)) });
    const below = children.filter(isTopic).map((child) => ({ topic: child, title: pathTitle(title, child.title) }));
    open.push(...below.toReversed());
  }
  return units;
}

function pathTitle(above: string | undefined, title: string): string {
  return above === undefined ? title : shortened(`${above} – ${title}`, kolibriLimits.titleLength);
}

function withinLimits(courses: readonly ArrangedCourse[]): Arrangement {
  let room: number = packLimits.lessons;
  const tooMany: NodeRow[] = [];
  const kept = courses.flatMap((course, at) => {
    const units = course.units.map((unit) => {
      const fits = at < coursesInAPack ? unit.lessons.slice(0, room) : [];
      room -= fits.length;
      tooMany.push(...unit.lessons.slice(fits.length));
      return { ...unit, lessons: fits };
    });
    const filled = units.filter(({ lessons }) => lessons.length > 0);
    return filled.length > 0 ? [{ ...course, units: filled }] : [];
  });
  return { courses: kept, tooMany };
}
