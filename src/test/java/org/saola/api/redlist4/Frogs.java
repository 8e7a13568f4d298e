package org.saola.api.redlist4;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saola.api.redlist4.TestApi.Answer;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.redlist.RedListRecords.GroupMember;
import org.saola.redlist.RedListTaxon.Level;

/** Invented frogs: assessments 1 to 250 of as many species, and a few special ones from 1001. */
final class Frogs {
  private static final LocalDate DAY = LocalDate.of(2020, 7, 1);

  private Frogs() {}

  /** An API over them. */
  static TestApi open(Path directory) {
    var specimens = new ArrayList<Specimen>();
    for (int i = 1; i <= 250; i++) {
      specimens.add(Specimen.ofFrog(i, i, DAY.plusDays(i)));
    }
    specimens.add(Specimen.ofFrog(1001, 1, DAY.minusYears(9)).historic());
    specimens.add(Specimen.ofFrog(1002, 1, null).historic());
    specimens.add(Specimen.ofFrog(1003, 1, DAY).in(Specimen.EUROPE));
    specimens.add(Specimen.ofFrog(1004, 2, DAY.minusYears(20)).lost());
    specimens.add(
        Specimen.ofFrog(1005, 900, DAY).of(Specimen.frog(900, "minor"), Level.INFRARANK).lost());
    return new TestApi(
        directory,
        draft -> {
          try (var renderer =
              new DocumentRenderer(
                  TestApi.CODE_LISTS, List.of(new GroupMember("cacti", 5)), List.of())) {
            TestApi.add(draft, specimens, renderer);
          }
        });
  }

  /** The assessments that an answer lists. */
  static List<Integer> ids(Answer answer) {
    return answer
        .json()
        .get("assessments")
        .valueStream()
        .map(item -> item.get("assessment_id").asInt())
        .toList();
  }
}
