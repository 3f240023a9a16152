// What --help and --version print.
import { readFileSync } from 'node:fs'

/** The version in package.json. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}

export const HELP: Record<string, string> = {
  sayback: `Sayback: practise listening. Rules judge a reply, explain it, and keep it on this machine.

Usage:
  sayback serve                       the trainer in your browser, at http://127.0.0.1:3000
  sayback check "STATEMENT" "REPLY"   judge one reply
  sayback check --jsonl               judge many, one JSON object a line
  sayback validate                    check rules and scenarios
  sayback new-scenario NAME           begin a scenario of your own
  sayback --version

sayback COMMAND --help tells more about a command.
`,
  check: `Judge replies.

Usage:
  sayback check "STATEMENT" "REPLY"          for a person to read
  sayback check --json "STATEMENT" "REPLY"   the same as JSON
  sayback check --jsonl < pairs.jsonl        many: {"id", "statement", "reply"} a line in, one answer a line out

Options:
  --json        print the JSON of the feedback
  --jsonl       read pairs from standard input; a bad line gives {"id", "error"} in its place, and exit status 1
  --rules DIR   a folder of rules and scenarios of your own, laid over the shipped ones
  --            what follows is text, even where it begins with "-"

STATEMENT may be "". Exit status: 0 judged, 1 something could not be judged, 2 the command was not understood.
`,
  serve: `Serve the trainer on this machine.

Usage:
  sayback serve [--port 3000] [--host 127.0.0.1] [--data DIR] [--rules DIR]

Options:
  --port N      the port; 0 takes any free one (or the variable PORT)
  --host NAME   the address to listen on (or the variable HOST)
  --data DIR    where the history is kept; by default your platform's folder for data
  --rules DIR   a folder of rules and scenarios of your own, laid over the shipped ones
`,
  validate: `Check rules, scenarios and the course.

Usage:
  sayback validate [--rules DIR]

Says every problem with file, line and remedy: what can't be read; a beat that no way leads to, or from which no end can be reached;
a way to a beat that isn't there; a model reply scored under 85, a bad one at 45 or more; a walk that leaves its path; a way that no
walk takes; an example of a rule that does not hold; a text that still says TODO.

Options:
  --rules DIR   a folder of rules and scenarios of your own, laid over the shipped ones; all of them are checked together

Exit status: 0 all in order, 1 there are problems, 2 the command was not understood.
`,
  'new-scenario': `Begin a scenario of your own.

Usage:
  sayback new-scenario NAME [--talk] [--rules DIR]

Writes DIR/scenarios/NAME.yaml with notes on what belongs where, and TODO where your text goes. It never overwrites a file. NAME is
the scenario's id: small letters, digits and hyphens.

Options:
  --talk        a conversation: with beats, ways, ends and walks
  --rules DIR   your own folder; it is made where it is missing. Without it, the folder that comes with Sayback

Then: sayback validate --rules DIR, and sayback serve --rules DIR to practise it.
`,
}
