package org.saola.bench.redlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Writes assessments of the API v4 of the size of the whole Red List: 300,000 of 170,000 taxa, one
 * a line, in packed files of 10,000. The same seed and scale give the same bytes on the same JDK.
 *
 * <p>Arguments: an output folder, then optionally a seed (default 1) and a scale (default 1).
 */
final class GenerateRedList {
  private static final int PER_FILE = 10_000;
  private static final int THREADS = 2;

  private GenerateRedList() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 1 || args.length > 3) {
      System.err.println(
          "Usage: generate-redlist FOLDER [SEED] [SCALE], for example: work/redlist 1 0.01");
      System.exit(2);
    }
    Locale.setDefault(Locale.ROOT);
    var folder = Files.createDirectories(Path.of(args[0]));
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    double scale = args.length > 2 ? Double.parseDouble(args[2]) : 1;
    var plan = Plan.of(new ListedTaxa(seed, scale), seed, scale);
    long bytes = writeAll(folder, plan, Invention.of(seed));
    System.out.printf(
        "Wrote %s: %,d assessments of %,d bytes on average, %d MiB unpacked, seed %d, scale %s%n",
        folder, plan.size(), bytes / plan.size(), bytes >> 20, seed, scale);
  }

  /** Writes all files; returns how large they are when unpacked. */
  private static long writeAll(Path folder, List<PlannedAssessment> plan, Invention invention)
      throws IOException, InterruptedException {
    var files = new ArrayList<Callable<Long>>();
    for (int start = 0; start < plan.size(); start += PER_FILE) {
      var part = plan.subList(start, Math.min(plan.size(), start + PER_FILE));
      var file = folder.resolve("assessments-%03d.ndjson.gz".formatted(files.size() + 1));
      files.add(() -> write(file, part, invention));
    }
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      long bytes = 0;
      for (var written : threads.invokeAll(files)) {
        bytes += written.get();
      }
      return bytes;
    } catch (ExecutionException e) {
      throw new IOException("can't write " + folder, e.getCause());
    }
  }

  private static long write(Path file, List<PlannedAssessment> part, Invention invention)
      throws IOException {
    var json = new JsonBytes();
    var documents = new AssessmentFields(json, invention);
    long bytes = 0;
    try (var out = new FastGzip(Files.newOutputStream(file))) {
      for (var planned : part) {
        json.clear();
        documents.write(planned);
        json.writeTo(out);
        out.write('\n');
        bytes += json.length() + 1;
      }
    }
    return bytes;
  }
}
