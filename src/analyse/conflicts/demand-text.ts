import type { Cite, Limit, Problem, Rule } from "../../problem/problem.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import type { Choice, Structure } from "../../problem/structure.ts";
import { inBoth } from "../../text/in-both.ts";
import { andText, orText } from "../../text/list-text.ts";
import { oneLine } from "../../text/one-line.ts";
import { quoted } from "../../text/quoted.ts";
import { limitText } from "../../problem/texts/limit-text.ts";
import { remarkText } from "../../problem/texts/remark-text.ts";
import type { PlacementWish } from "../../program/build-program.ts";
import type { Asked } from "./demand.ts";

/** A demand that the kommissorium or the document makes. */
type Required = Exclude<Asked, { readonly kind: "lock" | "forbid" | "place" }>;

/**
 * The demand as a sentence, with its sources or the word for assumption. No source supports a wish as such: the sources
 * of a wish are those of its scenarios and tasks.
 */
export function demandText(structure: Structure, asked: Asked, cites: readonly Cite[]): Bilingual {
  switch (asked.kind) {
    case "lock":
    case "forbid":
      return choiceWishText(structure, asked);
    case "place":
      return placementWishText(structure, asked.when, cites);
    case "limit":
      return asked.wished ? limitWishText(structure, asked.limit) : requiredText(structure, asked, cites);
    default:
      return requiredText(structure, asked, cites);
  }
}

function requiredText(structure: Structure, asked: Required, cites: readonly Cite[]): Bilingual {
  const own = statement(structure, asked);
  const basis = asked.kind === "rule" ? asked.rule.basis : asked.kind === "limit" ? asked.limit.basis : undefined;
  const sources = remarkText(structure.problem, basis, cites);
  const written = (language: Language): string =>
    `${own[language]} (${remarkOf(asked, language)}; ${sources[language]}).`;
  return inBoth(written);
}

function remarkOf(asked: Required, language: Language): string {
  if (asked.kind === "rule") return asked.rule.id;
  if (asked.kind === "limit") return asked.limit.id;
  return { da: "kommissoriet, ikke til forhandling", en: "kommissorium, not negotiable" }[language];
}

function choiceWishText(
  structure: Structure,
  { kind, choice }: Extract<Asked, { readonly kind: "lock" | "forbid" }>,
): Bilingual {
  const { da, en } = scenarioText(structure, choice);
  return kind === "lock"
    ? { da: `Dit ønske: ${da} vælges.`, en: `Your wish: ${en} is chosen.` }
    : { da: `Dit ønske: ${da} vælges ikke.`, en: `Your wish: ${en} is not chosen.` };
}

function limitWishText({ problem }: Structure, limit: Limit): Bilingual {
  const { id, basis, cites } = limit;
  const { da, en } = limitText(problem, limit);
  const own = { da: "din egen grænse", en: "a limit of your own" };
  const sources = cites.length === 0 ? own : remarkText(problem, basis, cites);
  return { da: `Dit ønske: ${da} (${id}; ${sources.da}).`, en: `Your wish: ${en} (${id}; ${sources.en}).` };
}

/** The sentence without its end. */
function statement(structure: Structure, asked: Required): Bilingual {
  const { problem, areas } = structure;
  switch (asked.kind) {
    case "rule":
      return ruleText(asked.rule);
    case "limit":
      return capital(limitText(problem, asked.limit));
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

/** A scenario with its name and its own sources, or those of its area. */
function scenarioText({ problem, areas }: Structure, { area, scenario }: Choice): Bilingual {
  const own = areas[area];
  const { id, name, cites } = own?.scenarios[scenario] ?? { id: "", name: { da: "", en: "" }, cites: [] };
  const sources = cites.length > 0 ? cites : (own?.cites ?? []);
  const remark = remarkText(problem, undefined, sources);
  const written = (language: Language): string => {
    // "Unchanged" says nothing by itself.
    const named = scenario === 0 ? `${own?.name[language] ?? ""}: ${name[language]}` : name[language];
    // A wish is no assumption: without a source there is nothing to say.
    return `${id} ${quoted(named, language)}${sources.length === 0 ? "" : ` (${remark[language]})`}`;
  };
  return inBoth(written);
}

function departmentText({ departments }: Problem, at: number): Bilingual {
  const { id = "", name } = departments[at] ?? {};
  const { da, en } = lineText(name);
  return { da: `${id} (${da})`, en: `${id} (${en})` };
}

function placementWishText({ problem }: Structure, when: PlacementWish, cites: readonly Cite[]): Bilingual {
  const task = (at: number): Bilingual => {
    const { name } = problem.tasks[at] ?? {};
    return inBoth((language) => quoted(name?.[language] ?? "", language));
  };
  const remark = remarkText(problem, undefined, cites);
  if (when.kind === "in") {
    const own = task(when.task);
    const { id = "", name } = problem.departments[when.department] ?? {};
    const department = inBoth((language) => `${id} ${quoted(name?.[language] ?? "", language)}`);
    return {
      da: `Dit ønske: ${own.da} ligger i ${department.da} (${remark.da}).`,
      en: `Your wish: ${own.en} is in ${department.en} (${remark.en}).`,
    };
  }
  const [first, second] = [task(when.tasks[0]), task(when.tasks[1])];
  return {
    da: `Dit ønske: ${first.da} og ${second.da} ligger i samme forvaltning (${remark.da}).`,
    en: `Your wish: ${first.en} and ${second.en} are in the same department (${remark.en}).`,
  };
}

function ruleText(rule: Rule): Bilingual {
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

function countText(count: number): Bilingual {
  return count === 1
    ? { da: "Præcis 1 forvaltning har opgaver", en: "Exactly 1 department has tasks" }
    : { da: `Præcis ${count} forvaltninger har opgaver`, en: `Exactly ${count} departments have tasks` };
}

/** A name on one line, however it is written in the document. */
function lineText(name: Bilingual | undefined): Bilingual {
  return { da: oneLine(name?.da ?? ""), en: oneLine(name?.en ?? "") };
}

function capital({ da, en }: Bilingual): Bilingual {
  return { da: da.charAt(0).toUpperCase() + da.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) };
}
