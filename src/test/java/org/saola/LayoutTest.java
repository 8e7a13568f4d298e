package org.saola;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How large files and methods may become, and what no name may be called. */
class LayoutTest {
  private static final List<Path> ROOTS =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));
  private static final int LONGEST_FILE = 300;
  private static final int MOST_FILES = 22;
  private static final int LARGEST_ROOM = 15_000;

  /** The packages in which each package is a room of its own. */
  private static final Set<String> HOUSES = Set.of("api", "ingest", "store");

  private static final Path PROGRAM = Path.of("src/main/java/org/saola");
  private static final int LONGEST_METHOD = 40;
  private static final int MOST_PARAMETERS = 5;
  private static final Pattern EMPTY_NAMES =
      Pattern.compile("(?i).*(util|helper|common|manager|impl)s?(/.*|\\.java)");

  @Test
  void filesAreShort() throws IOException {
    for (var file : sources()) {
      assertThat(Files.readAllLines(file))
          .as(file.toString())
          .hasSizeLessThanOrEqualTo(LONGEST_FILE);
    }
  }

  @Test
  void packagesAreSmall() throws IOException {
    var sizes =
        sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(groupingBy(Path::getParent, counting()));
    assertThat(sizes)
        .allSatisfy((folder, files) -> {
          assertThat(files).as(folder.toString()).isLessThanOrEqualTo(MOST_FILES);
        });
  }

  /** In lines; a room is a package with all below it. */
  @Test
  void roomsAreNotTooLarge() throws IOException {
    var rooms = new TreeMap<String, Integer>();
    for (var file : sources()) {
      if (file.startsWith(PROGRAM)) {
        rooms.merge(room(file), Files.readAllLines(file).size(), Integer::sum);
      }
    }
    assertThat(rooms)
        .allSatisfy((room, lines) -> assertThat(lines).as(room).isLessThanOrEqualTo(LARGEST_ROOM));
  }

  private static String room(Path file) {
    var place = PROGRAM.relativize(file);
    var name = place.getName(0).toString();
    return HOUSES.contains(name) && place.getNameCount() > 2 ? name + "/" + place.getName(1) : name;
  }

  /** Two things differ in their names, but for what each API has of its own. */
  @Test
  void namesMeanOneThing() throws IOException {
    var apis = PROGRAM.resolve("api");
    var places =
        sources().stream()
            .filter(file -> file.startsWith(PROGRAM) && !file.endsWith("package-info.java"))
            .collect(
                groupingBy(
                    file -> file.getFileName().toString(),
                    mapping(file -> file.startsWith(apis) ? apis : file, toSet())));
    places.values().removeIf(files -> files.size() == 1);
    assertThat(places).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    for (var folder : sources().stream().map(Path::getParent).distinct().toList()) {
      assertThat(folder.resolve("package-info.java")).isRegularFile().content().contains("/**");
    }
  }

  @Test
  void namesSaySomething() throws IOException {
    for (var file : sources()) {
      assertThat(file.toString()).doesNotMatch(EMPTY_NAMES);
    }
  }

  @Test
  void methodsAreShortAndTakeFewParameters() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      var offenders = new ArrayList<String>();
      for (var unit : task.parse()) {
        new MethodSizes(unit, Trees.instance(task), offenders).scan(unit, null);
      }
      assertThat(offenders).isEmpty();
    }
  }

  private static List<Path> sources() throws IOException {
    var all = new ArrayList<Path>();
    for (var root : ROOTS) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
    }
    return all;
  }

  private static final class MethodSizes extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<String> offenders;
    private boolean inRecord;

    MethodSizes(CompilationUnitTree unit, Trees trees, List<String> offenders) {
      this.unit = unit;
      this.trees = trees;
      this.offenders = offenders;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      var outer = inRecord;
      inRecord = type.getKind() == com.sun.source.tree.Tree.Kind.RECORD;
      super.visitClass(type, null);
      inRecord = outer;
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      var lines =
          line(end(method)) - line(trees.getSourcePositions().getStartPosition(unit, method));
      if (lines > LONGEST_METHOD) {
        offenders.add(name(method) + ": " + lines + " lines");
      }
      if (method.getParameters().size() > MOST_PARAMETERS
          && !constructorOfRecord(method)
          && !rowOfTable(method)) {
        offenders.add(name(method) + ": " + method.getParameters().size() + " parameters");
      }
      return super.visitMethod(method, null);
    }

    private boolean constructorOfRecord(MethodTree method) {
      return inRecord && method.getName().contentEquals("<init>");
    }

    /** A test over a table has a parameter for each column. */
    private static boolean rowOfTable(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(
              annotation -> annotation.getAnnotationType().toString().equals("ParameterizedTest"));
    }

    private long end(MethodTree method) {
      return trees.getSourcePositions().getEndPosition(unit, method);
    }

    private long line(long position) {
      return position < 0 ? 0 : unit.getLineMap().getLineNumber(position);
    }

    private String name(MethodTree method) {
      return unit.getSourceFile().getName() + "#" + method.getName();
    }
  }
}
