/** How full the battery of this computer is. */
export interface BatteryLevel {
  /** 0 to 100. */
  readonly percent: number;
  readonly isCharging: boolean;
}

/** Asks the system. @returns undefined where there is no battery */
export type ReadBattery = () => Promise<BatteryLevel | undefined>;

/** The battery as it was when last looked at. */
export interface Battery {
  level(): BatteryLevel | undefined;
  /** Whether what takes much power should wait until the computer is plugged in. */
  isLow(): boolean;
  close(): void;
}

const lookEveryMs = 60_000;
/** From here down a language model does not write: it would empty the battery within minutes. */
const lowPercent = 15;

/**
 * Looks at the battery every minute, and no more once there is none.
 * @param parts.firstAfterMs how long the first look may wait, so that it does not hold up the start
 */
export function createBattery(parts: {
  readonly read: ReadBattery;
  readonly firstAfterMs: number;
  readonly onChange: () => void;
}): Battery {
  let level: BatteryLevel | undefined;
  let isClosed = false;
  let timer = later(parts.firstAfterMs);

  function later(ms: number): NodeJS.Timeout {
    const next = setTimeout(() => void look(), ms);
    next.unref();
    return next;
  }

  async function look(): Promise<void> {
    // Where the system cannot say, nothing is known, and nothing is held back.
    const now = await parts.read().catch(() => undefined);
    if (isClosed) return;
    const isNews = now?.percent !== level?.percent || now?.isCharging !== level?.isCharging;
    level = now;
    if (isNews) parts.onChange();
    if (now !== undefined) timer = later(lookEveryMs);
  }

  return {
    level: () => level,
    isLow: () => level !== undefined && !level.isCharging && level.percent <= lowPercent,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
