package org.councilnotes.tag.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.tag.YearTag;

/** Tags the years that a passage names. On the cover, the document's own date is not tagged. */
public record EventYearTagger(YearReader reader) {

  public List<YearTag> of(Passage passage, Note note) {
    List<YearTag> years = reader.in(passage.text());
    Optional<LocalDate> issued = note.cover().identity().date();
    if (passage.kind() != PassageKind.COVER || issued.isEmpty()) {
      return years;
    }
    return years.stream().filter(year -> !isDate(year, issued.get(), passage)).toList();
  }

  private static boolean isDate(YearTag tag, LocalDate date, Passage passage) {
    String words = tag.evidence().range().map(range -> range.of(passage.text())).orElse("");
    Pattern day = Pattern.compile("(?<!\\d)0?" + date.getDayOfMonth() + "(?!\\d)");
    return tag.evidence().rule().equals(YearReader.DATE)
        && tag.year() == date.getYear()
        && day.matcher(words).find();
  }
}
