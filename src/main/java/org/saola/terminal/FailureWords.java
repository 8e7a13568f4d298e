package org.saola.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file could not be read or written. */
public final class FailureWords {
  private FailureWords() {}

  /** Says more than the libraries, which name only the file for what happens most often. */
  public static String of(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> failure.getMessage() + " does not exist";
      case AccessDeniedException _ -> failure.getMessage() + ": permission denied";
      default -> String.valueOf(failure.getMessage());
    };
  }

  /** The same with the words of whoever passed it on, if there are any. */
  public static String of(UncheckedIOException failure) {
    var cause = Objects.requireNonNull(failure.getCause());
    var message = String.valueOf(failure.getMessage());
    return message.equals(cause.toString()) ? of(cause) : message + ": " + of(cause);
  }
}
