package org.saola.store.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;
import org.saola.redlist.Narrative;

class TextIndexTest {
  private static final int PLACES = 500;
  private static final Set<Narrative> TWO = EnumSet.of(Narrative.THREATS, Narrative.RANGE);

  @TempDir private Path folder;

  /** Few words, so that many are together, and some that only a few texts have. */
  private static List<String> texts(Random random) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < 2 * PLACES; i++) {
      texts.add(
          random.ints(8, 0, 40).mapToObj(each -> "word" + each).collect(Collectors.joining(" "))
              + " rare"
              + random.nextInt(3000));
    }
    return texts;
  }

  private Path write(List<String> texts, long mostBytes) throws IOException {
    var file = folder.resolve("words");
    try (var builder = new TextIndexBuilder(folder, mostBytes)) {
      for (int place = 0; place < PLACES; place++) {
        builder.add(place, Narrative.THREATS, texts.get(2 * place));
        builder.add(place, Narrative.RANGE, texts.get(2 * place + 1));
      }
      builder.write(file);
    }
    return file;
  }

  @Test
  void findsWhatReadingAllTextsFinds() throws IOException {
    var random = new Random(11);
    var texts = texts(random);
    var index = TextIndex.open(write(texts, 20_000)); // puts aside many times
    for (int round = 0; round < 300; round++) {
      var words =
          random.ints(1 + random.nextInt(3), 0, 45).mapToObj(each -> "word" + each).toList();
      var asked = round % 10 == 0 ? List.of("rare" + random.nextInt(3000)) : words;
      var found = index.find(asked, TWO);
      assertThat(places(found.together()))
          .as("%s together", asked)
          .isEqualTo(read(texts, asked, true));
      assertThat(places(RoaringBitmap.or(found.together(), found.apart())))
          .as("%s anywhere", asked)
          .isEqualTo(read(texts, asked, false));
    }
    assertThat(places(index.find(List.of("word1"), EnumSet.of(Narrative.USE)).together()))
        .isEmpty();
  }

  private static Set<Integer> places(RoaringBitmap bitmap) {
    return Arrays.stream(bitmap.toArray()).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> read(List<String> texts, List<String> words, boolean together) {
    return IntStream.range(0, PLACES)
        .filter(place -> {
          var one = List.of(texts.get(2 * place).split(" "));
          var other = List.of(texts.get(2 * place + 1).split(" "));
          return together
              ? one.containsAll(words) || other.containsAll(words)
              : words.stream().allMatch(word -> one.contains(word) || other.contains(word));
        })
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void leavesNothingBesideItAndRefusesWhatIsCutOff() throws IOException {
    var file = write(texts(new Random(3)), 20_000);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    var whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> TextIndex.open(file)).isInstanceOf(IOException.class);
    var miscounted = whole.clone();
    miscounted[whole.length - 2 * Integer.BYTES] = 0x7f;
    Files.write(file, miscounted);
    assertThatThrownBy(() -> TextIndex.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
    Files.write(file, new byte[0]);
    assertThatThrownBy(() -> TextIndex.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut off");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Forest FIRES, fire         | forest fire          | any case, plurals, once
          pérdida de hábitat         | perdida de habitat   | without marks
          species of Pinus and grass | species of pinus and grass | what only looks like a plural
          studies, boxes, marshes    | study box marsh      | plurals of other kinds
          2,500 km² (I.U.C.N.)       | 2 500 km i u c n     | numbers, signs
          """)
  void foldsWords(String text, String words, String because) {
    var expected =
        words.replace("species", "specy"); // the rule knows no Latin, but is the same for both
    assertThat(String.join(" ", TextWords.asked(text))).as(because).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>It is <em>rare</em>.</p><p>Very.</p> | It is rare. Very.  | tags, paragraphs part words
          <i>Acer</i>s, H<sub>2</sub>O            | Acers, H2O         | some tags part none
          a &lt; b &amp; c&nbsp;d &#233; &#x3b1;  | a < b & c d é α    | entities
          5 < 6 and 7 > 3; R&D                    | 5 < 6 and 7 > 3; R&D | no markup at all
          <script>alert(1)</script>               | alert(1)           | nothing of it is a tag any more
          """)
  void showsTextsWithoutMarkup(String html, String plain, String because) {
    assertThat(PlainNarrative.of(html)).as(because).isEqualTo(plain);
  }

  @Test
  void cutsThePieceWithMostOfTheWords() {
    var text =
        "Logging was common here. "
            + "Nothing else happened for years. ".repeat(20)
            + "Since then illegal logging and mining threaten the last forests.";
    var snippet =
        Snippet.of(Narrative.THREATS, text, Set.of("logging", "mining")).orElseThrow().snippet();
    assertThat(snippet.begins()).isFalse();
    assertThat(snippet.ends()).isTrue();
    assertThat(snippet.parts().stream().filter(Snippet.Part::hit).map(Snippet.Part::text))
        .containsExactly("logging", "mining");
    var whole = snippet.parts().stream().map(Snippet.Part::text).collect(Collectors.joining());
    assertThat(text).endsWith(whole);
    assertThat(Snippet.of(Narrative.THREATS, text, Set.of("fire"))).isEmpty();
  }
}
