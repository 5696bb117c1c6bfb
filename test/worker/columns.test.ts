import { expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { catalogue, type CatalogueColumns, type Problem } from "../../src/index.ts";
import { openWorker } from "../../src/worker/index.ts";
import { serve } from "../../src/worker/serve.ts";
import { inProcess } from "./in-process.ts";

const problem: Problem = kobenhavn2024;

test("columns are handed over, and the worker keeps no copy of what it gave away, but its list", async () => {
  const left: number[] = [];
  const start = () =>
    inProcess((end) => {
      serve({
        ...end,
        postMessage: (message, transfer = []) => {
          end.postMessage(message, transfer);
          left.push(...transfer.map(({ byteLength }) => byteLength));
        },
      });
    });
  const worker = openWorker(problem, { start });
  const columns = await worker.columns();
  const direct = catalogue(problem).toColumns();
  expect(left).toEqual([0, ...direct.themes.map(() => 0)]);
  const bytes = ({ choices, themes }: CatalogueColumns): Buffer[] =>
    [choices, ...themes.map(({ raw }) => raw)].map(({ buffer }) => Buffer.from(buffer as ArrayBuffer));
  const [here, there] = [bytes(columns), bytes(direct)];
  expect(here).toHaveLength(there.length);
  expect(here.every((each, at) => there[at]?.equals(each))).toBe(true);
  expect({ ...columns, choices: [], themes: columns.themes.map(({ id }) => id) }).toEqual({
    ...direct,
    choices: [],
    themes: direct.themes.map(({ id }) => id),
  });
  expect((await worker.columns()).size).toBe(direct.size);
  worker.close();
});

test("columns are stopped where the time is up before they are all there", async () => {
  const worker = openWorker(structuredClone(problem), { start: () => inProcess() });
  const columns = await worker.columns({ timeLimitMs: 0 });
  expect(columns).toMatchObject({ status: "stopped", atLeast: expect.any(Number) as number });
  worker.close();
});
