package org.councilnotes.draft.alarm;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.store.NoteSummary;

/**
 * The sentences of an edition.
 *
 * @param edition the note that they stand in
 * @param sentences in the order of the note
 */
record EditionSentences(Note edition, List<EditionSentence> sentences) {

  EditionSentences {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence of an edition.
   *
   * @param key its words with their figures, see {@link NormalizedWording#key}
   * @param words that it has, each once; all numbers are one word
   */
  record EditionSentence(DraftSentence sentence, String key, Set<String> words) {

    EditionSentence {
      words = Set.copyOf(words);
    }

    static EditionSentence of(DraftSentence sentence) {
      NormalizedWording wording = NormalizedWording.of(sentence.text());
      return new EditionSentence(sentence, wording.key(), Set.copyOf(wording.words()));
    }

    /** The share of words that two sentences have in common, 0 to 1 (Dice's coefficient). */
    double likeness(EditionSentence other) {
      Set<String> common = new HashSet<>(words);
      common.retainAll(other.words);
      int all = words.size() + other.words.size();
      return all == 0 ? 0 : 2.0 * common.size() / all;
    }
  }

  static EditionSentences of(Note edition) {
    return of(DraftText.of(edition));
  }

  static EditionSentences of(DraftText text) {
    return new EditionSentences(
        text.note(), text.sentences().stream().map(EditionSentence::of).toList());
  }

  Optional<ReportingPeriod> period() {
    return edition.report().period();
  }

  /** The first sentence with the same words, apart from case, accents and punctuation. */
  Optional<EditionSentence> same(EditionSentence other) {
    return sentences.stream().filter(sentence -> sentence.key().equals(other.key())).findFirst();
  }

  /** The sentence with the most words in common; empty where none reaches the floor. */
  Optional<EditionSentence> nearest(EditionSentence other, double floor) {
    return sentences.stream()
        .filter(sentence -> sentence.likeness(other) >= floor)
        .max(Comparator.comparingDouble(sentence -> sentence.likeness(other)));
  }

  /** The place of a sentence of this edition. */
  WordingUse use(DraftSentence sentence) {
    return new WordingUse(
        sentence.passage(),
        NoteSummary.of(edition),
        edition.headingOf(sentence.passage()),
        sentence.inPassage());
  }
}
