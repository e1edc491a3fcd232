package org.councilnotes.export.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage stands in the outline of its note, as people say it.
 *
 * @param names labels that name themselves, such as {@code ANNEX I} and {@code COMPONENT 1}; a
 *     counter above them is left out
 * @param numbers numerals, capitals and figures below them, such as {@code III} and {@code A}
 * @param letters below those, such as {@code a} and {@code ii}
 * @param heading words of the innermost section, where it has no label; else empty
 */
public record SectionPath(
    List<String> names, List<String> numbers, List<String> letters, String heading) {

  /** What parts the labels of a section's id. */
  private static final Pattern PART = Pattern.compile("\\.");

  /** Matches {@code ~2}, which tells a repeated label from the first one. */
  private static final Pattern REPEATED = Pattern.compile("~\\d+$");

  /** Matches {@code h2}, which stands for a heading without label. */
  private static final Pattern UNLABELLED = Pattern.compile("h\\d+");

  /** Matches {@code COMPONENT-1}; not {@code IV}. */
  private static final Pattern NAME = Pattern.compile("\\p{L}{2,}-.+");

  /** Matches {@code a} and {@code ii}; not {@code A}. */
  private static final Pattern LETTER = Pattern.compile("\\p{Ll}+");

  /** What follows a label in print: {@code COMPONENT 1:}, {@code Article 5.} */
  private static final Pattern END = Pattern.compile("[.:]$");

  public SectionPath {
    names = List.copyOf(names);
    numbers = List.copyOf(numbers);
    letters = List.copyOf(letters);
  }

  /** The path of a passage of a note; labels are those printed. */
  static SectionPath of(Note note, Passage passage) {
    Map<String, Section> sections =
        note.sections().stream().collect(Collectors.toMap(Section::id, s -> s, (one, two) -> one));
    Section innermost = sections.get(passage.section());
    return of(passage.section(), sections, innermost == null ? "" : innermost.heading());
  }

  /** The path of a passage of which only its section's heading is known; labels are upper case. */
  static SectionPath of(Passage passage, String heading) {
    return of(passage.section(), Map.of(), heading);
  }

  private static SectionPath of(String id, Map<String, Section> sections, String heading) {
    List<String> names = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    List<String> letters = new ArrayList<>();
    String[] parts = PART.split(id);
    String key = "";
    for (int i = 0; i < parts.length; i++) {
      key = REPEATED.matcher(parts[i]).replaceFirst("");
      if (NAME.matcher(key).matches()) {
        numbers.clear();
        letters.clear();
        String whole = Arrays.stream(parts, 0, i + 1).collect(Collectors.joining("."));
        names.add(name(key, sections.get(whole)));
      } else if (LETTER.matcher(key).matches()) {
        letters.add(key);
      } else if (!UNLABELLED.matcher(key).matches()) {
        numbers.add(key);
      }
    }
    return new SectionPath(
        names, numbers, letters, UNLABELLED.matcher(key).matches() ? heading : "");
  }

  private static String name(String key, @Nullable Section section) {
    return section == null || section.label().isEmpty()
        ? key.replace('-', ' ')
        : END.matcher(section.label()).replaceFirst("");
  }
}
