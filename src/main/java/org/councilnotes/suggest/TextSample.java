package org.councilnotes.suggest;

import java.util.List;
import org.councilnotes.analysis.FrequentPhrases.Text;

/**
 * What an archive says, in a sample that stays small however large the archive is: short runs of
 * passages, evenly spread.
 *
 * @param texts of passages of every kind and version
 * @param headings of sections, without their labels, as often as they are printed
 */
public record TextSample(List<Text> texts, List<String> headings) {

  /** Of texts, and of headings, about as many at most. */
  public static final int MOST = 6_000;

  public TextSample {
    texts = List.copyOf(texts);
    headings = List.copyOf(headings);
  }
}
