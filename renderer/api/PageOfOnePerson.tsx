import { type ReactNode, useState } from "react";
import type { Connection } from "./connect.ts";
import { createEngineAccess, type EngineAccess, EngineProvider } from "./EngineProvider.tsx";

/** Holds what the page knows, until somebody else sits before it: then all of it begins anew. */
export function PageOfOnePerson({
  connection,
  children,
}: {
  readonly connection: Connection;
  readonly children: ReactNode;
}) {
  const [{ n, access }, set] = useState(() => newPage(0));

  function newPage(count: number): { readonly n: number; readonly access: EngineAccess } {
    return { n: count, access: createEngineAccess(connection, () => set(newPage(count + 1))) };
  }

  return (
    <EngineProvider key={n} access={access}>
      {children}
    </EngineProvider>
  );
}
