package org.councilnotes.draft.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.time.MentionedTime;
import org.councilnotes.tag.time.MentionedTimes;

/**
 * A sentence that foresees something.
 *
 * @param words from those that foresee to those that say when; a range of the passage's text
 * @param time as printed
 * @param due the last day of that time
 */
public record Promise(DraftSentence sentence, TextRange words, String time, LocalDate due) {

  /**
   * The promises of a note in its order, without those of its cover: in a sentence one for each
   * time that something is foreseen for.
   *
   * @param after only those that are due later
   */
  public static List<Promise> in(DraftText text, LocalDate after) {
    String language = text.note().language();
    Optional<PromiseWords> cues = PromiseWords.of(language);
    List<Promise> found = new ArrayList<>();
    for (DraftSentence sentence : text.sentences()) {
      if (cues.isPresent() && !sentence.passage().section().equals(Section.COVER)) {
        found.addAll(of(sentence, language, cues.get(), after));
      }
    }
    return found;
  }

  private static List<Promise> of(
      DraftSentence sentence, String language, PromiseWords cues, LocalDate after) {
    String words = sentence.inPassage().of(sentence.passage().textWithoutDeletions());
    int start = sentence.inPassage().start();
    PromiseWords.ForeseenPlaces foreseen = cues.in(words);
    List<Promise> found = new ArrayList<>();
    for (MentionedTime time : MentionedTimes.in(words, language, after)) {
      Optional<TextRange> range = foreseen.until(time.range());
      if (time.end().isAfter(after) && range.isPresent()) {
        TextRange placed = new TextRange(start + range.get().start(), start + range.get().end());
        found.add(new Promise(sentence, placed, time.range().of(words), time.end()));
      }
    }
    return found;
  }
}
