package org.councilnotes.collate.token;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.collate.NamedNote;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;

/**
 * A note as the archive read it from a file, its passages and sections named by those of its source
 * that have the same words. What was read otherwise has no name.
 */
public final class ReadNote {

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<Passage>> passages = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private ReadNote() {}

  public static NamedNote of(Note read, NamedNote source) {
    ReadNote named = new ReadNote();
    for (Passage passage : read.passages()) {
      named.passages.merge(
          NormalizedWording.of(passage.text()).key(),
          List.of(passage),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    source.note().passages().forEach(passage -> named.name(passage, source));
    source.note().sections().forEach(section -> named.name(section, read, source));
    return new NamedNote(read, named.names);
  }

  /** Of passages with the same words the first that has no name yet. */
  private void name(Passage original, NamedNote source) {
    String name = source.names().getOrDefault(original.id(), "");
    if (!name.isEmpty()) {
      passages.getOrDefault(NormalizedWording.of(original.text()).key(), List.of()).stream()
          .filter(passage -> taken.add(passage.id()))
          .findFirst()
          .ifPresent(passage -> names.put(passage.id(), name));
    }
  }

  private void name(Section original, Note read, NamedNote source) {
    String name = source.names().getOrDefault(original.id(), "");
    if (!name.isEmpty()) {
      read.sections().stream()
          .filter(s -> s.heading().equals(original.heading()) && taken.add(s.id()))
          .findFirst()
          .ifPresent(section -> names.put(section.id(), name));
    }
  }
}
