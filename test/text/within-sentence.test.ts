import { expect, it } from "vitest";
import { withinSentence } from "../../src/text/within-sentence.ts";

it.each([
  ["Staff", "staff"],
  ["Ældre  og\nsyge", "ældre og syge"],
  ["IT staff", "IT staff"],
  ["ØKF", "ØKF"],
  ["T11", "T11"],
  ["cases", "cases"],
  ["", ""],
])("the name %j stands in a sentence as %j", (name, within) => {
  expect(withinSentence(name)).toBe(within);
});
