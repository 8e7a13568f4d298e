package org.saola.http.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.http.Form;
import org.saola.http.MalformedQuery;
import org.saola.http.QueryParameters;
import org.saola.http.QueryParameters.Parameter;
import org.saola.http.Request;

/**
 * What a browser sends of a form that has files: {@code multipart/form-data} (RFC 7578).
 *
 * @param files by the names of their fields; of several with one name the first
 */
public record FormWithFiles(Form form, Map<String, SentFile> files) {
  private static final Pattern TYPE =
      Pattern.compile(
          "multipart/form-data\\s*;.*\\bboundary=(?:\"([^\"]{1,70})\"|([^\";\\s]{1,70})).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename=\"([^\"]*)\"");
  private static final String DISPOSITION = "content-disposition:";
  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(ISO_8859_1);
  private static final int MOST_PARTS = 1_000;

  /**
   * The form of a request, with files or without.
   *
   * @throws MalformedQuery if it can't be read
   */
  public static FormWithFiles of(Request request) {
    var type = TYPE.matcher(request.header("Content-Type").orElse(""));
    if (!type.matches()) {
      return new FormWithFiles(Form.of(request), Map.of());
    }
    var boundary = type.group(1) == null ? type.group(2) : type.group(1);
    return read(request.body(), ("\r\n--" + boundary).getBytes(ISO_8859_1));
  }

  /** A file; empty when none was chosen. */
  public Optional<SentFile> file(String field) {
    return Optional.ofNullable(files.get(field)).filter(file -> !file.isEmpty());
  }

  private static FormWithFiles read(byte[] body, byte[] delimiter) {
    var fields = new ArrayList<Parameter>();
    var files = new HashMap<String, SentFile>();
    // the first delimiter begins the body, without an end of line
    int at = startsWith(body, delimiter, 2) ? delimiter.length - 2 : -1;
    for (int parts = 0; at >= 0 && !isLast(body, at); parts++) {
      int next = indexOf(body, delimiter, at);
      int head = indexOf(body, END_OF_HEAD, at);
      if (next < 0 || head < 0 || head > next || parts > MOST_PARTS) {
        throw new MalformedQuery("form.cut");
      }
      var content = Arrays.copyOfRange(body, head + END_OF_HEAD.length, next);
      part(new String(body, at, head - at, UTF_8), content, fields, files);
      at = next + delimiter.length;
    }
    if (at < 0) {
      throw new MalformedQuery("form.begin");
    }
    return new FormWithFiles(new Form(new QueryParameters(fields)), Map.copyOf(files));
  }

  private static void part(
      String head, byte[] content, List<Parameter> fields, Map<String, SentFile> files) {
    var disposition =
        head.lines()
            .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
            .findFirst()
            .orElse("");
    var name = found(NAME, disposition);
    var fileName = found(FILE_NAME, disposition);
    if (name == null) {
      throw new MalformedQuery("form.part");
    }
    if (fileName == null) {
      fields.add(new Parameter(name, new String(content, UTF_8)));
    } else {
      files.putIfAbsent(
          name, new SentFile(fileName.substring(1 + lastSeparator(fileName)), content));
    }
  }

  private static int lastSeparator(String fileName) {
    return Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
  }

  private static @Nullable String found(Pattern pattern, String line) {
    var matcher = pattern.matcher(line);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Whether a delimiter that ended before a place is the last one. */
  private static boolean isLast(byte[] body, int at) {
    return at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
  }

  private static boolean startsWith(byte[] body, byte[] delimiter, int from) {
    return Arrays.equals(
        body, 0, Math.min(body.length, delimiter.length - from), delimiter, from, delimiter.length);
  }

  private static int indexOf(byte[] body, byte[] wanted, int from) {
    for (int at = from; at <= body.length - wanted.length; at++) {
      if (body[at] == wanted[0]
          && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }
}
