package org.councilnotes.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may hold the archive. */
enum Engine {
  /** A folder on this machine. */
  LUCENE,
  /** A cluster. */
  OPENSEARCH;

  static final String SETTING = "archive.engine";

  private static final String IN_THE_ENVIRONMENT = "ARCHIVE_ENGINE";

  /** What the system property says, else the environment; a folder where neither says anything. */
  static String setting() {
    return Stream.of(System.getProperty(SETTING), System.getenv(IN_THE_ENVIRONMENT))
        .flatMap(Stream::ofNullable)
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(LUCENE.key());
  }

  /** Empty where there is none of that name. */
  static Optional<Engine> named(String name) {
    return Arrays.stream(values()).filter(engine -> engine.key().equals(name)).findFirst();
  }

  /** All names, for people. */
  static String keys() {
    return Arrays.stream(values()).map(Engine::key).collect(Collectors.joining(" or "));
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
