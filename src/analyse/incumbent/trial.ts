import { endsOf, type Choices, type Placement } from "../../allocation/placement.ts";
import { documentRules } from "../../allocation/rules/document-rule.ts";
import type { Requirement } from "../../allocation/rules/rule.ts";
import { known, scenariosOfRule, type Structure } from "../../problem/structure.ts";
import type { Objective, Wishes } from "../../program/build-program.ts";
import { OpenDepartments } from "./open-departments.ts";
import { MeasuredSums } from "./measured-sums.ts";
import { WatchedConditions } from "./watched-conditions.ts";

/**
 * An allocation that is being tried, lawful or not: what it is worth and what it breaks are kept up to date as one scenario
 * after the other is chosen, in time that depends on what changes alone. Sums run, so both are up to rounding.
 */
export class Trial {
  readonly #structure: Structure;
  readonly #constant: number;
  /** The allocation in the form that rules and conditions read. */
  readonly #placement: Placement;
  readonly #departments: OpenDepartments;
  readonly #sums: MeasuredSums;
  readonly #conditions: WatchedConditions;
  /** The document's rules that name a scenario of an area. */
  readonly #rulesAt: Requirement[][] = [];
  #brokenRules = 0;
  /** For each task where moves send it, and whether they send it to several places. */
  readonly #sent: Int32Array;
  readonly #torn: Uint8Array;
  #scattered = 0;
  /** For each department where closings take what is in it, and whether they take it to several places. */
  readonly #ends: Int32Array;
  readonly #split: Uint8Array;

  /** With every area unchanged. */
  constructor(structure: Structure, objective: Objective, wishes: Wishes) {
    this.#structure = structure;
    this.#constant = objective.constant;
    const { homes, areas, problem } = structure;
    this.#departments = new OpenDepartments(structure);
    for (const home of homes) this.#departments.addTasks(home, 1);
    this.#placement = {
      structure,
      choices: new Int32Array(areas.length),
      departmentOf: homes.slice(),
      taskCount: this.#departments.taskCount,
      scattered: new Map(),
      opened: new Set(),
      closed: new Map(),
    };
    this.#sums = new MeasuredSums(structure, objective, [...problem.limits, ...wishes.limits]);
    this.#conditions = new WatchedConditions(this.#placement, objective, wishes);
    this.#sent = homes.slice();
    this.#torn = new Uint8Array(homes.length);
    this.#ends = Int32Array.from(problem.departments.keys());
    this.#split = new Uint8Array(problem.departments.length);
    this.#watchRules();
    for (let area = 0; area < areas.length; area++) this.#addUses(area, 0, 1);
  }

  /** The choices that are tried; not to be written to. */
  get choices(): Choices {
    return this.#placement.choices;
  }

  /** Value of the objective at the choices that are tried. */
  get value(): number {
    return this.#constant + this.#conditions.value + this.#sums.value(this.#departments.taskCount);
  }

  /** Degree to which rules, limits and wishes are broken: 0 exactly if none is, up to rounding. */
  get broken(): number {
    const counted = this.#departments.broken + this.#scattered + this.#brokenRules + this.#conditions.broken;
    return counted + this.#sums.broken;
  }

  /** Chooses a scenario in an area. */
  choose(area: number, scenario: number): void {
    const { choices } = this.#placement;
    const before = choices[area] ?? 0;
    const scenarios = this.#structure.areas[area]?.scenarios;
    const [left, chosen] = [scenarios?.[before], scenarios?.[scenario]];
    if (before === scenario || left === undefined || chosen === undefined) return;
    this.#brokenRules -= this.#brokenRulesAt(area);
    choices[area] = scenario;
    this.#brokenRules += this.#brokenRulesAt(area);
    this.#addUses(area, before, -1);
    this.#addUses(area, scenario, 1);
    for (const { task } of left.moves) this.#send(task);
    for (const { task } of chosen.moves) this.#send(task);
    if (left.closes.length + chosen.closes.length > 0) this.#followClosings();
    this.#conditions.onArea(area);
  }

  #addUses(area: number, scenario: number, sign: 1 | -1): void {
    this.#sums.use(area, scenario, sign);
    for (const department of this.#structure.areas[area]?.scenarios[scenario]?.opens ?? []) {
      this.#departments.addOpener(department, sign);
    }
  }

  /** Works out anew where the chosen scenarios send a task. */
  #send(task: number): void {
    const { choices } = this.#placement;
    let sent = -1;
    let torn = 0;
    for (const { area, scenario, to } of this.#structure.movers[task] ?? []) {
      if (choices[area] !== scenario || sent === to) continue;
      if (sent < 0) sent = to;
      else torn = 1;
    }
    this.#scattered -= this.#isScattered(task);
    this.#sent[task] = sent < 0 ? (this.#structure.homes[task] ?? 0) : sent;
    this.#torn[task] = torn;
    this.#scattered += this.#isScattered(task);
    this.#relocate(task);
  }

  #isScattered(task: number): number {
    return this.#torn[task] === 1 || this.#split[this.#sent[task] ?? 0] === 1 ? 1 : 0;
  }

  /** Puts a task where closings take what is sent to its place. */
  #relocate(task: number): void {
    const { departmentOf } = this.#placement;
    const from = departmentOf[task] ?? 0;
    const to = this.#ends[this.#sent[task] ?? 0] ?? 0;
    if (from === to) return;
    departmentOf[task] = to;
    this.#departments.addTasks(from, -1);
    this.#departments.addTasks(to, 1);
    this.#sums.relocate(task, from, to);
    this.#conditions.onTask(task);
  }

  #followClosings(): void {
    const { choices } = this.#placement;
    const closed = new Map<number, readonly number[]>();
    this.#structure.closers.forEach((closers, department) => {
      const chosen = closers.filter(({ area, scenario }) => choices[area] === scenario);
      if (chosen.length > 0) closed.set(department, [...new Set(chosen.map(({ into }) => into))]);
    });
    const known = new Map<number, readonly number[]>();
    for (let department = 0; department < this.#ends.length; department++) {
      const [end = department, ...others] = endsOf(department, closed, known);
      this.#ends[department] = end;
      this.#split[department] = others.length > 0 ? 1 : 0;
    }
    this.#scattered = 0;
    for (let task = 0; task < this.#sent.length; task++) {
      this.#scattered += this.#isScattered(task);
      this.#relocate(task);
    }
  }

  #watchRules(): void {
    const rules = documentRules(this.#structure);
    this.#structure.problem.rules.forEach((rule, index) => {
      const requirement = rules[index];
      if (requirement === undefined) return;
      const areas = new Set(scenariosOfRule(rule).map((id) => known(this.#structure.choiceOf, id).area));
      for (const area of areas) (this.#rulesAt[area] ??= []).push(requirement);
      if (!requirement.holds(this.#placement)) this.#brokenRules++;
    });
  }

  #brokenRulesAt(area: number): number {
    const rules = this.#rulesAt[area];
    if (rules === undefined) return 0;
    let broken = 0;
    for (const rule of rules) if (!rule.holds(this.#placement)) broken++;
    return broken;
  }
}
