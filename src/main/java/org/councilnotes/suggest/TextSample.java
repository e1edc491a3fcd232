package org.councilnotes.suggest;

import java.util.List;
import org.councilnotes.analysis.FrequentPhrases.Text;

/**
 * A sample of the texts of an archive, of bounded size: all passages of the notes of a {@link
 * NoteSample}, in the order of notes and passages.
 *
 * @param texts of passages of every kind and version
 * @param headings of sections, without their labels, as often as they are printed
 */
public record TextSample(List<Text> texts, List<String> headings) {

  /** Approximate maximum of texts, and of headings. */
  public static final int MOST = 6_000;

  public TextSample {
    texts = List.copyOf(texts);
    headings = List.copyOf(headings);
  }
}
