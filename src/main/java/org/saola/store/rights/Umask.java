package org.saola.store.rights;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * Which rights the files lack that this process makes, of the whole process and also in libraries
 * of machine code, such as SQLite. Java has no word for it, so the system is asked; where it knows
 * no such thing, as on Windows, nothing happens.
 */
public final class Umask {
  private static final int OTHERS = 077;
  private static @Nullable Integer ofCaller;

  private Umask() {}

  /** From now on files are for their owner only, whatever the caller had said. */
  public static synchronized void ownerOnly() {
    ofCaller = set(OTHERS);
  }

  /**
   * Files are made as the caller had said until this is closed; for what is made for the caller.
   */
  public static synchronized Widened asCallerSaid() {
    if (ofCaller == null) {
      return () -> {};
    }
    set(ofCaller);
    return () -> set(OTHERS);
  }

  /** A time in which files are as the caller said. */
  public interface Widened extends AutoCloseable {
    @Override
    void close();
  }

  private static int set(int mask) {
    try {
      return Call.UMASK == null ? mask : (int) Call.UMASK.invokeExact(mask);
    } catch (Throwable e) {
      throw new IllegalStateException("umask always succeeds", e);
    }
  }

  /** The function of the system; null where it has none. */
  private static final class Call {
    private static final @Nullable MethodHandle UMASK = find();

    @SuppressWarnings("restricted")
    private static @Nullable MethodHandle find() {
      var linker = Linker.nativeLinker();
      return linker
          .defaultLookup()
          .find("umask")
          .map(at -> linker.downcallHandle(at, FunctionDescriptor.of(JAVA_INT, JAVA_INT)))
          .orElse(null);
    }
  }
}
