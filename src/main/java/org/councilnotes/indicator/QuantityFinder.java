package org.councilnotes.indicator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.TokenBoundaries;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;

/**
 * Finds the quantities of a text: numbers with what they count. Years, dates, lengths of time,
 * ages, distances, ordinals, labels and numbers of documents are none, nor is a number of which the
 * words do not tell what it counts.
 *
 * <p>English, French and Spanish are read by their grammar. In other languages only what is
 * measured or paid is found, where digits and units say so.
 */
public final class QuantityFinder {

  /** Anything that may be part of a number in the languages that are read. */
  private static final Pattern ANY_NUMBER =
      Pattern.compile(
          "(?iu)\\d|(?<!\\p{L})(?:t(?:wo|hree|hirt|en|we|rois|ren|reize|res|rein|rece)|f(?:our|ive|ift|ort)|s(?:ix|even|ept|eize|oix|eis|iete|esen|eten)|e(?:ight|leven)|n(?:ine|euf|ona|ueve|oven)|o(?:ne|nze|cho|nce|chen)|h(?:uit|undred)|d(?:eux|ix|ouze|os|iez|oce|iec)|qu|c(?:inq|ent|inco|uatr|ator|uaren|incuen|ien)|vingt|vein|mil)");

  /** The label of a list item or paragraph: {@code 12. }, {@code (3) }; not {@code 12.5}. */
  private static final Pattern LABEL =
      Pattern.compile("^\\s*(?:\\(?\\d{1,3}[.)]|\\(?\\p{L}[.)])\\s+");

  private QuantityFinder() {}

  /**
   * The quantities of a passage, in order; words that are marked as deleted are left out. Rows of
   * tables are read cell by cell.
   *
   * @param language BCP 47
   */
  public static List<Quantity> in(Passage passage, String language) {
    String text = passage.textWithoutDeletions();
    return passage
        .place()
        .row()
        .map(row -> RowQuantities.of(row, text, language))
        .orElseGet(() -> in(text, language));
  }

  /** The quantities of running text, in order. */
  public static List<Quantity> in(String text, String language) {
    List<Quantity> all = new ArrayList<>();
    if (ANY_NUMBER.matcher(text).find()) {
      QuantityWords words = QuantityWords.of(language);
      Optional<Quantity.Counted> before = Optional.empty();
      for (TextRange sentence : sentences(text)) {
        List<Quantity> found = SentenceQuantities.in(sentence.of(text), words, before);
        found.forEach(quantity -> all.add(quantity.movedBy(sentence.start())));
        before = found.isEmpty() ? before : SentenceQuantities.lastThings(found);
      }
    }
    return all;
  }

  /** The sentences, which end at semicolons, too; the label of a list item is in none. */
  private static List<TextRange> sentences(String text) {
    var label = LABEL.matcher(text);
    int start = label.find() ? label.end() : 0;
    BitSet cuts = TokenBoundaries.sentences(text, TokenBoundaries.words(text));
    List<TextRange> sentences = new ArrayList<>();
    for (int i = start + 1; i <= text.length(); i++) {
      if (i == text.length() || cuts.get(i) || text.charAt(i - 1) == ';') {
        sentences.add(new TextRange(start, i));
        start = i;
      }
    }
    return sentences;
  }
}
