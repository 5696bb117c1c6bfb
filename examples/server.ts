// A server: questions over HTTP, answered by a worker, so that the server goes on meanwhile.
// Run it with: npx tsx server.ts, where ressort is installed. In this repository, bundled, since threads read no TypeScript:
// npx esbuild examples/server.ts src/worker/thread.ts --bundle --platform=node --format=esm --entry-names=[name] --outdir=/tmp/server
// node /tmp/server/server.js
// curl http://127.0.0.1:8080/standing --data '{"selection": "example3", "options": {"weights": {"H3": 4}}}'
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import {
  InvalidInput,
  type AnalysisOptions,
  type GivenSelection,
  type Problem,
  type RankOptions,
  type RunOptions,
} from "ressort";
import { kobenhavn2024 } from "ressort/seeds";
import { openWorker, WorkerEnded } from "ressort/worker";

/** What a client sends. Its types are what it should be; that it is so, the library finds out. */
interface Body {
  readonly selection: GivenSelection;
  readonly wish: readonly string[];
  readonly options?: Omit<AnalysisOptions & RunOptions, "signal" | "solver"> & Pick<RankOptions, "top">;
}

/** An answer and the status of HTTP. */
type Reply = readonly [status: number, body: object];

// Its ids are known to the type checker; clients send texts.
const problem: Problem = kobenhavn2024;
const worker = openWorker(problem);

/** No question is worked on for longer: its answer is `stopped` then, with what is known. Those before it come on top. */
const MOST_MS = 20_000;

/** No answer has more allocations, since the server does nothing else while it writes them: its `question` says how many. */
const MOST_ALLOCATIONS = 200;

/** No question needs a longer body. */
const MOST_BYTES = 100_000;

const limited = (options: Body["options"]): NonNullable<Body["options"]> => ({
  ...options,
  timeLimitMs: Math.min(MOST_MS, options?.timeLimitMs ?? MOST_MS),
});

const bounded = (options: Body["options"]): Body["options"] =>
  (options?.top ?? 0) > MOST_ALLOCATIONS ? { ...options, top: MOST_ALLOCATIONS } : options;

const questions: Readonly<Record<string, (body: Body, signal: AbortSignal) => Promise<object>>> = {
  "/rank": ({ options }, signal) => worker.rank({ ...limited(bounded(options)), signal }),
  "/frontier": ({ options }, signal) => worker.frontier({ ...limited(options), signal }),
  "/standing": ({ selection, options }, signal) => worker.standing(selection, { ...limited(options), signal }),
  "/why-not": ({ wish, options }, signal) => worker.whyNot(wish, { ...limited(options), signal }),
  "/check": ({ options }, signal) => worker.checkProblem({ ...limited(options), signal }),
};

async function replyTo(request: IncomingMessage, signal: AbortSignal): Promise<Reply> {
  const question = questions[request.url ?? ""];
  if (question === undefined) return [404, { error: `Ask one of ${Object.keys(questions).join(", ")}.` }];
  const length = Number(request.headers["content-length"] ?? Infinity);
  if (length > MOST_BYTES)
    return [413, { error: `Send at most ${MOST_BYTES} bytes, and say how many (content-length).` }];
  try {
    const read: unknown = JSON.parse(await text(request));
    if (typeof read !== "object" || read === null) return [400, { error: "The body is no object." }];
    return [200, await question(read as Body, signal)];
  } catch (error) {
    if (error instanceof InvalidInput) return [400, { issues: error.issues }];
    if (error instanceof SyntaxError) return [400, { error: `The body is no JSON: ${error.message}` }];
    if (error instanceof WorkerEnded) return [503, { error: error.message }];
    throw error;
  }
}

/** Answers a request; a client that goes takes its question along, and leaves those of the others. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on("close", () => {
    gone.abort();
  });
  try {
    const [status, body] = await replyTo(request, gone.signal);
    // Before the status is sent, which is another one if this fails.
    const json = JSON.stringify(body);
    response.writeHead(status, { "content-type": "application/json" }).end(json);
  } catch (error) {
    if (gone.signal.aborted) return;
    console.error(error);
    response.writeHead(500).end();
  }
}

const server = createServer((request, response) => void answer(request, response));
server.listen(Number(process.env.PORT ?? 8080), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
