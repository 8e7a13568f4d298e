package org.saola.indicators;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.saola.status.history.WeighedCategory;

/** How near to extinction a species is, by the categories of today. */
public enum RiskCategory {
  LC("LC", 0),
  NT("NT", 1),
  VU("VU", 2),
  EN("EN", 3),
  CR("CR", 4),
  CR_PE("CR(PE)", 5),
  CR_PEW("CR(PEW)", 5),
  RE("RE", 5),
  EW("EW", 5),
  EX("EX", 5),
  DD("DD", -1),
  /** Not evaluated, or not applicable. */
  NE("NE", -1),
  /** A code of before 1994, whose criteria were other ones, or none at all. */
  UNKNOWN("unknown", -1);

  /** The weight of a species that is extinct. */
  public static final int WORST = 5;

  private static final Map<String, RiskCategory> BY_CODE = new HashMap<>();

  static {
    for (var category : values()) {
      BY_CODE.put(category.code, category);
    }
    BY_CODE.remove(UNKNOWN.code);
  }

  private final String code;
  private final int weight;

  RiskCategory(String code, int weight) {
    this.code = code;
    this.weight = weight;
  }

  /** Of a code of whatever version of the criteria, such as {@code LR/nt} or {@code CR(PE)}. */
  public static RiskCategory of(String code) {
    return of(code, false, false);
  }

  /** The same with what assessments say beside the code; of both, possibly extinct counts. */
  public static RiskCategory of(
      String code, boolean possiblyExtinct, boolean possiblyExtinctInTheWild) {
    return WeighedCategory.of(code, possiblyExtinct, possiblyExtinctInTheWild)
        .flatMap(today -> Optional.ofNullable(BY_CODE.get(today)))
        .orElse(UNKNOWN);
  }

  /** As answers write it, such as {@code CR(PE)}. */
  public String code() {
    return code;
  }

  /** Whether it has a weight, and so is part of the index. */
  public boolean weighs() {
    return weight >= 0;
  }

  /**
   * From 0, least concern, to {@link #WORST}.
   *
   * @throws IllegalStateException if it has none
   */
  public int weight() {
    if (!weighs()) {
      throw new IllegalStateException(code + " has no weight");
    }
    return weight;
  }

  /** Critically endangered, endangered or vulnerable. */
  public boolean threatened() {
    return switch (this) {
      case CR, CR_PE, CR_PEW, EN, VU -> true;
      default -> false;
    };
  }

  /** Extinct, everywhere or in the region of the list. */
  public boolean extinct() {
    return this == EX || this == RE;
  }
}
