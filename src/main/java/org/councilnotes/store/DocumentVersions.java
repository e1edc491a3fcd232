package org.councilnotes.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The versions of one document that a world has. Only these decide which version counts. */
public record DocumentVersions(List<NoteVersion> versions) {

  public DocumentVersions {
    versions = List.copyOf(versions);
  }

  /** Ids of the notes for which another one of them, a version of the same document, counts. */
  public static Set<String> notCounted(Collection<NoteSummary> notes, VersionGrouping counting) {
    return notes.stream()
        .flatMap(note -> NoteVersion.of(note).stream())
        .collect(Collectors.groupingBy(version -> version.number().document().key()))
        .values()
        .stream()
        .flatMap(versions -> new DocumentVersions(versions).notCounted(counting).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The ids of the notes that count. */
  public Set<String> counted(VersionGrouping counting) {
    Collection<NoteVersion> best =
        versions.stream()
            .collect(
                Collectors.toMap(
                    counting::keyOf,
                    version -> version,
                    BinaryOperator.minBy(NoteVersion::compareTo)))
            .values();
    return best.stream().map(NoteVersion::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Ids of the notes that do not count. */
  public Set<String> notCounted(VersionGrouping counting) {
    Set<String> counted = counted(counting);
    return versions.stream()
        .map(NoteVersion::id)
        .filter(id -> !counted.contains(id))
        .collect(Collectors.toUnmodifiableSet());
  }
}
