package org.councilnotes.meaning.onnx;

import java.util.Locale;
import java.util.Optional;
import org.councilnotes.meaning.MeaningProblem;

/**
 * A platform that ONNX Runtime has native libraries for.
 *
 * @param name as its jar names it, such as {@code linux-x64}
 */
record NativePlatform(String name) {

  private static final String FOLDER = "ai/onnxruntime/native/";

  /**
   * That of this process.
   *
   * @throws MeaningProblem where there is none for it
   */
  static NativePlatform present() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""))
        .orElseThrow(
            () ->
                new MeaningProblem(
                    "ONNX Runtime has no native library for %s on %s"
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))));
  }

  /** By the names that Java has for system and processor. */
  static Optional<NativePlatform> of(String system, String processor) {
    Optional<String> chip =
        switch (processor.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> Optional.of("x64");
          case "aarch64", "arm64" -> Optional.of("aarch64");
          default -> Optional.empty();
        };
    String name = system.toLowerCase(Locale.ROOT);
    return chip.flatMap(
        known -> {
          if (name.startsWith("linux")) {
            return Optional.of(new NativePlatform("linux-" + known));
          }
          if (name.startsWith("mac")) {
            return Optional.of(new NativePlatform("osx-" + known));
          }
          return name.startsWith("windows") && known.equals("x64")
              ? Optional.of(new NativePlatform("win-" + known))
              : Optional.empty();
        });
  }

  /** Whether an entry of the jar lies among the native libraries, of this platform or not. */
  static boolean isNative(String entry) {
    return entry.startsWith(FOLDER);
  }

  /** Whether an entry of the jar is a library of this platform; debug symbols are none. */
  boolean isLibrary(String entry) {
    String name = FOLDER + this.name + "/";
    return entry.startsWith(name)
        && entry.indexOf('/', name.length()) < 0
        && (entry.endsWith(".so") || entry.endsWith(".dylib") || entry.endsWith(".dll"));
  }
}
