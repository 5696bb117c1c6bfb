import type { Clock } from "../../clock.ts";
import { fieldOf, type Field } from "./field.ts";
import type { Model } from "../patterns/model.ts";
import { narrowedSide } from "./narrowed-side.ts";
import { narrowingOf, type Narrowing } from "./near-field.ts";
import { sideOf, type Side } from "./one-side.ts";
import { steadyField } from "./steady-field.ts";
import { isMadeOf, limitRestsOn, type Assumed } from "../variables.ts";

/** The fields of a model, by what varies in them. */
export interface Fields {
  readonly fields: Map<string, Field>;
  readonly narrowings: Map<Field, Narrowing | undefined>;
}

/** Changes that one variable alone can bring about, on either side of its value. */
export interface Sides {
  readonly low: Side;
  readonly high: Side;
}

export function noFields(): Fields {
  return { fields: new Map(), narrowings: new Map() };
}

/**
 * Consequences for the winner of moving one variable to either end of its range, with the value in between at which
 * another allocation takes over.
 *
 * @throws {TimeUp} if the time ran out.
 */
export function sidesOf(model: Model, fields: Fields, variable: number, winner: number, clock: Clock): Sides {
  const assumed = model.variables[variable];
  if (assumed === undefined) throw new RangeError(`There is no variable ${variable}.`);
  const field = fieldOfVariable(model, fields, assumed, winner);
  if (field.gauges.length + field.limits.length === 0) {
    const side = { survives: true, first: winner, changesAt: null, beyond: undefined };
    return { low: side, high: side };
  }
  const narrowing = fields.narrowings.get(field) ?? narrowingOf(field);
  fields.narrowings.set(field, narrowing);
  const side = (end: number): Side =>
    narrowing === undefined
      ? sideOf(field, { variable, assumed, end }, clock)
      : narrowedSide(narrowing, { variable, assumed, end }, clock);
  return { low: side(assumed.low), high: side(assumed.high) };
}

function fieldOfVariable(model: Model, fields: Fields, assumed: Assumed, winner: number): Field {
  const { structure } = model.columns;
  const gauges = model.gauges.filter(({ themes }) =>
    themes.some((t) => {
      const theme = structure.themes[t];
      return theme !== undefined && isMadeOf(structure, theme, assumed.subject);
    }),
  );
  const limits = model.limits.filter(({ limit }) => limitRestsOn(limit, assumed));
  const key = JSON.stringify([gauges.map(({ themes }) => themes), limits.map(({ limit }) => limit.id)]);
  const made = fields.fields.get(key);
  if (made !== undefined) return made;
  const field = limits.length === 0 ? steadyField(model, gauges, winner) : fieldOf(model, gauges, limits, winner);
  fields.fields.set(key, field);
  return field;
}
