package org.saola.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a program gives as the keys of messages, found in its text. */
record CallsWithKeys(String program) {
  private static final Pattern CALL =
      Pattern.compile(
          "(?<![\\w.])((?:Problem|Message)\\.(?:badRequest|notFound|unprocessable|tooLarge|of)"
              + "|(?:\\w+\\.)?wrong|new (?:RefusedUpload|RefusedOrder|UndecidableLink"
              + "|UnreadableList|MalformedQuery))\\(");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** The texts in the place of a key, of all calls that take one. */
  List<String> keys() {
    var keys = new ArrayList<String>();
    var call = CALL.matcher(program);
    while (call.find()) {
      var arguments = arguments(call.end());
      int place = place(call.group(1), arguments.getFirst());
      if (place < arguments.size() && !arguments.get(place).startsWith("Message.")) {
        TEXT.matcher(arguments.get(place)).results().map(each -> each.group(1)).forEach(keys::add);
      }
    }
    return keys;
  }

  private static int place(String call, String first) {
    boolean second =
        call.endsWith("unprocessable")
            || call.endsWith("tooLarge")
            || call.endsWith("wrong")
            || call.equals("Problem.of")
            || call.equals("new RefusedUpload")
            || first.equals("candidates")
            || first.equals("asked.candidates");
    return second ? 1 : 0;
  }

  private List<String> arguments(int start) {
    var arguments = new ArrayList<String>();
    int depth = 0;
    int begin = start;
    for (int at = start; ; at++) {
      char sign = program.charAt(at);
      if (sign == '"') {
        at = endOfText(at);
      } else if (sign == '(') {
        depth++;
      } else if (depth == 0 && (sign == ',' || sign == ')')) {
        arguments.add(program.substring(begin, at).strip());
        begin = at + 1;
        if (sign == ')') {
          return arguments;
        }
      } else if (sign == ')') {
        depth--;
      }
    }
  }

  private int endOfText(int start) {
    int at = start + 1;
    while (program.charAt(at) != '"') {
      at += program.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }
}
