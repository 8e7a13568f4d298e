package org.saola.ingest.speciespackage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.places.GeoEntity;
import org.saola.progress.Progress;

/** Many packages laid over each other, and the one that they are folded to. */
final class FoldedLayersTest {
  private static final int LAYERS = 260;
  private static final String REFERENCES = "id,citation\n";
  private static final String NAMES = "language,taxon_concept_id,name,source\n";

  private final Random random = new Random(20261129);

  private static InputFile file(String name, String text) {
    var content = text.getBytes(UTF_8);
    return new InputFile(name, content.length, () -> new ByteArrayInputStream(content));
  }

  /** New rows, and rows for older ones; all that CSV can hold. */
  private InputFiles layer(int number) {
    var references = new StringBuilder(REFERENCES);
    for (int row = 0; row < 3; row++) {
      references.append(
          "%d,\"A \"\"%d\"\", b\nand %d\"%n"
              .formatted(1 + 3 * random.nextInt(number) + row, number, row));
    }
    var names = new StringBuilder(NAMES);
    names.append("EN,4,Beast of %d,x\n,4,Nomu,\n,4,Nomu,\n".formatted(random.nextInt(number)));
    var types =
        "id,name,description,type\n%d,\"i)\",\"\",NO_OPINION\n%d,ii),,SUSPENSION\n"
            .formatted(1000 + number, 2000 + number % 7);
    return InputFiles.of(
        "layer" + number,
        List.of(
            file("references.csv", references.toString()),
            file("common_names.csv", names.toString()),
            file("eu_decision_types.csv", types)));
  }

  private static SpeciesPackage open(List<InputFiles> layers) {
    return SpeciesPackage.open(layers, new ImportIssues(), Progress.SILENT);
  }

  private static InputFiles folded(SpeciesPackage merged) throws IOException {
    var files = new ArrayList<InputFile>();
    for (var table : merged.folded()) {
      var out = new ByteArrayOutputStream();
      table.writeTo(out);
      files.add(file(table.name(), out.toString(UTF_8)));
    }
    return InputFiles.of("folded", files);
  }

  @Test
  void sayTheSameAsOne() throws IOException {
    try (var small = InputFiles.open(Packages.small())) {
      var layers = new ArrayList<InputFiles>(List.of(small));
      var oneByOne = small;
      for (int number = 1; number <= LAYERS; number++) {
        var next = layer(number);
        layers.add(next);
        oneByOne = folded(open(List.of(oneByOne, next)));
      }
      var all = open(layers);
      assertThat(all.records().references()).hasSizeGreaterThan(LAYERS);
      assertThat(open(List.of(folded(all))).records()).isEqualTo(all.records());
      assertThat(open(List.of(oneByOne)).records()).isEqualTo(all.records());
      assertThat(oneByOne.sha256()).as("to the byte").isEqualTo(folded(all).sha256());
    }
  }

  @Test
  void oneLayerStaysWhatItIs() throws IOException {
    try (var small = InputFiles.open(Packages.small())) {
      var read = open(List.of(small));
      assertThat(open(List.of(folded(read))).records()).isEqualTo(read.records());
    }
  }

  @Test
  void blanksStayBlanks() throws IOException {
    try (var small = InputFiles.open(Packages.small())) {
      var places =
          """
          id,iso_code2,type,name_en,name_es,name_fr
          501,NA,COUNTRY,Namibia,NA,NA
          502,NA,REGION,North,NA,NA
          """;
      var all = open(List.of(small, InputFiles.of("r", List.of(file("geo_entities.csv", places)))));
      assertThat(all.records().geoEntities())
          .filteredOn(place -> place.id() > 500)
          .extracting(GeoEntity::isoCode2)
          .containsExactly("NA", null);
      assertThat(open(List.of(folded(all))).records()).isEqualTo(all.records());
    }
  }

  @Test
  void issuesOfTheTwoHundredthAreFoundAndNamed() {
    try (var small = InputFiles.open(Packages.small())) {
      var layers = new ArrayList<InputFiles>(List.of(small));
      for (int number = 1; number < 200; number++) {
        layers.add(layer(number));
      }
      var doubled = REFERENCES + "7,One.\n7,Two.\n";
      layers.add(InputFiles.of("last", List.of(file("references.csv", doubled))));
      assertThat(catchThrowableOfType(RefusedInput.class, () -> open(layers)).issues())
          .extracting(Object::toString)
          .containsExactly(
              "last/references.csv:3, column id, value \"7\": stands twice in this file, first on"
                  + " line 2; each must be unique");
      var wrong = "id,taxon_concept_id,geo_entity_id,tags,reference_ids\n77,4,99,,\n";
      layers.set(200, InputFiles.of("last", List.of(file("distributions.csv", wrong))));
      assertThat(catchThrowableOfType(RefusedInput.class, () -> open(layers)).issues())
          .extracting(Object::toString)
          .containsExactly(
              "last/distributions.csv:2, column geo_entity_id, value \"99\": is not an id in"
                  + " geo_entities.csv");
    }
  }
}
