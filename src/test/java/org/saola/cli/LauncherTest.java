package org.saola.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.Main;

/**
 * The launcher in a project of its own, where a build is only a copy: in Maven's place stands a
 * script that counts how often it is called.
 */
final class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "env",
          "dirname",
          "readlink",
          "grep",
          "find",
          "mkdir",
          "mktemp",
          "cat",
          "rm",
          "mv",
          "cp",
          "id",
          "flock");

  @TempDir private Path folder;
  private Path project = Path.of("");
  private Path tools = Path.of("");

  @BeforeEach
  void copyLauncher() throws IOException {
    project = Files.createDirectories(folder.resolve("a project"));
    tools = Files.createDirectory(folder.resolve("tools"));
    Files.createDirectories(project.resolve("src/main/java"));
    Files.createDirectories(project.resolve("docs"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.copy(Path.of("saola"), project.resolve("saola"), StandardCopyOption.COPY_ATTRIBUTES);
    for (var tool : TOOLS) {
      for (var place : List.of("/bin", "/usr/bin")) {
        var found = Path.of(place, tool);
        if (Files.exists(found) && Files.notExists(tools.resolve(tool))) {
          writeScript(tool, "#!/bin/sh", "exec %s \"$@\"".formatted(found));
        }
      }
    }
    writeJar(project.resolve("prepared.jar"));
  }

  /** A jar that runs the classes under test. */
  private static void writeJar(Path jar) throws IOException {
    var manifest = new Manifest();
    var attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private void writeMaven(String... lines) throws IOException {
    writeScript(
        "mvn",
        "#!/usr/bin/env bash",
        "echo \"$@\" >> '%s/calls'".formatted(folder),
        String.join("\n", lines));
  }

  private void writeScript(String name, String... lines) throws IOException {
    var script = Files.writeString(tools.resolve(name), String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private int builds() throws IOException {
    var calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  private record Outcome(int exitCode, String output) {}

  private Outcome run(Map<String, String> environment, Path launcher, String... arguments)
      throws IOException, InterruptedException {
    return run(environment, List.of(launcher.toString()), arguments);
  }

  private Outcome run(Map<String, String> environment, List<String> launcher, String... arguments)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(Stream.concat(launcher.stream(), Stream.of(arguments)).toList());
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", tools.toString(), "HOME", folder.toString()));
    builder.environment().putAll(environment);
    var output = folder.resolve("output");
    var exitCode =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    return new Outcome(exitCode, Files.readString(output));
  }

  private Outcome version(Path launcher) throws IOException, InterruptedException {
    return run(Map.of("SAOLA_JAVA_HOME", System.getProperty("java.home")), launcher, "--version");
  }

  @Test
  void buildsOnlyAfterAChange() throws Exception {
    writeMaven("cp '%s/prepared.jar' '%s/target/saola.jar'".formatted(project, project));
    var first = version(project.resolve("saola"));
    assertThat(first.output()).contains("Building Saola", "Preparing fast starts", "saola (not");
    assertThat(first.exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);

    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/saola"));
    var second = version(link);
    assertThat(second.output()).startsWith("saola (not packaged)").hasLineCount(1);
    assertThat(second.exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);

    var source = Files.writeString(project.resolve("src/main/java/New.java"), "class New {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    // fast starts were prepared once, with the real Java, which takes most of a minute
    assertThat(run(someJdk(), link, "--version").exitCode()).isZero();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void showsWhyABuildFailed() throws Exception {
    writeMaven("echo '[ERROR] Wrong.java: this is wrong'", "exit 1");
    var outcome = version(project.resolve("saola"));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output())
        .contains(
            "Wrong.java: this is wrong", "saola: the build failed; its log is target/build.log");
    assertThat(version(project.resolve("saola")).output()).contains("this is wrong");
  }

  @Test
  void tellsTheStepsOfABuild() throws Exception {
    writeMaven(
        "echo '[INFO] Downloading from central: https://example.org/a.pom'",
        "echo '[INFO] Downloading from central: https://example.org/b.pom'",
        "echo '[INFO] --- jte:3.2.4:generate (default) @ saola ---'",
        "echo '[INFO] --- maven-compiler-plugin:3.16.0:compile (default-compile) @ saola ---'",
        "echo '[WARNING] a word of warning'",
        "echo '[INFO] --- compiler:3.16.0:testCompile (default-testCompile) @ saola ---'",
        "echo '[INFO] --- jar:3.5.1:jar (default-jar) @ saola ---'",
        "cp '%s/prepared.jar' '%s/target/saola.jar'".formatted(project, project));
    var steps =
        run(someJdk(), project.resolve("saola"), "status")
            .output()
            .lines()
            .filter(line -> line.matches(" +\\d+ s {2}.*"))
            .map(line -> line.replaceFirst(" +\\d+ s {2}", ""));
    assertThat(steps)
        .containsExactly(
            "reading the project",
            "fetching plugins and libraries",
            "making pages from templates",
            "compiling and checking",
            "packing");
    assertThat(project.resolve("target/build.log")).content().contains("a word of warning");
  }

  /** Java in name only, so that anybody may run it. */
  private Map<String, String> someJdk() throws IOException {
    var jdk = tools.resolve("jdk");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    writeScript("jdk/bin/javac", "#!/bin/sh");
    writeScript("jdk/bin/java", "#!/bin/sh", "echo \"ran $*\"");
    return Map.of("SAOLA_JAVA_HOME", jdk.toString());
  }

  /** The launcher as somebody who may read the project, but not write there. */
  private List<String> asStranger(Path launcher) throws IOException {
    var root = "root".equals(System.getProperty("user.name"));
    var setpriv = Path.of("/usr/bin/setpriv");
    assumeThat(!root || Files.exists(setpriv)).as("root may become somebody else").isTrue();
    for (var path : List.of(folder, project)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
    }
    var target = project.resolve("target");
    if (Files.exists(target)) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
    }
    return root
        ? List.of(
            setpriv.toString(),
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            launcher.toString())
        : List.of(launcher.toString());
  }

  @Test
  void whoMayNotBuildRunsWhatWasBuilt() throws Exception {
    writeMaven("cp '%s/prepared.jar' '%s/target/saola.jar'".formatted(project, project));
    Files.createFile(folder.resolve("output"));
    var jdk = someJdk();
    var launcher = project.resolve("saola");
    assertThat(run(jdk, launcher, "status").exitCode()).isZero();
    var source = Files.writeString(project.resolve("src/main/java/New.java"), "class New {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    var outcome = run(jdk, asStranger(launcher), "status");
    assertThat(outcome.output())
        .startsWith("saola: warning: the sources are newer than the build, and ")
        .contains("ran ", "-jar " + project.resolve("target/saola.jar") + " status")
        .hasLineCount(2);
    assertThat(outcome.exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void whoMayNotBuildIsToldWhenNothingWasBuilt() throws Exception {
    Files.createFile(folder.resolve("output"));
    var outcome = run(someJdk(), asStranger(project.resolve("saola")), "status");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.output()).startsWith("saola: nothing was built yet, and ").hasLineCount(1);
  }

  @AfterEach
  void allowRemoving() throws IOException {
    for (var path : List.of(folder, project, project.resolve("target"))) {
      if (Files.exists(path)) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    for (var arguments : List.of("--version", "test")) {
      var outcome =
          run(
              Map.of("SAOLA_JAVA_HOME", System.getProperty("java.home")),
              project.resolve("saola"),
              arguments);
      assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(2);
      assertThat(outcome.output()).contains("saola: Maven is needed to build. Install it");
    }
  }

  @Test
  void saysThatAJdkIsMissing() throws Exception {
    var nowhere = folder.resolve("nowhere").toString();
    var chosen = run(Map.of("SAOLA_JAVA_HOME", nowhere), project.resolve("saola"), "serve");
    assertThat(chosen.exitCode()).isEqualTo(2);
    assertThat(chosen.output())
        .isEqualTo(
            "saola: SAOLA_JAVA_HOME=%s is no JDK 25; set it to the folder of one, or leave it out.%n"
                .formatted(nowhere));

    var none = run(Map.of("SAOLA_JDKS", nowhere), project.resolve("saola"), "serve");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.output())
        .contains("no JDK 25 was found", "set SAOLA_JAVA_HOME")
        .hasLineCount(2);
    assertThat(builds()).isZero();
  }
}
