import type { Cite, Language, Limit, Problem, Rule, Text } from "../../problem/problem.ts";
import type { Choice, Structure } from "../../problem/structure.ts";
import { andText, orText } from "../../problem/texts/list-text.ts";
import { figureText } from "../../problem/texts/numbers.ts";
import { oneLine } from "../../problem/texts/one-line.ts";
import { remarkText } from "../../problem/texts/remark-text.ts";
import { withinSentence } from "../../problem/texts/within-sentence.ts";
import type { PlacementWish } from "../../program/build-program.ts";
import type { Asked } from "./demand.ts";

/** What is demanded, in a sentence that ends with its sources or the word for assumption. */
export function demandText(structure: Structure, asked: Asked, cites: readonly Cite[]): Text {
  const { problem } = structure;
  const own = statement(structure, asked);
  const basis = asked.kind === "rule" ? asked.rule.basis : asked.kind === "limit" ? asked.limit.basis : undefined;
  const sources = remarkText(problem, basis, cites);
  const written = (language: Language): string => {
    const remarks = [...remarksOf(asked, language), sources[language]];
    return `${own[language]} (${remarks.join("; ")}).`;
  };
  return { da: written("da"), en: written("en") };
}

function remarksOf(asked: Asked, language: Language): string[] {
  switch (asked.kind) {
    case "rule":
      return [asked.rule.id];
    case "limit":
      return [asked.limit.id];
    case "lock":
    case "forbid":
    case "place":
      return [];
    default:
      return [{ da: "kommissoriet, ikke til forhandling", en: "kommissorium, not negotiable" }[language]];
  }
}

/** The sentence without its end. */
function statement(structure: Structure, asked: Asked): Text {
  const { problem, areas } = structure;
  switch (asked.kind) {
    case "lock":
    case "forbid": {
      const { da, en } = scenarioText(structure, asked.choice);
      return asked.kind === "lock"
        ? { da: `Det ønskes, at ${da} vælges`, en: `It is wished that ${en} is chosen` }
        : { da: `Det ønskes, at ${da} ikke vælges`, en: `It is wished that ${en} is not chosen` };
    }
    case "place":
      return placementText(problem, asked.when);
    case "rule":
      return ruleText(asked.rule);
    case "limit": {
      const { da, en } = limitText(problem, asked.limit);
      return asked.wished ? { da: `Det ønskes, at ${da}`, en: `It is wished that ${en}` } : capital({ da, en });
    }
    case "one-scenario": {
      const { id = "", name: written } = areas[asked.area] ?? {};
      const name = lineText(written);
      return {
        da: `I ${id}, ${name.da}, vælges præcis ét scenarie`,
        en: `In ${id}, ${name.en}, exactly one scenario is chosen`,
      };
    }
    case "one-place": {
      const name = lineText(problem.tasks[asked.task]?.name);
      return { da: `${name.da} ligger i præcis én forvaltning`, en: `${name.en} is in exactly one department` };
    }
    case "department-count":
      return countText(problem.kommissorium.departments);
    case "permanent": {
      const { da, en } = departmentText(problem, asked.department);
      return { da: `${da}, som er fast, har opgaver`, en: `${en}, which is permanent, has tasks` };
    }
    case "opened": {
      const { da, en } = departmentText(problem, asked.department);
      return {
        da: `${da}, som ikke findes i dag, har kun opgaver, hvis et valgt scenarie opretter den`,
        en: `${en}, which does not exist today, has tasks only if a chosen scenario opens it`,
      };
    }
  }
}

function scenarioText({ areas }: Structure, { area, scenario }: Choice): Text {
  const own = areas[area];
  const { id, name } = own?.scenarios[scenario] ?? { id: "", name: { da: "", en: "" } };
  // "Unchanged" says nothing by itself.
  const named = (language: Language): string =>
    oneLine(scenario === 0 ? `${own?.name[language] ?? ""}: ${name[language]}` : name[language]);
  return { da: `${id} (${named("da")})`, en: `${id} (${named("en")})` };
}

function departmentText({ departments }: Problem, at: number): Text {
  const { id = "", name } = departments[at] ?? {};
  const { da, en } = lineText(name);
  return { da: `${id} (${da})`, en: `${id} (${en})` };
}

function placementText(problem: Problem, when: PlacementWish): Text {
  const name = (at: number): Text => lineText(problem.tasks[at]?.name);
  if (when.kind === "in") {
    const [task, department] = [name(when.task), departmentText(problem, when.department)];
    return {
      da: `Det ønskes, at ${task.da} ligger i ${department.da}`,
      en: `It is wished that ${task.en} is in ${department.en}`,
    };
  }
  const [first, second] = [name(when.tasks[0]), name(when.tasks[1])];
  return {
    da: `Det ønskes, at ${first.da} og ${second.da} ligger i samme forvaltning`,
    en: `It is wished that ${first.en} and ${second.en} are in the same department`,
  };
}

function ruleText(rule: Rule): Text {
  if (rule.kind === "excludes") {
    return {
      da: `Højst ét af ${andText(rule.scenarios, "da")} kan vælges`,
      en: `At most one of ${andText(rule.scenarios, "en")} can be chosen`,
    };
  }
  return {
    da: `${rule.scenario} kræver ${orText(rule.anyOf, "da")}`,
    en: `${rule.scenario} requires ${orText(rule.anyOf, "en")}`,
  };
}

function countText(count: number): Text {
  return count === 1
    ? { da: "Præcis 1 forvaltning har opgaver", en: "Exactly 1 department has tasks" }
    : { da: `Præcis ${count} forvaltninger har opgaver`, en: `Exactly ${count} departments have tasks` };
}

/** What a limit adds up and its bounds: `the sum of staff in TMF is at most 800 FTE`. */
function limitText(problem: Problem, { sum, min, max }: Limit): Text {
  const measure = "moved" in sum ? sum.moved : "load" in sum ? sum.load : undefined;
  const { name, unit } = problem.measures.find(({ id }) => id === measure) ?? {};
  const bounds = (language: Language, least: string, most: string): string =>
    [
      ...(min === undefined ? [] : [`${least} ${figureText(min, language)}`]),
      ...(max === undefined ? [] : [`${most} ${figureText(max, language)}`]),
    ].join({ da: " og ", en: " and " }[language]) + (unit === undefined ? "" : ` ${oneLine(unit[language])}`);
  const da = bounds("da", "mindst", "højst");
  const en = bounds("en", "at least", "at most");
  const named = { da: withinSentence(name?.da ?? ""), en: withinSentence(name?.en ?? "") };
  if ("moved" in sum) {
    return {
      da: `summen af ${named.da} i de opgaver, der skifter forvaltning, er ${da}`,
      en: `the sum of ${named.en} of the tasks that change department is ${en}`,
    };
  }
  if ("used" in sum) {
    return { da: `forbruget af ${sum.used} er ${da}`, en: `the use of ${sum.used} is ${en}` };
  }
  if ("load" in sum) {
    return {
      da: `summen af ${named.da} i ${sum.department} er ${da}`,
      en: `the sum of ${named.en} in ${sum.department} is ${en}`,
    };
  }
  return {
    da: `antallet af opgaver i ${sum.department} er ${da}`,
    en: `the number of tasks in ${sum.department} is ${en}`,
  };
}

/** A name on one line, however it is written in the document. */
function lineText(name: Text | undefined): Text {
  return { da: oneLine(name?.da ?? ""), en: oneLine(name?.en ?? "") };
}

function capital({ da, en }: Text): Text {
  return { da: da.charAt(0).toUpperCase() + da.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) };
}
