import { kobenhavn2024 } from "../../seeds/index.ts";
import { wholeScale } from "../whole-scale.ts";
import { type Weights } from "../../src/index.ts";
import { toLinearProgram } from "../../src/program/index.ts";
import { bestByJavascriptLpSolver } from "./javascript-lp-solver-loop.ts";
import { extremes, type Depth, type Found } from "./loop.ts";
import { measure, type Measured } from "./measure.ts";

/** The best of Copenhagen under some weights, or the optima that make its scale; so and so many times. */
export type Request = { readonly times: number } & (
  { readonly of: "best"; readonly weights: Weights; readonly depth: Depth } | { readonly of: "scale" }
);

/** Sent when the process is ready, after the first time and after the last. */
export type Reply = { readonly kind: "ready" } | ({ readonly kind: "first" | "last" } & Measured<Found[]>);

function reply(message: Reply): void {
  process.send?.(message);
}

function work(request: Request): Found[] {
  if (request.of === "best") {
    return [bestByJavascriptLpSolver(toLinearProgram(kobenhavn2024, { weights: request.weights }), request.depth)];
  }
  return extremes().map(({ program }) => bestByJavascriptLpSolver(program, { count: 1, tiesToo: false }));
}

process.on("message", (request: Request) => {
  const first = measure(1, () => work(request));
  reply({ kind: "first", ...first });
  reply({ kind: "last", ...(request.times > 1 ? measure(request.times, () => work(request)) : first) });
});
// The scale is kept with the problem, so that no measurement has it in it.
wholeScale(kobenhavn2024);
reply({ kind: "ready" });
