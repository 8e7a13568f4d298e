package org.saola.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoData;

/** Names are looked up on the command line, without a server. */
class NameCommandsTest {
  @TempDir private static Path directory;

  @BeforeAll
  static void importDemo() throws Exception {
    DemoData.WHOLE.copyTo(directory);
  }

  private static CommandRun run(String... arguments) {
    var all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = directory.toString();
    return CommandRun.of(all);
  }

  @Test
  void matchesNames() {
    var table =
        run("match", "Panthera leo", "Panthera cf. leo", "--in", "cites", "--format", "table");
    assertThat(table.out().lines().toList().get(1)).contains("Panthera leo", "exact", "cites:64");
    assertThat(table.out().lines().toList().get(2)).contains("exact?", "A person must decide.");
    var csv = run("match", "Panthera leo");
    assertThat(csv.out()).startsWith("id,input,matched_id,").contains("cites:64");
  }

  @Test
  void matchesFiles() throws Exception {
    var csv = Files.writeString(directory.resolve("names.csv"), "id,name\n7,Panthera leo\n");
    var json = run("match", csv.toString(), "--format", "json");
    var results = ApiClient.JSON.readTree(json.out()).path("results");
    assertThat(results.path(0).path("id").asString()).isEqualTo("7");
    var lines = Files.writeString(directory.resolve("names.txt"), "Panthera leo\n\nNemo nemo\n");
    assertThat(run("match", lines.toString()).out().lines()).hasSize(3);
  }

  @Test
  void searches() {
    var table = run("search", "lion", "--format", "table").out();
    assertThat(table).contains("Panthera leo").contains("Lion (common name, exact)");
    assertThat(run("search", "pan", "--where", "rank=genus").out().lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.contains(",genus,"));
    var sorted = run("search", "leo", "--sort", "name").out().lines().skip(1);
    assertThat(sorted.map(line -> line.substring(0, line.indexOf(','))))
        .hasSizeGreaterThan(1)
        .isSorted();
  }

  @Test
  void decidesOfLinks() {
    var accepted = run("crosswalk", "accept", "cites:64", "iucn:64", "--note", "looked at");
    assertThat(accepted.out()).contains("iucn:64 exact (same-name, ", ", decided)");
    assertThat(run("crosswalk").out()).contains("cites:64", "exact", "holds", "looked at");
    assertThat(run("crosswalk", "withdraw", "cites:64", "iucn:64").exitCode()).isZero();
    assertThat(run("crosswalk").out().lines()).hasSize(1);
  }

  @Test
  void anotherTargetTakesThePlaceOfTheOneThatNamesFound() {
    var accepted =
        run(
            "crosswalk",
            "accept",
            "cites:64",
            "iucn:24",
            "--relation=synonym",
            "--direction=equal",
            "--instead-of=iucn:64",
            "--note=another");
    assertThat(accepted.out()).contains("iucn:24 synonym").doesNotContain("iucn:64");
    var listed = run("crosswalk").out();
    assertThat(listed).contains("iucn:24", "iucn:64", "another", "command line");
    assertThat(run("crosswalk", "withdraw", "cites:64", "iucn:24").exitCode()).isZero();
    assertThat(run("crosswalk", "withdraw", "cites:64", "iucn:64").out()).contains("iucn:64 exact");
  }

  @Test
  void refusesWithWhatWouldBeRight() {
    assertRefused("no id of redlist", "crosswalk", "reject", "cites:64", "lion");
    assertRefused("there is any, cites, iucn", "match", "Panthera leo", "--in", "nowhere");
    assertRefused("there is en, es, fr", "match", "Panthera leo", "--language", "de");
    assertRefused("there is list, rank,", "search", "pan", "--where", "colour=red");
    assertRefused("there is relevance, name,", "search", "pan", "--sort", "size");
    assertRefused("not 1 or more", "search", "pan", "--limit", "0");
  }

  private static void assertRefused(String message, String... arguments) {
    var run = run(arguments);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
