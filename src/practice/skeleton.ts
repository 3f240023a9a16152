// What `sayback new-scenario` writes: a scenario that loads, with notes for its author, and TODO where a text of theirs belongs.

const REPLY = `# Who says it, and what happened. The name of this file is the scenario's id.
part: acknowledging            # acknowledging, apologizing or proving
title: TODO two or three words
difficulty: gentle             # gentle, medium or hard
relationship: TODO who they are to you (partner, father, friend, colleague ...)
partner: { name: TODO, pronoun: they }   # she, he or they
temper: calm                   # loud, cold, sad, sarcastic or calm; may be left out
fault: mine                    # mine, half (the accusation is only half true) or none (not at fault, and must still listen)
setting: >-
  TODO what happened, in two to four short sentences to "you"
statement: >-
  TODO what they say, with something that happened and something that can be felt in it
focus: [paraphrase, feeling]   # the skills to practise; rules/skills.yaml lists them
hint: TODO one line on what to listen for

# Two good replies of different voice. Each must score 85 or more.
models:
  - voice: plain and short
    reply: >-
      TODO says back what happened, names the feeling, owns the deed
  - voice: warm and fuller
    reply: >-
      TODO the same in another voice

# Typical replies that slip. Each must score under 45.
bad:
  - reply: TODO an excuse
  - reply: TODO a reply that plays it down, or strikes back
`

const TALK = `
# The conversation. Each beat is a line of theirs. Its ways are tried in order and the first that fits is taken; the last has no "when".
#   any, all, none: codes that are clearly there, or clearly not. score, missed: { from: 0, under: 100 }, either may be left out.
#   &heard gives a condition a name, *heard uses it again.
# Where a code is neither clearly there nor clearly not, the last way is taken: let it lead to a line in which they are as before.
# state: from 0 (none) to 4 (very much), while the line is said.
beats:
  start:                       # says the statement
    state: { hurt: 3, guard: 3, trust: 1 }
    ways:
      - when: &heard { any: [paraphrase, feeling], none: [defensive, blame, contempt, rushing, i_know], score: { from: 60 } }
        goto: opens
        why: TODO why they open up, in one calm sentence about the words
      - when: &guarded { any: [defensive, blame, contempt, rushing, threat] }
        goto: closes
        why: TODO why they close
      - goto: again
        why: TODO why they say it once more
  again:
    says: TODO the same once more, in other words
    state: { hurt: 3, guard: 3, trust: 1 }
    ways:
      - when: *heard
        goto: opens
        why: TODO why they open up now
      - when: *guarded
        goto: closes
        why: TODO why they close now
      - goto: unsaid
        why: TODO why they leave it there
  closes:
    says: TODO what they say to a defence
    state: { hurt: 4, guard: 4, trust: 0 }
    ways:
      - when: *heard
        goto: opens
        why: TODO why that opens the door again
      - when: *guarded
        goto: leaves
        why: TODO why there is nothing left to say
      - goto: again
        why: TODO why they try once more
  opens:
    says: TODO what lies under the first complaint
    state: { hurt: 3, guard: 2, trust: 2 }
    ways:
      - when: *heard
        goto: eased
        why: TODO why that was what they needed
      - when: *guarded
        goto: closes
        why: TODO why they close after all
      - goto: unsaid
        why: TODO why they leave it there
  eased:
    says: TODO their last line when the talk went well
    state: { hurt: 2, guard: 1, trust: 3 }
    end: good
    why: TODO why it ended so
  unsaid:
    says: TODO their last line when what they said is left unanswered
    state: { hurt: 3, guard: 3, trust: 1 }
    end: mixed
    why: TODO why it ended so
  leaves:
    says: TODO their last line when they give up
    state: { hurt: 4, guard: 4, trust: 0 }
    end: bad
    why: TODO why it ended so

# Whole talks with the path that they must take. Together they take every way of every beat.
walks:
  - path: [start, opens, eased]
    replies: [TODO hears the statement, TODO hears what lies under it]
  - path: [start, opens, unsaid]
    replies: [TODO hears the statement, TODO says little]
  - path: [start, again, opens, closes, leaves]
    replies: [TODO says little, TODO hears it the second time, TODO defends itself, TODO defends itself again]
  - path: [start, closes, opens, eased]
    replies: [TODO defends itself, TODO turns and hears, TODO hears what lies under it]
  - path: [start, closes, again, unsaid]
    replies: [TODO defends itself, TODO says little, TODO says little again]
  - path: [start, again, closes, leaves]
    replies: [TODO says little, TODO defends itself, TODO defends itself again]
`

/** The YAML text of a new scenario; `talk`: with beats and walks. */
export const skeleton = (talk: boolean): string => (talk ? REPLY + TALK : REPLY)
