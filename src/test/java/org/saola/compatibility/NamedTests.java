package org.saola.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Tests as documents name them: a class, or a class and a method, of this project. */
public final class NamedTests {
  private static final Path ROOT = Path.of("src/test/java");

  private NamedTests() {}

  /**
   * Why a name is none of a test; empty when it is one.
   *
   * @param name such as {@code RouteTest.finds}; before the class, packages may tell it from others
   */
  public static Optional<String> problem(String name) {
    var words = List.of(name.split("\\."));
    var last = words.getLast();
    var method = Character.isLowerCase(last.charAt(0)) ? last : null;
    var type = method == null ? words : words.subList(0, words.size() - 1);
    var files = files("/" + String.join("/", type) + ".java");
    if (files.size() != 1) {
      return Optional.of("%s: there are %d such classes".formatted(name, files.size()));
    }
    var found = tests(files.getFirst());
    return found.stream().anyMatch(test -> method == null || test.equals(method))
        ? Optional.empty()
        : Optional.of("%s: no such test; there are %s".formatted(name, found));
  }

  private static List<Path> files(String end) {
    try (var all = Files.walk(ROOT)) {
      return all.filter(file -> file.toString().endsWith(end)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> tests(Path file) {
    var name = ROOT.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
    try {
      return Arrays.stream(Class.forName(name).getDeclaredMethods())
          .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
          .map(Method::getName)
          .distinct()
          .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(file + " was not compiled", e);
    }
  }
}
