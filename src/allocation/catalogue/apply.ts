import type { State } from "./state.ts";
import type { Differences, Step } from "./step.ts";
import { addTask, type Tally } from "./tally.ts";

/** False if a task is sent to two departments: nothing that is chosen later mends that. */
export function apply(state: State, step: Step): boolean {
  const { sent, senders, openers } = state;
  addDifferences(state.tally, step, 1);
  for (const { task, to } of step.own) sent[task] = to;
  let whole = true;
  for (const { task, to } of step.shared) {
    const before = senders[task] ?? 0;
    senders[task] = before + 1;
    if (before === 0) send(state, task, to);
    else if (sent[task] !== to) whole = false;
  }
  for (const department of step.opens) openers[department] = (openers[department] ?? 0) + 1;
  if (step.closes.length > 0) close(state, step);
  return whole;
}

/** Takes back what was applied last: the order matters, since the first closing of a department names its taker. */
export function undo(state: State, step: Step): void {
  const { homes, sent, senders, openers } = state;
  if (step.closes.length > 0) reopen(state, step);
  for (const department of step.opens) openers[department] = (openers[department] ?? 0) - 1;
  for (const { task } of step.shared) {
    const left = (senders[task] ?? 0) - 1;
    senders[task] = left;
    if (left === 0) send(state, task, homes[task] ?? 0);
  }
  for (const { task } of step.own) sent[task] = homes[task] ?? 0;
  addDifferences(state.tally, step, -1);
}

/** Adds what is worked out beforehand to a tally, or takes it away. */
export function addDifferences({ sums }: Tally, { positions, differences }: Differences, sign: 1 | -1): void {
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] ?? 0;
    sums[position] = (sums[position] ?? 0) + sign * (differences[index] ?? 0);
  }
}

function send({ sent, tally }: State, task: number, to: number): void {
  const from = sent[task] ?? 0;
  if (from === to) return;
  sent[task] = to;
  addTask(tally, task, from, -1);
  addTask(tally, task, to, 1);
}

function close(state: State, { closes }: Step): void {
  const { closers, takers } = state;
  for (const { department, into } of closes) {
    const before = closers[department] ?? 0;
    closers[department] = before + 1;
    if (before === 0) takers[department] = into;
    else if (takers[department] !== into) state.disputes++;
  }
  followChains(state);
}

function reopen(state: State, { closes }: Step): void {
  const { closers, takers } = state;
  for (const { department, into } of closes) {
    const left = (closers[department] ?? 0) - 1;
    closers[department] = left;
    if (left === 0) takers[department] = -1;
    else if (takers[department] !== into) state.disputes--;
  }
  followChains(state);
}

function followChains({ takers, ends }: State): void {
  for (let department = 0; department < ends.length; department++) {
    let end = department;
    for (let taker = takers[end] ?? -1; taker >= 0; taker = takers[end] ?? -1) end = taker;
    ends[department] = end;
  }
}
