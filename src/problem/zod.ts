/**
 * zod, whose objects are those of `zod/mini`: the same form, read the same way, but never compiled. The objects of `zod`
 * itself try `new Function` when they are made, which a strict content security policy forbids and reports. The
 * alternative, `z.config({ jitless: true })`, would also tell the zod of the application that uses this library, and
 * would be a side effect of an import.
 */
export * from "zod";
export { strictObject } from "zod/mini";
