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
}
