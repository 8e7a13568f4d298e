package org.saola.api.saola1.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import org.saola.spreadsheet.WorkbookTable;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListInput;
import org.saola.spreadsheet.list.ListRow;

/** A list comes back with what both lists say of each name, and nothing that is only guessed. */
final class CheckResourceTest extends DemoServer {
  @ParameterizedTest(name = "{0}: {1}, {2} {3}, {4} {5}, because {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Loxodonta africana                     | doubtful | cites:24 | I/II | iucn:24 | EN | the Red List means a part of it
          Panthera_leo                           | sure     | cites:64 | I/II | iucn:64 | VU | underscores are blanks
          Panthera leo (Linnaeus, 1758)          | sure     | cites:64 | I/II | iucn:64 | VU | authors are no part of the name
          Felis leo                              | sure     | cites:64 | I/II | iucn:64 | VU | a synonym of one taxon
          Lion                                   | doubtful |          |      |         |    | a common name is only a proposal
          P. leo                                 | doubtful |          |      |         |    | a genus that is cut is only a proposal
          Nemo nemo                              | unknown  |          |      |         |    | no list has it
          n/a                                    | unknown  |          |      |         |    | it is no name
          """)
  void eachNameIsAnswered(
      String name,
      String check,
      @Nullable String citesId,
      @Nullable String appendix,
      @Nullable String iucnId,
      @Nullable String category,
      String because)
      throws Exception {
    var row = table("name\n\"%s\"\n".formatted(name), "").getFirst();
    assertThat(row.getField("check")).as(because).isEqualTo(check);
    assertThat(row.getField("cites_id")).as(because).isEqualTo(orEmpty(citesId));
    assertThat(row.getField("cites_appendix")).as(because).isEqualTo(orEmpty(appendix));
    assertThat(row.getField("iucn_id")).as(because).isEqualTo(orEmpty(iucnId));
    assertThat(row.getField("iucn_category")).as(because).isEqualTo(orEmpty(category));
  }

  @Test
  void bothListsAreRelatedByTheCrosswalkOnly() throws Exception {
    var row = table("name\nPanthera leo\nLion\n", "");
    assertThat(row.getFirst().getField("relation")).isEqualTo("exact");
    assertThat(row.getFirst().getField("same_concept")).isEqualTo("yes");
    assertThat(row.get(1).getField("relation")).as("nothing is stated").isEmpty();
  }

  @Test
  void aNameOfOneListLeadsToTheOtherWhereBothMeanTheSame() throws Exception {
    var row = table("name\nNepenthes x hookeriana\nNemo nemo\n", "").getFirst();
    assertThat(row.getField("cites_match")).isEqualTo("synonym");
    assertThat(row.getField("iucn_match")).as("only Species+ has it").isEqualTo("crosswalk");
    assertThat(row.getField("iucn_id")).isEqualTo("iucn:332");
    assertThat(row.getField("iucn_category")).isNotEmpty();
    assertThat(row.getField("same_concept")).isEqualTo("yes");
  }

  @Test
  void equalNamesOfDifferentConceptsAreSaidToBeThat() throws Exception {
    var row = table("name\nLoxodonta africana\nNemo nemo\n", "").getFirst();
    assertThat(row.getField("relation")).isEqualTo("split");
    assertThat(row.getField("same_concept")).isEqualTo("no");
    assertThat(row.getField("check")).isEqualTo("doubtful");
    var decided =
        table(
            """
            name,check,cites_id,iucn_id,cites_decision,iucn_decision
            Loxodonta africana,doubtful,,,cites:24,iucn:24
            """,
            "");
    assertThat(decided.getFirst().getField("check")).as("a person said so").isEqualTo("sure");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Test
  void whatIsOnlyProposedHasNoStatus() throws Exception {
    var names = "name\nLion\nPanthera lea\nPanthera loe\nPanthera sp.\nPanthera leo x\nTiger\n";
    for (var row : table(names + "Panthera leo cf. persica\nLoxodonta\nElefant\n", "")) {
      var name = row.getField("name");
      if (row.getField("iucn_id").isEmpty()) {
        for (var column : List.of("category", "criteria", "year", "scope", "trend", "link")) {
          assertThat(row.getField("iucn_" + column)).as(name + " " + column).isEmpty();
        }
      }
      if (row.getField("cites_id").isEmpty()) {
        for (var column : List.of("cites_appendix", "cites_annotation", "eu_annex", "cites_link")) {
          assertThat(row.getField(column)).as(name + " " + column).isEmpty();
        }
      }
    }
  }

  @Test
  void aDayAndACountryTellWhatWasInForceThere() throws Exception {
    var rows =
        table(
            """
            species;country;date
            Loxodonta africana;Botsuana;01.05.2023
            Loxodonta africana;BWA;1989-12-31
            Loxodonta africana;Atlantis;
            Loxodonta africana;;03/04/2020
            """,
            "");
    assertThat(rows.getFirst().getField("country_code")).isEqualTo("BW");
    assertThat(rows.getFirst().getField("cites_quotas"))
        .isEqualTo("2023: 800 Tusks as hunting trophies");
    assertThat(rows.getFirst().getField("cites_suspensions")).isEqualTo("none_in_force");
    assertThat(rows.get(1).getField("cites_appendix")).isEqualTo("II");
    assertThat(rows.get(1).getField("as_of")).isEqualTo("1989-12-31");
    assertThat(rows.get(2).getField("country_code")).isEqualTo("country_unknown");
    assertThat(rows.get(2).getField("cites_quotas")).isEmpty();
    assertThat(rows.get(3).getField("as_of")).as("two days are meant").isEqualTo("date_unclear");
    assertThat(rows.get(3).getField("cites_appendix")).isEmpty();
    assertThat(rows.get(3).getField("check")).isEqualTo("doubtful");
  }

  @ParameterizedTest(name = "{0}, because {1}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          Panthera leo\\nLoxodonta africana                                ! names in lines need no head
          n,Loxodonta africana\\n2,Panthera leo                            ! without heads the column of names is told
          genus,species,x\\nPanthera,leo,1\\nLoxodonta,africana,2          ! genus and species in two columns
          {"names":["Panthera leo","Loxodonta africana"]}                  ! JSON
          {"scientificName":"Panthera leo"}\\n{"scientificName":"Loxodonta africana"} ! lines of JSON
          name,x,x\\nPanthera leo,a,b\\nLoxodonta africana,c,d             ! heads may repeat where nothing is asked of them
          Nombre científico;País\\nPanthera leo;KE\\nLoxodonta africana;   ! heads in Spanish
          """)
  void listsComeInManyForms(String text, String because) throws Exception {
    var rows = table(text.replace("\\n", "\n"), "?format=csv");
    assertThat(rows.stream().map(row -> row.getField("iucn_id")))
        .as(because)
        .containsExactlyInAnyOrder("iucn:64", "iucn:24");
  }

  @Test
  void formulasAreTextsWhenTheyGoBack() throws Exception {
    var text = "name,=cmd|' /C calc'!A0\nPanthera leo,\"=HYPERLINK(\"\"http://x\"\")\"\n";
    var csv = new String(send(text.getBytes(UTF_8), "").body(), UTF_8);
    assertThat(csv).contains("'=cmd", "\"'=HYPERLINK").doesNotContain(",=", ",\"=");
    var workbook = rows(send(text.getBytes(UTF_8), "?format=xlsx").body());
    assertThat(workbook.get(1).cells().get(1)).isEqualTo("=HYPERLINK(\"http://x\")");
  }

  @Test
  void aWorkbookComesBackAsOne() throws Exception {
    var sent = new ByteArrayOutputStream();
    try (var table = new WorkbookTable(sent)) {
      table.row(List.of("name", "note"));
      table.row(List.of("Panthera leo", "=1+1"));
    }
    var rows = rows(send(sent.toByteArray(), "").body());
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().cells()).startsWith("name", "note", "row", "check");
    assertThat(rows.get(1).cells()).contains("iucn:64", "VU");
  }

  @Test
  void jsonHasASummary() throws Exception {
    var answer = send("[\"Panthera leo\",\"Lion\",\"Nemo nemo\"]".getBytes(UTF_8), "");
    var document = ApiClient.JSON.readTree(answer.body());
    assertThat(document.path("rows")).hasSize(3);
    assertThat(document.path("summary").toString())
        .isEqualTo("{\"sure\":1,\"doubtful\":1,\"unknown\":1}");
    assertThat(answer.headers().firstValue("Link").orElse("")).contains("license");
  }

  @Test
  void whatAPersonDecidedIsKept() throws Exception {
    var first = table("name,n\nLion,1\nTiger,2\nPanthera leo,3\n", "?doubtful=first");
    assertThat(first.getFirst().getField("check")).isEqualTo("doubtful");
    var again = new StringBuilder("name,n,check,cites_id,iucn_id,cites_decision,iucn_decision\n");
    again.append("Lion,1,doubtful,,,cites:64,iucn:64\nTiger,2,doubtful,,,none,none\n");
    again.append("Panthera leo,3,sure,cites:64,iucn:64,,iucn:99999\n");
    var rows = table(again.toString(), "");
    assertThat(rows.getFirst().getField("check")).isEqualTo("sure");
    assertThat(rows.getFirst().getField("iucn_category")).isEqualTo("VU");
    assertThat(rows.getFirst().getField("iucn_decision")).isEqualTo("iucn:64");
    assertThat(rows.get(1).getField("iucn_category")).isEmpty();
    assertThat(rows.get(1).getField("check")).isEqualTo("sure");
    assertThat(rows.get(2).getField("check")).as("there is no such taxon").isEqualTo("doubtful");
    assertThat(rows.get(2).getField("iucn_category")).isEmpty();
    assertThat(rows.getFirst().getHeader()).doesNotHaveDuplicates();
  }

  @Test
  void aDatasetTakesThePlaceOfTheUsualOneOfItsKind() throws Exception {
    var named = table("name\nPanthera leo\n", "?dataset=redlist,speciesplus").getFirst();
    assertThat(named.getField("iucn_id")).isEqualTo("iucn:64");
    for (var query : List.of("?dataset=dragons", "?dataset=redlist,redlist")) {
      assertThat(send("Panthera leo".getBytes(UTF_8), query).statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest(name = "{0}: {2}, because {3}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          ~~                       ! ~~                ! 422 ! empty
          \\n\\n \\n               ! ~~                ! 422 ! only blank rows
          name\\n                  ! ~~                ! 422 ! no row below
          a,b\\n1,2\\n3,4          ! ~~                ! 422 ! say which one by name_column
          name,Name\\nA b,B c       ! ~~                ! 422 ! columns 1 and 2 are both called Name; say by its number which one is meant: name_column=1
          name\\nA b               ! ?name_column=x    ! 422 ! is no column of the list; there is name
          name\\nA b               ! ?format=pdf       ! 400 ! is none; there is csv, tsv, xlsx, json, ndjson
          name\\nA b               ! ?colour=red       ! 400 ! there is no parameter colour
          [{"name":                ! ~~                ! 422 ! no JSON that can be read
          """)
  void whatCannotBeCheckedIsSaidInWords(String text, String query, int status, String words)
      throws Exception {
    var answer = send(text.replace("\\n", "\n").getBytes(UTF_8), query);
    assertThat(answer.statusCode()).as(words).isEqualTo(status);
    assertThat(ApiClient.JSON.readTree(answer.body()).path("detail").asString()).contains(words);
  }

  /**
   * Columns that hold nothing of what is asked may be called alike, and so may the one that is
   * told.
   */
  @Test
  void columnsThatAreCalledAlikeAreNumbered() throws Exception {
    var told = table("name,name,n,n\nTiger,Panthera leo,1,2\n", "?name_column=2").getFirst();
    assertThat(told.getField("iucn_id")).isEqualTo("iucn:64");
    assertThat(told.getField("n (2)")).isEqualTo("2");
  }

  @Test
  void manyRowsComeInTheirOrder() throws Exception {
    var text = new StringBuilder("name,n\n");
    for (int i = 0; i < 3_000; i++) {
      text.append(i % 3 == 0 ? "Panthera leo" : "Nemo nemo").append(',').append(i).append('\n');
    }
    var rows = table(text.toString(), "");
    assertThat(rows).hasSize(3_000);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).getField("n")).isEqualTo(Integer.toString(i));
      assertThat(rows.get(i).getField("check")).isEqualTo(i % 3 == 0 ? "sure" : "unknown");
    }
  }

  private static List<ListRow> rows(byte[] workbook) {
    var all = new ArrayList<ListRow>();
    try (var rows = ListFile.open(ListInput.of(workbook), ListFile.Known.NOTHING).rows()) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }

  private static List<NamedCsvRecord> table(String list, String query) throws Exception {
    var answer = send(list.getBytes(UTF_8), query);
    var text = new String(answer.body(), UTF_8);
    assertThat(answer.statusCode()).as(text).isEqualTo(200);
    try (var csv =
        CsvReader.builder().fieldSeparator(list.contains(";") ? ';' : ',').ofNamedCsvRecord(text)) {
      return csv.stream().toList();
    }
  }

  private static HttpResponse<byte[]> send(byte[] list, String query) throws Exception {
    return client.post("/api/saola/v1/check" + query, list);
  }
}
