package org.saola.taxonomy.name.text;

import java.util.Set;

/** Tells epithets from surnames by their form, where capitals don't. */
public final class LatinEndings {
  private static final String[] ENDINGS = {
    "us", "um", "is", "ae", "ii", "ensis", "ense", "ans", "ens", "oides", "ides", "iens", "a", "i",
    "ale", "ile", "are", "ere", "ole", "ior", "ius", "ops", "ax", "ex", "ix", "yx", "tor", "atum",
    "forme", "bile", "estre", "ceps", "color", "pes", "osum", "inum", "anum", "icum", "fer", "ger"
  };

  /** Epithets that end as surnames do. */
  private static final Set<String> EPITHETS =
      Set.of(
          "niger",
          "ruber",
          "asper",
          "glaber",
          "pulcher",
          "tener",
          "acer",
          "integer",
          "minor",
          "major",
          "maior",
          "caper",
          "vulgare",
          "commune",
          "dulce",
          "triste",
          "insigne",
          "leo",
          "molle",
          "nobile",
          "grande",
          "breve",
          "dives",
          "praestans",
          "simplex",
          "duplex");

  /** Authors of many names whose surnames end as epithets do. */
  private static final Set<String> AUTHORS =
      Set.of(
          "linnaeus",
          "philippi",
          "rizzini",
          "campacci",
          "spegazzini",
          "cuvieri",
          "bianconi",
          "bonaparte",
          "pallas",
          "fabricius",
          "forsteri",
          "scopoli",
          "garcia",
          "silva",
          "costa",
          "rafinesque",
          "ehrenberg",
          "peracca",
          "lichtenstein",
          "savi",
          "decandolle",
          "fitzinger",
          "carnevali",
          "tineo",
          "todaro",
          "gussone",
          "visiani",
          "cavanilles",
          "humboldt",
          "miranda",
          "mata",
          "barbosa",
          "rodrigues",
          "pereira",
          "souza",
          "schumanni",
          "bonati");

  private LatinEndings() {}

  /** Whether a word in small letters looks more like an epithet than like an author. */
  public static boolean epithet(String word) {
    if (EPITHETS.contains(word)) {
      return true;
    }
    if (word.length() < 3 || AUTHORS.contains(word)) {
      return false;
    }
    for (var ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
