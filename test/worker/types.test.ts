import { describe, expectTypeOf, test } from "vitest";
import type { kobenhavn2024 } from "../../seeds/index.ts";
import type {
  CatalogueColumns,
  CatalogueStopped,
  Check,
  Conflicts,
  Evaluation,
  ExchangeAnswer,
  Infeasible,
  Problem,
  Ranking,
  Standing,
  Verification,
  WhyNot,
} from "../../src/index.ts";
import { openWorker, type QuestionWorker, type WorkerQuestions } from "../../src/worker/index.ts";

// Checked by the type checker; what is called here is never run.
declare const worker: QuestionWorker;
declare const document: typeof kobenhavn2024;
const copenhagen = () => openWorker(document);

describe("the types of the questions", () => {
  test("are promises of the answers of the functions", () => {
    expectTypeOf<QuestionWorker["rank"]>().returns.resolves.toEqualTypeOf<Ranking>();
    expectTypeOf<QuestionWorker["standing"]>().returns.resolves.toEqualTypeOf<Standing>();
    expectTypeOf<QuestionWorker["verify"]>().returns.resolves.toEqualTypeOf<Verification>();
    expectTypeOf<QuestionWorker["exchange"]>().returns.resolves.toEqualTypeOf<ExchangeAnswer>();
    expectTypeOf<QuestionWorker["checkProblem"]>().returns.resolves.toEqualTypeOf<Check>();
    expectTypeOf<QuestionWorker["whyNot"]>().returns.resolves.toEqualTypeOf<WhyNot>();
    expectTypeOf<QuestionWorker["latest"]>().returns.toEqualTypeOf<WorkerQuestions>();
    expectTypeOf(() => worker.columns({ limit: 3 })).returns.resolves.toEqualTypeOf<CatalogueColumns>();
    expectTypeOf(() => worker.columns({ timeLimitMs: 3 })).returns.resolves.toEqualTypeOf<
      CatalogueColumns | CatalogueStopped
    >();
  });

  test("narrow by the status of an answer", () => {
    const narrowing = async (): Promise<unknown> => {
      const ranking = await worker.rank();
      if (ranking.status === "infeasible") expectTypeOf(ranking.conflicts).toEqualTypeOf<Conflicts["conflicts"]>();
      if (ranking.status === "stopped") expectTypeOf(ranking.incumbent).toEqualTypeOf<Evaluation | null>();
      // @ts-expect-error A complete ranking has no conflicts.
      if (ranking.status === "complete") return ranking.conflicts;
      const whyNot = await worker.whyNot(["A05.1"]);
      if (whyNot.possible === false) expectTypeOf(whyNot).toExtend<Infeasible>();
      return undefined;
    };
    expectTypeOf(narrowing).toBeFunction();
  });

  test("know the ids of the seeds, as the functions do", () => {
    const asking = (): unknown[] => [
      copenhagen().rank({ lock: ["A09.2"], weights: { H1: 2 }, signal: new AbortController().signal }),
      // @ts-expect-error Copenhagen has no such scenario.
      copenhagen().rank({ lock: ["A99.9"] }),
      // @ts-expect-error And no such named selection.
      copenhagen().standing("example9"),
      openWorker(document as Problem).rank({ lock: ["A99.9"] }),
    ];
    expectTypeOf(asking).toBeFunction();
  });

  test("have no solver, no other options and no signal that cannot be listened to", () => {
    const asking = (): unknown[] => [
      worker.evaluate("example1", { weights: "balance", timeLimitMs: 5, onProgress: ({ step }) => step }),
      // @ts-expect-error A solver cannot be sent.
      worker.rank({ solver: undefined }),
      // @ts-expect-error No such option.
      worker.rank({ topp: 1 }),
      // @ts-expect-error It says when it is aborted.
      worker.rank({ signal: { aborted: false } }),
      // @ts-expect-error It has no options.
      worker.verify({}, {}),
      // @ts-expect-error What says that it is a document has to be one.
      openWorker({ format: "ressort-problem/1" }),
      openWorker(JSON.parse("{}")),
    ];
    expectTypeOf(asking).toBeFunction();
  });
});
