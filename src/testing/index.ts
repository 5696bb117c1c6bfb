export { allocations, problems, weightings, type ProblemSize } from "./problems.ts";
export { enumerate, type EnumeratedAllocation, type Enumeration, type EnumerationOptions } from "./enumeration.ts";
export type { Law } from "./law.ts";
export { laws } from "./laws.ts";
export { solverContract, type ContractCase } from "./solver-contract.ts";
