import { powerSaveBlocker } from "electron";

/** Keeps the computer from going to sleep while phones depend on it; the screen may go dark. */
export interface StayAwake {
  set(isServing: boolean): void;
}

export function createStayAwake(): StayAwake {
  let blocker: number | undefined;
  return {
    set(isServing) {
      if (isServing) blocker ??= powerSaveBlocker.start("prevent-app-suspension");
      else if (blocker !== undefined) {
        powerSaveBlocker.stop(blocker);
        blocker = undefined;
      }
    },
  };
}
