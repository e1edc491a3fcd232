package org.councilnotes.extract;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;

/** Carries from the forked process what a parser left out of a file that it did read. */
final class Missing {

  /** Name in the metadata; one thing a line. */
  static final String NAME = "archive:missing";

  private Missing() {}

  /** Adds one thing, once. */
  static void add(Metadata metadata, String words) {
    String before = metadata.get(NAME);
    if (before == null) {
      metadata.set(NAME, words);
    } else if (before.lines().noneMatch(words::equals)) {
      metadata.set(NAME, before + "\n" + words);
    }
  }

  static List<String> in(Map<String, String> metadata) {
    return Stream.ofNullable(metadata.get(NAME)).flatMap(String::lines).toList();
  }
}
