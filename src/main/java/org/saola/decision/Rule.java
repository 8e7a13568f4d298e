package org.saola.decision;

import java.util.EnumSet;
import java.util.Set;

/**
 * The rules of a decision, by the ids under which the guide explains them, each with the law that
 * it stands on. Phases: V request, T taxon, G geography, L listing, R reservations, C documents of
 * CITES, S suspensions, Q quotas, E the Union, X what always holds.
 */
public enum Rule {
  V1("V1", "request"),
  V2("V2", "request"),
  V3("V3", "request"),
  V4("V4", "UNEP-WCMC trade data rules"),
  T1("T1", "CITES nomenclature"),
  T2("T2", "CITES nomenclature"),
  T3("T3", "CITES nomenclature"),
  T4("T4", "Res. Conf. 10.17, 11.11", Reading.GENERAL),
  T5("T5", "CITES nomenclature"),
  T6("T6", "CITES nomenclature"),
  T7("T7", "CITES Art. I(a)"),
  T8("T8", "CITES Art. I(a)"),
  G1("G1", "CITES Art. I(c)"),
  G2("G2", "Regulation (EC) 338/97 Art. 8, 9"),
  G3("G3", "CITES Art. X", Reading.GENERAL),
  G4("G4", "CITES Art. X", Reading.GENERAL),
  G5("G5", "UNEP-WCMC trade data rules"),
  L1("L1", "CITES Art. II"),
  L2("L2", "CITES Art. II"),
  L3("L3", "CITES Art. I(b)"),
  L4("L4", "CITES Art. II"),
  L5("L5", "CITES Art. II"),
  L6("L6", "CITES Art. I(b)"),
  L6X("L6x", "CITES Art. I(b)"),
  L7("L7", "CITES Appendices, interpretation"),
  R1("R1", "CITES Art. XV.3, XVI.2, XXIII.3"),
  R2("R2", "CITES Art. XV.3, XVI.2, XXIII.3"),
  R3("R3", "CITES Art. XXIII.3"),
  C1("C1", "CITES Art. VII.2; Res. Conf. 13.6"),
  C2("C2", "CITES Art. VII.2; Res. Conf. 13.6"),
  C3("C3", "CITES Art. VII.3"),
  C3A("C3a", "CITES Art. VII.3; Res. Conf. 13.7", Reading.GENERAL),
  C3B("C3b", "CITES Art. VII.3(a); Res. Conf. 13.7", Reading.GENERAL),
  C3C("C3c", "CITES Art. VII.3(b); Res. Conf. 13.7", Reading.GENERAL),
  C4("C4", "CITES Art. III.5, IV.6"),
  C4C("C4c", "CITES Art. V"),
  C5("C5", "CITES Art. VII.4; Res. Conf. 12.10"),
  C5A("C5a", "CITES Art. VII.4; Res. Conf. 12.10"),
  C6("C6", "CITES Art. VII.5"),
  C6A("C6a", "Res. Conf. 12.10"),
  C7("C7", "CITES Art. III.2, III.3"),
  C7R("C7r", "CITES Art. III.4"),
  C8("C8", "CITES Art. III.3(c), III.5(c)"),
  C8Q("C8q", "CITES Art. III.3(c)"),
  C9("C9", "CITES Art. IV.2, IV.4"),
  C9R("C9r", "CITES Art. IV.5"),
  C10("C10", "CITES Art. V.2"),
  C11("C11", "CITES Art. V.3"),
  C12("C12", "CITES Art. V.4"),
  C13("C13", "CITES Art. VIII"),
  C14("C14", "CITES Art. VIII"),
  S1("S1", "recommendation of the Standing Committee"),
  S2("S2", "recommendation of the Standing Committee"),
  S3("S3", "recommendation of the Standing Committee"),
  S4("S4", "recommendation of the Standing Committee"),
  S5("S5", "recommendation of the Standing Committee; CITES Art. XIV.1"),
  S7("S7", "recommendation of the Standing Committee"),
  S7X("S7x", "recommendation of the Standing Committee"),
  S8("S8", "recommendation of the Standing Committee"),
  S9("S9", "recommendation of the Standing Committee"),
  Q1("Q1", "export quota of the Party"),
  Q2("Q2", "export quota of the Party"),
  Q3("Q3", "export quota of the Party"),
  Q4("Q4", "export quota of the Party"),
  Q5("Q5", "export quota of the Party"),
  E1("E1", "Regulation (EC) 338/97 Art. 3"),
  E2("E2", "Regulation (EC) 338/97 Art. 3"),
  E3("E3", "Regulation (EC) 338/97 Annexes"),
  E3X("E3x", "Regulation (EC) 338/97 Annexes"),
  E10("E10", "Regulation (EC) 338/97 Art. 4(1)"),
  E11("E11", "Regulation (EC) 338/97 Art. 4(1)(d)", Reading.GENERAL),
  E11W("E11w", "Regulation (EC) 338/97 Art. 2(w)", Reading.GENERAL),
  E12("E12", "Regulation (EC) 338/97 Art. 7(1)", Reading.GENERAL),
  E13("E13", "Regulation (EC) 338/97 Art. 4(2)", Reading.GENERAL),
  E14("E14", "Regulation (EC) 338/97 Art. 4(3)"),
  E15("E15", "Regulation (EC) 338/97 Art. 4(4)"),
  E16("E16", "Regulation (EC) 338/97 Art. 7(3); 865/2006 Art. 57(2)"),
  E16B("E16b", "Regulation (EC) 865/2006 Art. 57(3)"),
  E17("E17", "Regulation (EC) 865/2006 Art. 57(3a)"),
  E20("E20", "Regulation (EC) 338/97 Art. 5", Reading.GENERAL),
  E21("E21", "Regulation (EC) 338/97 Art. 5(6)(ii)", Reading.GENERAL),
  E22("E22", "Regulation (EC) 338/97 Art. 5"),
  E23("E23", "Regulation (EC) 338/97 Art. 5(2)(c)", Reading.GENERAL),
  E30("E30", "Regulation (EC) 338/97 Art. 8, 10", Reading.GENERAL),
  E31("E31", "Regulation (EC) 338/97 Art. 8(5)", Reading.GENERAL),
  E32("E32", "Regulation (EC) 338/97 Art. 8, 9", Reading.GENERAL),
  E40("E40", "Regulation (EC) 338/97 Art. 4(6)"),
  E41("E41", "Regulation (EC) 865/2006 Art. 71(4)(a)"),
  E44("E44", "opinion of the Scientific Review Group"),
  E45("E45", "Regulation (EC) 338/97 Art. 4(1)(a), 4(2)(a)"),
  E46("E46", "opinion of the Scientific Review Group"),
  E47("E47", "opinion of the Scientific Review Group"),
  E47R("E47r", "opinion of the Scientific Review Group"),
  E48("E48", "day of the decision"),
  E49("E49", "day of the decision"),
  E50("E50", "scope of the decision"),
  E51("E51", "scope of the decision"),
  E52("E52", "scope of the decision"),
  X1("X1", "CITES Art. XIV.1");

  /** By these a question always remains. */
  private static final Set<Rule> WITH_QUESTION =
      EnumSet.of(
          T3, T4, T7, T8, V4, G5, L7, C2, C3C, C13, C14, C6A, C8Q, S4, S5, S7, S9, Q3, E44, E47R,
          E11W);

  /** How well the source of a rule was read. */
  private enum Reading {
    /** The text of the law was seen. */
    SEEN,
    /** From general knowledge; the text was not read again. */
    GENERAL
  }

  private final String code;
  private final String law;
  private final Reading reading;

  Rule(String code, String law) {
    this(code, law, Reading.SEEN);
  }

  Rule(String code, String law, Reading reading) {
    this.code = code;
    this.law = law;
    this.reading = reading;
  }

  /** The id, such as {@code C7r}. */
  public String code() {
    return code;
  }

  /** Whether it leaves something to a person whenever it fires. */
  public boolean leavesQuestion() {
    return WITH_QUESTION.contains(this);
  }

  /** The article that it stands on. */
  public String law() {
    return law;
  }

  /** Whether it rests on general knowledge, and its text should be read by a lawyer. */
  public boolean fromGeneralKnowledge() {
    return reading == Reading.GENERAL;
  }
}
