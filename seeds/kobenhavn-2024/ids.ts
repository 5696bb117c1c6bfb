// Written by `npm run ids` from problem.json.

/** The ids of the document kobenhavn-2024, for the type checker. */
export interface Kobenhavn2024Ids {
  readonly selection: {
    readonly A01: "A01.0" | "A01.1" | "A01.2";
    readonly A02: "A02.0" | "A02.1" | "A02.2" | "A02.3" | "A02.4";
    readonly A03: "A03.0" | "A03.1" | "A03.2" | "A03.3";
    readonly A04: "A04.0" | "A04.1" | "A04.2";
    readonly A05: "A05.0" | "A05.1";
    readonly A06: "A06.0" | "A06.1" | "A06.2" | "A06.3";
    readonly A07: "A07.0" | "A07.1" | "A07.2";
    readonly A08: "A08.0" | "A08.1" | "A08.2";
    readonly A09: "A09.0" | "A09.1" | "A09.2";
    readonly A10: "A10.0" | "A10.1";
    readonly A11: "A11.0";
    readonly A12: "A12.0" | "A12.P";
    readonly A13: "A13.0" | "A13.P";
  };
  readonly areas: "A01" | "A02" | "A03" | "A04" | "A05" | "A06" | "A07" | "A08" | "A09" | "A10" | "A11" | "A12" | "A13";
  readonly scenarios:
    | "A01.0"
    | "A01.1"
    | "A01.2"
    | "A02.0"
    | "A02.1"
    | "A02.2"
    | "A02.3"
    | "A02.4"
    | "A03.0"
    | "A03.1"
    | "A03.2"
    | "A03.3"
    | "A04.0"
    | "A04.1"
    | "A04.2"
    | "A05.0"
    | "A05.1"
    | "A06.0"
    | "A06.1"
    | "A06.2"
    | "A06.3"
    | "A07.0"
    | "A07.1"
    | "A07.2"
    | "A08.0"
    | "A08.1"
    | "A08.2"
    | "A09.0"
    | "A09.1"
    | "A09.2"
    | "A10.0"
    | "A10.1"
    | "A11.0"
    | "A12.0"
    | "A12.P"
    | "A13.0"
    | "A13.P";
  readonly departments: "BIF" | "BUF" | "KFF" | "SOF" | "SUF" | "TMF" | "ØKF" | "KD";
  readonly tasks:
    | "phone-bif"
    | "business-bif"
    | "long-benefit"
    | "job-centres"
    | "kui"
    | "bif-rest"
    | "phone-buf"
    | "uu-school"
    | "uu-outreach"
    | "stu"
    | "fgu"
    | "vsu"
    | "ungevaerker"
    | "youth-houses"
    | "primary-school"
    | "youth-clubs"
    | "buf-rest"
    | "phone-kff"
    | "borgerservice"
    | "business-kff"
    | "libraries"
    | "citizen-authority"
    | "licences"
    | "tourism-culture"
    | "associations"
    | "ball-fields"
    | "visual-arts"
    | "kff-rest"
    | "phone-sof"
    | "nursing-sof"
    | "homecare-sof"
    | "visitation-sof"
    | "aids-sof"
    | "temporary-stays-sof"
    | "social-vulnerable"
    | "youth-social"
    | "social-support"
    | "sof-rest"
    | "phone-suf"
    | "nursing-suf"
    | "homecare-suf"
    | "visitation-suf"
    | "vsu-adhd"
    | "aids-centre"
    | "neurorehabilitation"
    | "suf-rest"
    | "phone-tmf"
    | "business-tmf"
    | "climate"
    | "waste"
    | "local-plans"
    | "city-life-authority"
    | "security-guards"
    | "building-authority"
    | "operation"
    | "operation-rest"
    | "construction"
    | "area-renewal"
    | "tmf-rest"
    | "phone-okf"
    | "business-okf"
    | "local-committees"
    | "br-secretariat"
    | "okf-rest";
  readonly measures: "cases" | "staff";
  readonly resources: never;
  readonly hensyn: "H1" | "H2" | "H3" | "H4";
  readonly themes: "T1" | "T2" | "T3" | "T4" | "T5" | "T6" | "T7" | "T8" | "T9" | "T10" | "T11" | "T12";
  readonly weightings: "alike" | "points" | "balance" | "staff";
  readonly selections: "example1" | "example2" | "example3" | "decision2025";
}
