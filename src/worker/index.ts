export { openWorker, type OpenWorkerOptions, type QuestionWorker } from "./open-worker.ts";
export type { AbortSource, ColumnsQuestion, OptionsInWorker, WorkerQuestions } from "./questions.ts";
export type { BrowserWorker, NodeWorker, StartedWorker } from "./started-worker.ts";
export { WorkerEnded, type WorkerEnding } from "./worker-ended.ts";
