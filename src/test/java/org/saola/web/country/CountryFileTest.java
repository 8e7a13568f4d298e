package org.saola.web.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.DemoServer;

/** Countries and their species as files. */
final class CountryFileTest extends DemoServer {

  @ParameterizedTest(name = "{0} has {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          countries  | iso_code,country,species,threatened,ex,ew,cr,en,vu,nt,lc,dd,ne,re,other | these are its columns
          countries  | AE,United Arab Emirates,3,2,0,0,1,1,0,0,1,0,0,0,0 | the Red List places three species there
          KE/species | key,scientific_name,common_name,category,cites_key,cites,red_list_says,red_list,species_plus_says,species_plus | these are its columns
          KE/species | iucn:64,Panthera leo,Lion,VU,cites:64,I/II,named,"Extant, Native",named, | both lists name Kenya, one without a word
          KE/species | iucn:24,Loxodonta africana,African Savannah Elephant,EN,,,named,"Extant, Native",unknown, | no taxon of CITES means the same for sure
          """)
  void aFileSaysWhatThePageShows(String file, String line, String because) throws Exception {
    assertThat(client.text("/countries/" + file + ".csv").lines()).as(because).contains(line);
  }

  @Test
  void whatIsNotKnownIsNullInJson() throws Exception {
    var elephant =
        client
            .json("/countries/KE/species.json")
            .valueStream()
            .filter(row -> row.get("key").asString().equals("iucn:24"))
            .findFirst()
            .orElseThrow();
    assertThat(elephant.get("cites_key").isNull()).isTrue();
    assertThat(elephant.get("red_list").asString()).isEqualTo("Extant, Native");
  }

  @Test
  void namesAreInTheLanguageThatIsAskedForAndColumnsAreNot() throws Exception {
    assertThat(client.text("/countries/countries.csv?lang=fr"))
        .startsWith("iso_code,country,species")
        .contains("AE,Émirats arabes unis,3,2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/countries/countries.xml",
        "/countries/KE/history.csv",
        "/countries/XX/species.csv",
        "/countries/KE/species"
      })
  void whatIsNoFileIsNotFound(String path) throws Exception {
    assertThat(client.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileIsToKeepAndSaysHowToCiteIt() throws Exception {
    var headers = client.get("/countries/KE/species.csv").headers();
    assertThat(headers.firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(headers.firstValue("Content-Disposition"))
        .contains("attachment; filename=\"KE-species.csv\"");
    assertThat(headers.firstValue("Link").orElse("")).contains("</cite>; rel=\"cite-as\"");
  }
}
