package org.saola.cli.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.cli.administration.AdministeredServer.JOBS;
import static org.saola.cli.administration.AdministeredServer.UPLOADS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.access.Role;
import org.saola.store.TestDatabase;
import org.saola.store.audit.AuditEntry;
import org.saola.store.release.Dataset;
import org.saola.store.release.DatasetDescription;
import org.saola.store.release.Release;

/** An administrator's program imports, takes back and tidies up through the API. */
final class ImportByApiTest {
  private static final byte[] NOTHING = {};

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void fromTheFirstPieceToTheRollback(TestDatabase kind) throws Exception {
    var settings = kind.withTables(directory);
    try (var server = new AdministeredServer(settings)) {
      long broken =
          uploadWithABreak(server, KingdomPackage.zip(3, "KINGDON"), settings.dataDirectory());
      var refused = server.await(server.order(dryRun(broken)), "refused").path("report");
      assertThat(refused.path("message").asString())
          .isEqualTo("first.zip can't be imported: 1 problem was found, nothing was changed");
      assertThat(refused.path("issues").get(0).path("text").asString())
          .startsWith("taxon_concepts.csv:2, column rank, value \"KINGDON\": ");
      assertThat(server.send("DELETE", UPLOADS + "/" + broken, NOTHING).statusCode())
          .isEqualTo(200);

      long mended = server.upload("mended.zip", KingdomPackage.zip(3, "KINGDOM"));
      assertThat(server.get(UPLOADS + "/" + mended).path("looks_like").path("format").asString())
          .isEqualTo("package");
      var tried = server.await(server.order(dryRun(mended)), "done").path("report");
      assertThat(tried.path("lines").toString())
          .contains("Would serve release mended of speciesplus: 3 records; nothing was changed")
          .contains("Changes of taxon concept: 3 added, 0 changed, 0 removed");
      assertThat(releases(server)).as("after dry runs").isEmpty();

      publish(server, mended, "mended");
      assertThat(server.get(UPLOADS).path("uploads")).as("files that were used").isEmpty();
      publish(server, server.upload("more.zip", KingdomPackage.zip(5, "KINGDOM")), "more");
      goBackAndTidyUp(server);
    }
  }

  @Test
  void aTableOfItsOwnMakingIsMappedAsWithTheCommand() throws Exception {
    var table = "Art;Familie;Kategorie\nLemur catta;Lemuridae;gefährdet\n".getBytes(UTF_8);
    try (var server = new AdministeredServer(TestDatabase.SQLITE.withTables(directory))) {
      var liste = new Dataset("liste", Dataset.Kind.RED_LIST);
      server.database().datasets().add(liste, DatasetDescription.NONE);
      var order =
          """
          {"kind":"import","uploads":[%d],"dataset":"liste","scope":"Nirgendwo","year":2025,
           "column":["scientificName=Art","family=Familie","threatStatus=Kategorie"],
           "category":["gefährdet=VU"]}\
          """
              .formatted(server.upload("liste.csv", table));
      var job = server.await(server.order(order), "done", "refused", "failed");
      assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
      assertThat(job.path("wishes").path("column").asString().lines()).hasSize(3);
      assertThat(job.path("report").path("figures").path("records").asInt()).isOne();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "column":["art=Art"]                               | art is no term that is read
          "column":["Art"]                                   | column 'Art' is not of the form TERM=HEAD
          "column":"family=Familie"                          | column is no list
          "column":["family=Familie"],"format":"download"    | --column and --category are of darwin-core
          "category":["=VU"]                                 | category '=VU' is not of the form WORD=CODE
          """)
  void whatCannotBeMappedIsSaid(String mapping, String words) throws Exception {
    try (var server = new AdministeredServer(TestDatabase.SQLITE.withTables(directory))) {
      var order =
          "{\"kind\":\"dry_run\",\"uploads\":[%d],%s}"
              .formatted(server.upload("liste.csv", "Art;Kategorie\n".getBytes(UTF_8)), mapping);
      var refused = server.post(JOBS, order);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains(words);
    }
  }

  private static long uploadWithABreak(AdministeredServer server, byte[] content, Path data)
      throws Exception {
    long id = server.begin("first.zip", content.length);
    var path = UPLOADS + "/" + id;
    int half = content.length / 2;
    var first = Arrays.copyOf(content, half);
    var rest = Arrays.copyOfRange(content, half, content.length);
    assertThat(server.send("PUT", path + "?offset=0", first).statusCode()).isEqualTo(200);
    var early = server.post(JOBS, dryRun(id));
    assertThat(early.statusCode()).isEqualTo(400);
    assertThat(early.body()).contains("send the rest first");
    var wrong = server.send("PUT", path + "?offset=0", rest);
    assertThat(wrong.statusCode()).isEqualTo(409);
    assertThat(wrong.body()).contains("go on from there");
    var head = server.send("HEAD", path, NOTHING);
    assertThat(head.headers().firstValueAsLong("Upload-Offset")).hasValue(half);
    assertThat(server.send("PUT", path + "?offset=" + half, rest).statusCode()).isEqualTo(200);
    var beyond = server.send("PUT", path + "?offset=" + content.length, new byte[1]);
    assertThat(beyond.statusCode()).as("more than was told").isEqualTo(409);
    var file = data.resolve("uploads").resolve(Long.toString(id)).resolve("first.zip");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    return id;
  }

  private static String dryRun(long upload) {
    return "{\"kind\":\"dry_run\",\"uploads\":[%d]}".formatted(upload);
  }

  private static void publish(AdministeredServer server, long upload, String label)
      throws Exception {
    var order =
        "{\"kind\":\"import\",\"uploads\":[%d],\"replace\":true,\"dataset\":\"speciesplus\"}"
            .formatted(upload);
    var job = server.await(server.order(order), "done");
    assertThat(job.path("report").path("figures").path("release").asString()).isEqualTo(label);
    assertThat(releases(server).getFirst().description().label()).isEqualTo(label);
  }

  private static void goBackAndTidyUp(AdministeredServer server) throws Exception {
    var rolled =
        server.await(server.order("{\"kind\":\"rollback\",\"dataset\":\"speciesplus\"}"), "done");
    assertThat(rolled.path("report").path("lines").get(0).asString())
        .startsWith("Now serving release 1 (mended) of speciesplus again: ");
    var removal = "{\"kind\":\"removal\",\"dataset\":\"speciesplus\",\"release\":\"more\"}";
    var early = server.await(server.order(removal), "failed", "done");
    assertThat(early.path("report").path("message").asString())
        .as("what others may read still")
        .isEqualTo(
            "release 2 (more) was replaced a moment ago and may be read still; remove it in a"
                + " minute");
    assertThat(server.database().access().auditLog().list(Long.MAX_VALUE, 100))
        .extracting(entry -> entry.action().code())
        .contains("created", "deleted", "ordered", "ended");
    assertThat(server.database().access().auditLog().list(Long.MAX_VALUE, 100))
        .extracting(AuditEntry::detail)
        .contains("import of mended.zip into speciesplus: done", "rollback of speciesplus");
  }

  private static List<Release> releases(AdministeredServer server) {
    return server.database().releases().list().stream()
        .filter(release -> release.state() != Release.State.WRITING)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void jobsWaitForEachOtherAndCanBeCancelled(TestDatabase kind) throws Exception {
    try (var server = new AdministeredServer(kind.withTables(directory))) {
      long upload = server.upload("many.zip", KingdomPackage.zip(2, "KINGDOM"));
      long first;
      long second;
      long third;
      try (var _ = server.database().releases().takeTurn(Dataset.SPECIES_PLUS)) {
        first = server.order(dryRun(upload));
        second = server.order(dryRun(upload));
        third = server.order(dryRun(upload));
        assertThat(server.await(first, "queued").path("state").asString()).isEqualTo("queued");
        assertThat(server.send("DELETE", JOBS + "/" + second, NOTHING).statusCode()).isEqualTo(200);
        assertThat(server.get(JOBS + "/" + second).path("state").asString()).isEqualTo("cancelled");
      }
      server.await(third, "done");
      assertThat(server.get(JOBS + "/" + first).path("state").asString())
          .as("the one that came before")
          .isEqualTo("done");
      var again = server.send("DELETE", JOBS + "/" + third, NOTHING);
      assertThat(again.statusCode()).isEqualTo(409);
      assertThat(again.body()).contains("has ended: done");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunningImportEndsWhenItIsCancelled(TestDatabase kind) throws Exception {
    try (var server = new AdministeredServer(kind.withTables(directory))) {
      long upload = server.upload("large.zip", KingdomPackage.zip(8_000, "KINGDOM"));
      long job = server.order("{\"kind\":\"import\",\"uploads\":[%d]}".formatted(upload));
      server.await(job, "running");
      assertThat(server.send("DELETE", JOBS + "/" + job, NOTHING).statusCode()).isEqualTo(200);
      server.await(job, "cancelled");
      assertThat(releases(server)).isEmpty();
      assertThat(server.get(UPLOADS).path("uploads")).as("can be used again").hasSize(1);
      server.database().releases().takeTurn(Dataset.SPECIES_PLUS).close();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void othersAreKeptOut(TestDatabase kind) throws Exception {
    try (var server = new AdministeredServer(kind.withTables(directory))) {
      var user = server.token(Role.API);
      for (var path : List.of(UPLOADS, UPLOADS + "/1", JOBS, JOBS + "/1")) {
        for (var method : List.of("GET", "POST", "PUT", "DELETE")) {
          assertThat(server.send(method, path, NOTHING, user).statusCode())
              .as("%s %s by a user", method, path)
              .isIn(403, 405);
          assertThat(server.send(method, path, NOTHING, "").statusCode())
              .as("%s %s by nobody", method, path)
              .isIn(401, 405);
        }
      }
      var tooLarge = "{\"name\":\"x.zip\",\"bytes\":99000000000}";
      assertThat(server.post(UPLOADS, tooLarge).statusCode()).isEqualTo(413);
      var outside = "{\"name\":\"../x.zip\",\"bytes\":1}";
      assertThat(server.post(UPLOADS, outside).statusCode()).isEqualTo(400);
    }
  }
}
