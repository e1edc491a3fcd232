package org.councilnotes.opensearch.document;

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
import org.councilnotes.store.DocumentVersions;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteVersion;
import org.councilnotes.store.VersionGrouping;

/**
 * The groupings that versions count in.
 *
 * @param byNote by id of note; a note that is missing counts in all
 */
public record OpenSearchVersionMarks(Map<String, Set<VersionGrouping>> byNote) {

  private static final Set<VersionGrouping> EVERYTHING = EnumSet.allOf(VersionGrouping.class);

  /**
   * Computes the marks of some notes.
   *
   * @param notes with all versions of their documents
   */
  public static OpenSearchVersionMarks of(Collection<NoteSummary> notes) {
    Map<String, List<NoteVersion>> documents = new HashMap<>();
    for (NoteSummary note : notes) {
      NoteVersion.of(note)
          .ifPresent(
              version ->
                  documents.merge(
                      version.number().document().key(),
                      List.of(version),
                      OpenSearchVersionMarks::joined));
    }
    Map<String, Set<VersionGrouping>> marks = new HashMap<>();
    documents.values().forEach(versions -> mark(new DocumentVersions(versions), marks));
    return new OpenSearchVersionMarks(marks);
  }

  private static List<NoteVersion> joined(List<NoteVersion> some, List<NoteVersion> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static void mark(DocumentVersions held, Map<String, Set<VersionGrouping>> marks) {
    Map<VersionGrouping, Set<String>> counted = new EnumMap<>(VersionGrouping.class);
    Arrays.stream(VersionGrouping.values()).forEach(each -> counted.put(each, held.counted(each)));
    for (NoteVersion version : held.versions()) {
      Set<VersionGrouping> own = EnumSet.noneOf(VersionGrouping.class);
      counted.forEach(
          (counting, ids) -> {
            if (ids.contains(version.id())) {
              own.add(counting);
            }
          });
      marks.put(version.id(), own);
    }
  }

  public Set<VersionGrouping> of(String note) {
    return byNote.getOrDefault(note, EVERYTHING);
  }

  /** The value of a mark in documents. */
  public static String key(VersionGrouping counting) {
    return counting.name().toLowerCase(Locale.ROOT);
  }
}
