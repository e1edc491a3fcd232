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
 * The place of a passage in the outline of its note, in the form of citations.
 *
 * @param names labels with a name, such as {@code ANNEX I} and {@code COMPONENT 1}; a numeral above
 *     them is left out
 * @param numbers numerals, capitals and digits below them, such as {@code III} and {@code A}
 * @param letters below those, such as {@code a} and {@code ii}
 * @param heading text of the innermost heading if it has no label; else empty
 */
public record SectionPath(
    List<String> names, List<String> numbers, List<String> letters, String heading) {

  /** Separator of labels in the id of a section. */
  private static final Pattern PART = Pattern.compile("\\.");

  /** Matches {@code ~2}, the suffix of a repeated label. */
  private static final Pattern REPEATED = Pattern.compile("~\\d+$");

  /** Matches {@code h2}, the id of a heading without label. */
  private static final Pattern UNLABELLED = Pattern.compile("h\\d+");

  /** Matches {@code COMPONENT-1}; not {@code IV}. */
  private static final Pattern NAME = Pattern.compile("\\p{L}{2,}-.+");

  /** Matches {@code a} and {@code ii}; not {@code A}. */
  private static final Pattern LETTER = Pattern.compile("\\p{Ll}+");

  /** Matches the punctuation after a printed label: {@code COMPONENT 1:}, {@code Article 5.} */
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

  /**
   * The path of a passage where only the heading of its section is known; labels are in upper case.
   */
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
