export { allocations, problems, weightings, type ProblemSize } from "./problems.ts";
export {
  enumerate,
  type EnumeratedAllocation,
  type Enumeration,
  type EnumerationOptions,
} from "./enumeration.ts";
