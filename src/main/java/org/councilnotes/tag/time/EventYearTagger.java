package org.councilnotes.tag.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextRange;

/** Tags the years that a passage names. On the cover, the document's own date is not tagged. */
public record EventYearTagger(YearReader reader) {

  private static final char NO_DIGIT = '_';

  /**
   * The years of a passage.
   *
   * @param names of programmes, with the years that belong to them: {@code Customs 2020}
   */
  public List<YearTag> of(Passage passage, Note note, List<TextRange> names) {
    List<YearTag> years = reader.in(without(names, passage.text()));
    Optional<LocalDate> issued = note.cover().identity().date();
    if (passage.kind() != PassageKind.COVER || issued.isEmpty()) {
      return years;
    }
    return years.stream().filter(year -> !isDate(year, issued.get(), passage)).toList();
  }

  /** The text with other signs for the digits of names, as long as before. */
  public static String without(List<TextRange> names, String text) {
    if (names.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    for (TextRange name : names) {
      for (int i = name.start(); i < name.end(); i++) {
        if (Character.isDigit(masked.charAt(i))) {
          masked.setCharAt(i, NO_DIGIT);
        }
      }
    }
    return masked.toString();
  }

  private static boolean isDate(YearTag tag, LocalDate date, Passage passage) {
    String words = tag.evidence().range().map(range -> range.of(passage.text())).orElse("");
    Pattern day = Pattern.compile("(?<!\\d)0?" + date.getDayOfMonth() + "(?!\\d)");
    return tag.evidence().rule().equals(YearReader.DATE)
        && tag.year() == date.getYear()
        && day.matcher(words).find();
  }
}
