package org.saola.bench.redlist;

import java.util.List;

/**
 * A class of the Red List with about as many species as it really has there.
 *
 * @param species at scale 1
 */
record ListedClass(String kingdom, String phylum, String name, int species) {
  /** The class whose species were assessed again and again: 900 pages of assessments. */
  static final String MOST_ASSESSED = "AVES";

  /** 166,600 species. */
  static final List<ListedClass> ALL =
      List.of(
          new ListedClass("PLANTAE", "TRACHEOPHYTA", "MAGNOLIOPSIDA", 56_000),
          new ListedClass("PLANTAE", "TRACHEOPHYTA", "LILIOPSIDA", 15_000),
          new ListedClass("PLANTAE", "TRACHEOPHYTA", "POLYPODIOPSIDA", 800),
          new ListedClass("PLANTAE", "TRACHEOPHYTA", "PINOPSIDA", 620),
          new ListedClass("PLANTAE", "TRACHEOPHYTA", "CYCADOPSIDA", 370),
          new ListedClass("PLANTAE", "BRYOPHYTA", "BRYOPSIDA", 250),
          new ListedClass("PLANTAE", "RHODOPHYTA", "FLORIDEOPHYCEAE", 60),
          new ListedClass("ANIMALIA", "CHORDATA", "ACTINOPTERYGII", 25_000),
          new ListedClass("ANIMALIA", "CHORDATA", MOST_ASSESSED, 11_200),
          new ListedClass("ANIMALIA", "CHORDATA", "REPTILIA", 10_400),
          new ListedClass("ANIMALIA", "CHORDATA", "AMPHIBIA", 8_000),
          new ListedClass("ANIMALIA", "CHORDATA", "MAMMALIA", 6_000),
          new ListedClass("ANIMALIA", "CHORDATA", "CHONDRICHTHYES", 1_250),
          new ListedClass("ANIMALIA", "CHORDATA", "MYXINI", 80),
          new ListedClass("ANIMALIA", "ARTHROPODA", "INSECTA", 13_000),
          new ListedClass("ANIMALIA", "ARTHROPODA", "MALACOSTRACA", 3_600),
          new ListedClass("ANIMALIA", "ARTHROPODA", "ARACHNIDA", 500),
          new ListedClass("ANIMALIA", "ARTHROPODA", "DIPLOPODA", 250),
          new ListedClass("ANIMALIA", "MOLLUSCA", "GASTROPODA", 9_000),
          new ListedClass("ANIMALIA", "MOLLUSCA", "BIVALVIA", 1_200),
          new ListedClass("ANIMALIA", "MOLLUSCA", "CEPHALOPODA", 760),
          new ListedClass("ANIMALIA", "CNIDARIA", "ANTHOZOA", 1_700),
          new ListedClass("ANIMALIA", "CNIDARIA", "HYDROZOA", 20),
          new ListedClass("ANIMALIA", "ECHINODERMATA", "HOLOTHUROIDEA", 370),
          new ListedClass("ANIMALIA", "ANNELIDA", "CLITELLATA", 300),
          new ListedClass("FUNGI", "BASIDIOMYCOTA", "AGARICOMYCETES", 700),
          new ListedClass("FUNGI", "ASCOMYCOTA", "LECANOROMYCETES", 150),
          new ListedClass("CHROMISTA", "OCHROPHYTA", "PHAEOPHYCEAE", 20));

  boolean animal() {
    return kingdom.equals("ANIMALIA");
  }
}
