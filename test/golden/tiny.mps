* Minimise: the objective is the negative score.
* x0 = choose[green.0]
* x1 = choose[green.1]
* x2 = choose[care@Culture]
* x3 = choose[care@Streets]
* x4 = place[parks,Streets]
* x5 = place[parks,Culture]
* x6 = place[care,Streets]
* x7 = place[care,Culture]
* x8 = open[Culture]
* x9 = together[parks,care,Streets]
* x10 = together[parks,care,Culture]
* r0 = one-scenario:green
* r1 = one-scenario:care
* r2 = one-place:parks
* r3 = one-place:parks
* r4 = one-place:parks
* r5 = one-place:care
* r6 = one-place:care
* r7 = one-place:care
* r8 = department-count
* r9 = department-count
* r10 = department-count
* r11 = department-count
* r12 = limit:size
* r13 = limit:size
* r14 = effect:E1 (S p. 7\u{2013}8)
* r15 = effect:E1 (S p. 7\u{2013}8)
* r16 = effect:E1 (S p. 7\u{2013}8)
* r17 = effect:E1 (S p. 7\u{2013}8)
* r18 = effect:E1 (S p. 7\u{2013}8)
* r19 = effect:E1 (S p. 7\u{2013}8)
NAME ressort
ROWS
 N cost
 E r0
 E r1
 E r2
 E r3
 E r4
 E r5
 E r6
 E r7
 G r8
 G r9
 L r10
 E r11
 L r12
 G r13
 L r14
 L r15
 G r16
 L r17
 L r18
 G r19
COLUMNS
 unit cost -1
 x9 cost -2
 x9 r14 1
 x9 r15 1
 x9 r16 1
 x10 cost -2
 x10 r17 1
 x10 r18 1
 x10 r19 1
 MARKER 'MARKER' 'INTORG'
 x0 r0 1
 x0 r3 -1
 x1 cost 1
 x1 r0 1
 x1 r4 -1
 x2 r1 1
 x2 r7 -1
 x3 r1 1
 x3 r6 -1
 x4 r2 1
 x4 r3 1
 x4 r14 -1
 x4 r16 -1
 x5 r2 1
 x5 r4 1
 x5 r8 -1
 x5 r10 -1
 x5 r12 1
 x5 r13 1
 x5 r17 -1
 x5 r19 -1
 x6 r5 1
 x6 r6 1
 x6 r15 -1
 x6 r16 -1
 x7 r5 1
 x7 r7 1
 x7 r9 -1
 x7 r10 -1
 x7 r12 1
 x7 r13 1
 x7 r18 -1
 x7 r19 -1
 x8 r8 1
 x8 r9 1
 x8 r10 1
 x8 r11 1
 MARKER 'MARKER' 'INTEND'
RHS
 rhs r0 1
 rhs r1 1
 rhs r2 1
 rhs r3 0
 rhs r4 0
 rhs r5 1
 rhs r6 0
 rhs r7 0
 rhs r8 0
 rhs r9 0
 rhs r10 0
 rhs r11 1
 rhs r12 1
 rhs r13 1
 rhs r14 0
 rhs r15 0
 rhs r16 -1
 rhs r17 0
 rhs r18 0
 rhs r19 -1
BOUNDS
 FX bound unit 1
 BV bound x0
 BV bound x1
 BV bound x2
 BV bound x3
 BV bound x4
 BV bound x5
 BV bound x6
 BV bound x7
 BV bound x8
 LO bound x9 0
 UP bound x9 1
 LO bound x10 0
 UP bound x10 1
ENDATA
