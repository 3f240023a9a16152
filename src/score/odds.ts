// Log-odds, in which cues add up, and what they mean.

/** No look says more than this, in log-odds: what comes next adds to it, so that one very sure cue does not drown the rest. */
export const LIMIT = 5

export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
export const limited = (logOdds: number): number => Math.max(-LIMIT, Math.min(LIMIT, logOdds))
