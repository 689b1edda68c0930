import { PackRefusedError } from "../errors.ts";
import type { NodeRow } from "./kolibriRows.ts";

/** A channel's nodes as a tree, each list in the order in which its makers put it. */
export interface ChannelTree {
  /** What stands at the top. */
  readonly top: readonly NodeRow[];
  childrenOf(node: NodeRow): readonly NodeRow[];
  /** Nodes whose parent is not there, or that hang under such a one. */
  readonly detached: readonly NodeRow[];
}

/**
 * Builds the tree by what each node calls its parent; the nested sets that are also there are not to be trusted
 * (Kolibri's own fixture has one twice) and serve only to order.
 * @param rootId what the channel calls its root; if it is not there, all nodes without a parent stand at the top
 * @throws PackRefusedError badManifest if nodes are their own ancestors
 */
export function buildChannelTree(nodes: readonly NodeRow[], rootId: string | undefined): ChannelTree {
  const inOrder = nodes.filter(({ id }) => id !== "").toSorted(byOrder);
  const children = new Map<string, NodeRow[]>();
  for (const node of inOrder) {
    if (node.parentId === undefined) continue;
    const siblings = children.get(node.parentId);
    if (siblings === undefined) children.set(node.parentId, [node]);
    else siblings.push(node);
  }
  const childrenOf = ({ id }: NodeRow) => children.get(id) ?? [];
  const roots = inOrder.filter(({ parentId }) => parentId === undefined);
  const root = roots.find(({ id }) => id === rootId) ?? (roots.length === 1 ? roots[0] : undefined);
  const top = root === undefined ? roots : childrenOf(root);
  const attached = reach(root === undefined ? roots : [root], childrenOf);
  const detached = nodes.filter(({ id }) => !attached.has(id));
  refuseCycles(detached);
  return { top, childrenOf, detached };
}

function byOrder(a: NodeRow, b: NodeRow): number {
  return compare(a.sortOrder, b.sortOrder) || compare(a.lft, b.lft) || a.rowId - b.rowId;
}

/** Infinity less infinity is no number, so no subtraction. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function reach(from: readonly NodeRow[], childrenOf: (node: NodeRow) => readonly NodeRow[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    reached.add(node.id);
    for (const child of childrenOf(node)) open.push(child);
  }
  return reached;
}

/** Walks up from each node once; who meets a node of the same walk goes in circles. */
function refuseCycles(nodes: readonly NodeRow[]): void {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const walkOf = new Map<string, number>();
  nodes.forEach(({ id: start }, walk) => {
    for (let id: string | undefined = start; id !== undefined && parents.has(id); id = parents.get(id)) {
      if (id === "" || (walkOf.has(id) && walkOf.get(id) !== walk)) return;
      if (walkOf.get(id) === walk) throw new PackRefusedError("badManifest", `content_contentnode.parent_id of ${id}`);
      walkOf.set(id, walk);
    }
  });
}
