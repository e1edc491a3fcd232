package org.councilnotes.note;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.councilnotes.note.text.AccentFolding;

/**
 * Where the entries of the lists of contents of a note lead: to the section of the same title, the
 * next one in order where several have it.
 *
 * @param sections by the entry that was left out of the text
 */
public record ContentsEntries(Map<DroppedText, Section> sections) {

  /** Matches the end of {@code 1.2 Aims .......... 3} and {@code Aims 3}; not of {@code Aims}. */
  private static final Pattern PAGE = Pattern.compile("[.…·\\s]+\\d{1,4}\\s*$");

  /** Matches what is no letter or digit. */
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  public ContentsEntries {
    sections = Map.copyOf(sections);
  }

  /** The entries of a note that lead to a section. */
  public static ContentsEntries of(Note note) {
    Map<DroppedText, Section> found = new HashMap<>();
    List<Section> all = note.sections();
    int next = 0;
    for (DroppedText entry : note.sheet().dropped()) {
      if (entry.kind() == DroppedText.Kind.CONTENTS) {
        Optional<Integer> at = find(entry.text(), all, next);
        at.ifPresent(i -> found.putIfAbsent(entry, all.get(i)));
        next = at.map(i -> i + 1).orElse(next);
      }
    }
    return new ContentsEntries(found);
  }

  /** The section of an entry, which may end in the number of its page. */
  private static Optional<Integer> find(String entry, List<Section> sections, int from) {
    return first(words(entry), sections, from)
        .or(() -> first(words(PAGE.matcher(entry).replaceFirst("")), sections, from));
  }

  /** The first section of a title from a place on, else from the beginning. */
  private static Optional<Integer> first(String title, List<Section> sections, int from) {
    return IntStream.concat(
            IntStream.range(Math.min(from, sections.size()), sections.size()),
            IntStream.range(0, Math.min(from, sections.size())))
        .filter(i -> isTitle(title, sections.get(i)))
        .boxed()
        .findFirst();
  }

  private static boolean isTitle(String title, Section section) {
    return !title.isEmpty()
        && (title.equals(words(section.title())) || title.equals(words(section.heading())));
  }

  private static String words(String text) {
    return OTHER.matcher(AccentFolding.CANONICAL.fold(text)).replaceAll(" ").strip();
  }

  /** The section that a text left out leads to; empty for all but entries with a section. */
  public Optional<Section> section(DroppedText dropped) {
    return Optional.ofNullable(sections.get(dropped));
  }
}
