package org.saola.status.quality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.Assessment.Documentation;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.Occurrence;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.redlist.SupplementaryInfo;

/** An assessment of which only what the rules look at is told. */
record InventedAssessment(
    int id,
    String category,
    String version,
    @Nullable String criteria,
    boolean latest,
    @Nullable LocalDate day,
    @Nullable String year,
    String scopes,
    boolean inACountry) {

  Assessment assessment() {
    return new Assessment(
        id,
        day,
        year,
        latest,
        false,
        false,
        criteria,
        "",
        false,
        false,
        taxon(),
        null,
        new Category(version, null, category),
        new SupplementaryInfo(
            0, 0, null, null, null, null, null, null, null, null, null, List.of(), null, null, null,
            null, null, null, null, null, null, null, null, null, null, null, null),
        new Documentation(null, null, null, null, null, null, null, null, null),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        inACountry ? List.of(andorra()) : List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Arrays.stream(scopes.split(","))
            .filter(scope -> !scope.isBlank())
            .map(scope -> new Coded(scope.strip(), null))
            .toList(),
        List.of(),
        List.of());
  }

  private static Location andorra() {
    return new Location(
        false, new Occurrence(null, "Native", "Extant", null, new Coded("AD", "Andorra")));
  }

  private static RedListTaxon taxon() {
    var name =
        new Name(
            9,
            "Rana ficta",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of());
    return new RedListTaxon(name, List.of(), List.of(), List.of(), Level.SPECIES);
  }
}
