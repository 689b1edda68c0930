import { useMutation, useQuery } from "@tanstack/react-query";
import type { Role } from "../../contract/people.ts";
import type { CurrentSession } from "../../contract/session.ts";
import type { Route } from "../router/route.ts";
import { goTo } from "../router/useRoute.ts";
import { useEngine } from "./EngineProvider.tsx";
import { forgetToken, keepToken } from "./sessionToken.ts";

/** Who sits before this page. */
export function useSession() {
  const { queries } = useEngine();
  const session = useQuery(queries.session.current.queryOptions({ input: {} }));
  return { session: session.data, fault: session.error, refetch: session.refetch };
}

/** What the person before this page is; nothing until that is known. */
export function useRoles(): readonly Role[] {
  const { session } = useSession();
  return session === undefined || session.kind === "signedOut" ? [] : session.me.roles;
}

/** Whether the person before this page teaches at a school that is set up. */
export function useTeaches(): boolean {
  const { session } = useSession();
  return session?.kind === "signedIn" && session.me.roles.includes("teacher");
}

/** Whether the person may ask the tutor; who only administers may not. */
export function useMayAsk(): boolean {
  return useRoles().some((role) => role !== "administrator");
}

/**
 * Takes over the page for who has just signed in: nothing that it held of the person before is left.
 * @returns how to begin a session, and how to end it
 */
export function useSessionChange() {
  const { queries, startOver } = useEngine();
  const begin = (
    begun: { readonly token: string; readonly current: CurrentSession },
    to: Route = { kind: "library" },
  ) => {
    keepToken(begun.token);
    goTo(to);
    startOver();
  };
  const signOut = useMutation(
    queries.session.signOut.mutationOptions({
      onSuccess: () => {
        forgetToken();
        goTo({ kind: "library" });
        startOver();
      },
    }),
  );
  return { begin, signOut: () => signOut.mutate({}), fault: signOut.error };
}
