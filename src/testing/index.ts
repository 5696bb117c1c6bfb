export { allocations, problems, weightings, type ProblemSize } from "./problems.ts";
export { enumerate, type EnumeratedAllocation, type Enumeration, type EnumerationOptions } from "./enumeration.ts";
export { laws, type Law } from "./laws.ts";
export { solverContract, type ContractCase } from "./solver-contract.ts";
