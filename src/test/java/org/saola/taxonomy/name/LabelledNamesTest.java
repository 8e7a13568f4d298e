package org.saola.taxonomy.name;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saola.ingest.SharedFiles;

/** Names whose parts are known, where they lie beside the project; they are scored as agreed. */
class LabelledNamesTest {
  private static final double BAR = 0.97;
  private static final Set<String> BELOW_SPECIES =
      Set.of("infraspecies", "subspecies", "variety", "form", "infraspecific");

  @Test
  void partsAreThoseThatAreKnown() throws IOException {
    var cases = rows(SharedFiles.find("golden/names/parser.csv"));
    var wrong = new ArrayList<String>();
    int right = 0;
    for (var row : cases) {
      var name = NameParser.parse(row.getField("query"));
      if (name.isName() == row.getField("parsed").equals("yes")
          && name.canonical().equalsIgnoreCase(row.getField("canonical"))) {
        right++;
      } else {
        wrong.add(row.getField("query") + " gave " + name.canonical());
      }
    }
    assertThat(right / (double) cases.size()).as(String.join("\n", wrong)).isGreaterThan(BAR);
  }

  @Test
  void ranksAuthorsAndDoubtsAreThoseThatAreKnown() throws IOException {
    var wrong = new ArrayList<String>();
    int count = 0;
    for (var row : rows(SharedFiles.find("golden/names/parser.csv"))) {
      var name = NameParser.parse(row.getField("query"));
      if (row.getField("parsed").equals("yes")) {
        count += compare(row, "rank", word(name.rank()), wrong);
        count += compare(row, "year", name.authorship().year(), wrong);
        count += compare(row, "hybrid", word(name.hybrid()), wrong);
        count += compare(row, "qualifier", word(name.qualifier()), wrong);
        count += compare(row, "authorship", name.authorship().text(), wrong);
      }
    }
    assertThat(1 - wrong.size() / (double) count).as(String.join("\n", wrong)).isGreaterThan(BAR);
  }

  private static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  private static int compare(
      NamedCsvRecord row, String field, @Nullable String came, List<String> wrong) {
    var expected = row.getField(field);
    if (expected.isEmpty()) {
      return 0;
    }
    boolean right =
        switch (field) {
          case "authorship" -> letters(expected).equals(letters(String.valueOf(came)));
          case "rank" ->
              expected.equals(came)
                  || (expected.equals("infraspecies") && BELOW_SPECIES.contains(came));
          default -> expected.equals(came);
        };
    if (!right) {
      wrong.add("%s: %s is %s".formatted(row.getField("query"), field, came));
    }
    return 1;
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\b(?:et|and|y)\\b", " ")
        .replaceAll("\\bfil\\b", "f")
        .replaceAll("[^a-z]", "");
  }

  @Test
  void normalFormsAreThoseOfTheReference() throws IOException, InterruptedException {
    var script = SharedFiles.find("golden/names/stems.py");
    var epithets = new TreeSet<String>();
    try (var files = Files.newDirectoryStream(script.resolveSibling("."), "*.csv*")) {
      for (var file : files) {
        for (var row : rows(file)) {
          row.getFields().forEach(field -> epithets.addAll(List.of(field.split("\\s+"))));
        }
      }
    }
    epithets.removeIf(word -> !word.matches("\\p{Ll}[\\p{Ll}'-]{1,40}"));
    assertThat(epithets).hasSizeGreaterThan(10_000);
    var reference = reference(script, epithets);
    var own =
        epithets.stream()
            .map(word ->
                String.join(
                    " ",
                    word,
                    NormalForm.exact(word),
                    NormalForm.stem(word),
                    NormalForm.spelling(word)))
            .toList();
    assertThat(own).containsExactlyElementsOf(reference);
  }

  private static List<String> reference(Path script, Set<String> epithets)
      throws IOException, InterruptedException {
    var words = Files.createTempFile("epithets", ".txt");
    Files.write(words, epithets);
    var program =
        "import sys; from stems import *\n"
            + "for w in open(sys.argv[1], encoding='utf-8').read().split('\\n')[:-1]: print(w,"
            + " n0(w), n1(w), n2(w))";
    var builder = new ProcessBuilder("python3", "-c", program, words.toString());
    builder.directory(script.resolveSibling(".").toFile());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    var process = builder.redirectErrorStream(true).start();
    var out = new ByteArrayOutputStream();
    process.getInputStream().transferTo(out);
    assertThat(process.waitFor()).as(out.toString(UTF_8)).isZero();
    Files.delete(words);
    return out.toString(UTF_8).lines().toList();
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var text =
            new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      return csv.stream().toList();
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }
}
