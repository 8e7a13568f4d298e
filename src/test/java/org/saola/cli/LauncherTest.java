package org.saola.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    var builder = new ProcessBuilder(launcher.toString());
    builder.command().addAll(List.of(arguments));
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
    assertThat(version(link).exitCode()).isZero();
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
