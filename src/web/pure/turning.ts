// The turning points of a talk: where the partner, having closed or not moved yet, opens, or the other way round.
import type { TalkTurn } from '../../contract.js'

/** Places of the turns whose reply turned the partner, from 0; none where nothing moved. */
export function turningPoints(turns: readonly Pick<TalkTurn, 'moved'>[]): number[] {
  let way: TalkTurn['moved'] = 'stays'
  return turns.flatMap(({ moved }, at) => {
    if (moved === 'stays' || moved === way) return []
    way = moved
    return [at]
  })
}
