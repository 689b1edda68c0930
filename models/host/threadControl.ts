/** One round of the model: what was in it, and how long it took. */
export interface Round {
  readonly promptTokens: number;
  readonly writtenTokens: number;
  readonly ms: number;
}

/** Chooses, from round to round, how many threads work. */
export interface ThreadControl {
  /** Takes note of a round. @returns threads for the next one */
  after(round: Round): number;
}

/** Rounds of a trial; one that goes plainly wrong ends sooner. */
const trialRounds = 3;
/** Rounds from one trial to the next: few at the start, more each time that nothing is gained. */
const firstTrialAfter = 4;
const mostBetweenTrials = 512;
/** With fewer threads sooner, so that a machine that has become quiet is used. */
const mostBetweenTrialsWithFewer = 64;
/** A change must save this share of the time, */
const leastGain = 0.15;
/** and a trial that takes so many times as long is over at once. */
const plainlyWorse = 2;
/** Rounds that suddenly take so many times as long call for a trial. */
const suddenlyWorse = 3;
const suddenRounds = 3;
/** Weight of the newest round in the moving average. */
const newestWeight = 0.25;

/**
 * All threads wait for the slowest one, many times in each round, so that one core that does other work makes two threads
 * ten times slower than one (reference/baselines.md). A school's PC does other work now and then: half the threads are
 * tried from time to time, and at once when rounds become slow; whichever is faster goes on. Pure but for what it has seen.
 */
export function createThreadControl(allThreads: number): ThreadControl {
  const fewer = Math.ceil(allThreads / 2);
  let current = allThreads;
  let costs: Record<"prompt" | "written", number | undefined> = { prompt: undefined, written: undefined };
  let trial: { readonly threads: number; readonly shares: number[] } | undefined;
  let interval = firstTrialAfter;
  let sinceTrial = 0;
  let slowRounds = 0;

  function watch(kind: "prompt" | "written", cost: number): void {
    const usual = costs[kind] ?? cost;
    slowRounds = cost > suddenlyWorse * usual ? slowRounds + 1 : 0;
    // A sudden slowness is not taken into the average before it has been looked at.
    if (slowRounds === 0) costs[kind] = usual + newestWeight * (cost - usual);
    sinceTrial++;
    if (slowRounds >= suddenRounds) costs[kind] = cost;
    else if (sinceTrial < interval) return;
    trial = { threads: current === allThreads ? fewer : allThreads, shares: [] };
    sinceTrial = 0;
    slowRounds = 0;
  }

  function judge(running: NonNullable<typeof trial>, kind: "prompt" | "written", cost: number): void {
    const usual = costs[kind];
    if (usual === undefined) return;
    running.shares.push(cost / usual);
    const isHopeless = cost > plainlyWorse * usual;
    if (!isHopeless && running.shares.length < trialRounds) return;
    trial = undefined;
    // The best of them: a round can be slow by chance, but not fast.
    if (!isHopeless && Math.min(...running.shares) < 1 - leastGain) {
      current = running.threads;
      costs = { prompt: undefined, written: undefined, [kind]: cost };
      interval = firstTrialAfter * 2;
    } else {
      interval = Math.min(interval * 2, current === allThreads ? mostBetweenTrials : mostBetweenTrialsWithFewer);
    }
  }

  return {
    after({ promptTokens, writtenTokens, ms }) {
      if (fewer === allThreads) return allThreads;
      const kind = promptTokens > 0 ? "prompt" : "written";
      // The first token of a round costs as much as a few more (reference/baselines.md).
      const cost = ms / (0.6 + 0.4 * (promptTokens + writtenTokens));
      if (trial === undefined) watch(kind, cost);
      else judge(trial, kind, cost);
      return trial?.threads ?? current;
    },
  };
}
