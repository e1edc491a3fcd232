package org.councilnotes.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.search.Counting;
import org.councilnotes.search.HeldDocument;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Version;

/**
 * For what each of some notes counts.
 *
 * @param byNote what is not in it counts for everything
 */
record Marks(Map<String, Set<Counting>> byNote) {

  private static final Set<Counting> EVERYTHING = EnumSet.allOf(Counting.class);

  /**
   * The marks of some notes.
   *
   * @param notes with every version of their documents
   */
  static Marks of(Collection<NoteSummary> notes) {
    Map<String, List<Version>> documents = new HashMap<>();
    for (NoteSummary note : notes) {
      Version.of(note)
          .ifPresent(
              version ->
                  documents.merge(
                      version.number().document().key(), List.of(version), Marks::joined));
    }
    Map<String, Set<Counting>> marks = new HashMap<>();
    documents.values().forEach(versions -> mark(new HeldDocument(versions), marks));
    return new Marks(marks);
  }

  private static List<Version> joined(List<Version> some, List<Version> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static void mark(HeldDocument held, Map<String, Set<Counting>> marks) {
    Map<Counting, Set<String>> counted = new EnumMap<>(Counting.class);
    Arrays.stream(Counting.values()).forEach(each -> counted.put(each, held.counted(each)));
    for (Version version : held.versions()) {
      Set<Counting> own = EnumSet.noneOf(Counting.class);
      counted.forEach(
          (counting, ids) -> {
            if (ids.contains(version.id())) {
              own.add(counting);
            }
          });
      marks.put(version.id(), own);
    }
  }

  Set<Counting> of(String note) {
    return byNote.getOrDefault(note, EVERYTHING);
  }

  /** A mark as documents bear it. */
  static String key(Counting counting) {
    return counting.name().toLowerCase(Locale.ROOT);
  }
}
