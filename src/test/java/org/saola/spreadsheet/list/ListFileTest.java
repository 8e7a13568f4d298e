package org.saola.spreadsheet.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a list is told from its content. */
final class ListFileTest {

  @ParameterizedTest(name = "{0} is {1}: {2}, because {3}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          Panthera leo\\nPanthera onca                              ! lines  ! [Panthera leo] [Panthera onca]           ! a name in each line
          Caretta caretta (Linnaeus, 1758)\\nLynx lynx (Linnaeus, 1758) ! lines ! [Caretta caretta (Linnaeus, 1758)] [Lynx lynx (Linnaeus, 1758)] ! commas of authors have a blank after them
          name,author\\nPanthera leo,"(L., 1758)"                   ! csv    ! [name, author] [Panthera leo, (L., 1758)] ! commas, and quotes around one
          name;country\\nPanthera leo;KE                            ! csv    ! [name, country] [Panthera leo, KE]       ! semicolons, as of a German Excel
          name,note\\nPanthera leo,I: India; II: others\\nLynx lynx,a; b ! csv ! [name, note] [Panthera leo, I: India; II: others] [Lynx lynx, a; b] ! semicolons of texts, which the first line has not
          name\\tcountry\\nPanthera leo\\tKE                        ! tsv    ! [name, country] [Panthera leo, KE]       ! tabs
          name|country\\nPanthera leo|KE                            ! csv    ! [name, country] [Panthera leo, KE]       ! bars
          ["Panthera leo","Panthera onca"]                          ! json   ! [Panthera leo] [Panthera onca]           ! an array of texts
          [{"name":"A b","n":2},{"x":true,"name":null}]             ! json   ! [A b, 2] [, , true]                      ! an array of objects, of which some have more keys
          {"names":["Panthera leo"]}                                ! json   ! [Panthera leo]                           ! an array within an object
          {"name":"A b"}\\n{"name":"C d"}                           ! ndjson ! [A b] [C d]                              ! an object in each line
          name,n\\na,1\\nb,2\\nc,3\\nd,4\\ne\\nf,6,7               ! csv    ! [name, n] [a, 1] [b, 2] [c, 3] [d, 4] [e] [f, 6, 7] ! rows of people are ragged
          \\n\\n  \\nPanthera leo\\r\\n\\r\\nPanthera onca\\r\\n    ! lines  ! [Panthera leo] [Panthera onca]           ! blank lines are no rows
          Panthera leo                                              ! lines  ! [Panthera leo]                           ! a single name
          """)
  void theFormIsTold(String text, String format, String rows, String because) {
    var content = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    var file = open(content.getBytes(UTF_8));
    assertThat(file.format().code()).as(because).isEqualTo(format);
    assertThat(String.join(" ", rows(file).stream().map(row -> row.cells().toString()).toList()))
        .as(because)
        .isEqualTo(rows);
  }

  @ParameterizedTest(name = "{0}, because {1}")
  @CsvSource({
    "UTF-8, most write it",
    "UTF-16LE, Excel writes it as Unicode text",
    "UTF-16BE, so do old Macintoshes",
    "windows-1252, Excel in the west writes it"
  })
  void theEncodingIsTold(String charset, String because) {
    var lines = "nombre\nAra glaucogularis Dabbene é\nBoulenger ñ\n";
    var file = open(lines.getBytes(Charset.forName(charset)));
    assertThat(file.charset().name()).as(because).isEqualTo(charset);
    assertThat(rows(file).getLast().cells()).as(because).containsExactly("Boulenger ñ");
  }

  @Test
  void aMarkAtTheBeginningIsNoPartOfTheFirstCell() {
    for (var charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      var file = open("\uFEFFname\nÁra\n".getBytes(Charset.forName(charset)));
      assertThat(rows(file).getFirst().cells()).as(charset).containsExactly("name");
    }
  }

  @Test
  void rowsKnowTheirLines() {
    var file = open("name,x\n\n\"two\nlines\",1\nlast,2\n".getBytes(UTF_8));
    assertThat(rows(file).stream().map(ListRow::number)).containsExactly(1L, 3L, 5L);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          a,b\\nc,d\\ne,f\\ng,h\\n"never,1 ! never closed
          [{"name":"A b"},{"name":         ! no JSON that can be read
          [{"name":["A b"]}]               ! has a list or an object under name
          [{"name":"A","name":"B"}]        ! Duplicate
          %PDF-1.7                         ! PDF
          """)
  void whatCannotBeReadIsSaidInWords(String text, String words) {
    assertThatThrownBy(() -> rows(open(text.replace("\\n", "\n").getBytes(UTF_8))))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining(words);
  }

  @Test
  void linesInDifferentEncodingsAreNotGuessed() {
    var one = "Ara é\n".getBytes(UTF_8);
    var other = "Ara é\n".getBytes(Charset.forName("windows-1252"));
    var both = new byte[one.length + other.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    assertThatThrownBy(() -> open(both))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("line 2 is no UTF-8, as line 1 is");
  }

  private static ListFile open(byte[] content) {
    return ListFile.open(ListInput.of(content), ListFile.Known.NOTHING);
  }

  private static List<ListRow> rows(ListFile file) {
    var all = new ArrayList<ListRow>();
    try (var rows = file.rows()) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }
}
