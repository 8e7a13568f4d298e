package org.saola.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.DemoServer;

/** Groups and their species as files. */
final class GroupFileTest extends DemoServer {

  @ParameterizedTest(name = "{0} has {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          parts                      | class,Mammalia, | it is a class
          class/Mammalia/parts       | order,Carnivora, | it is an order of mammals
          class/Mammalia/others      | class,Aves, | birds are no mammals
          class/Mammalia/species     | iucn:64,Panthera leo,VU | it is a mammal
          order/Carnivora/parts      | family,Felidae, | it is a family of carnivores
          family/Felidae/species     | iucn:64,Panthera leo,VU | it is a cat
          """)
  void aFileSaysWhatThePageShows(String file, String line, String because) throws Exception {
    assertThat(client.text("/groups/" + file + ".csv").lines())
        .as(because)
        .anyMatch(each -> each.startsWith(line));
    assertThat(client.text("/groups/" + file + ".json")).as(because).startsWith("[{");
  }

  @Test
  void sharesAreThoseOfThePage() throws Exception {
    var mammals =
        client
            .json("/groups/parts.json")
            .valueStream()
            .filter(row -> row.get("name").asString().equals("Mammalia"))
            .findFirst()
            .orElseThrow();
    assertThat(client.text("/groups/class/Mammalia"))
        .contains(">" + mammals.get("threatened_percent_best").decimalValue() + "%<");
    assertThat(client.text("/groups/class/Mammalia/species.csv").lines())
        .hasSize(1 + mammals.get("species").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/groups/species.csv",
        "/groups/class/Mammalia/history.csv",
        "/groups/class/Nothing/species.csv",
        "/groups/class/Mammalia/species.xml"
      })
  void whatIsNoFileIsNotFound(String path) throws Exception {
    assertThat(client.get(path).statusCode()).isEqualTo(404);
  }
}
