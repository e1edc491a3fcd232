package org.councilnotes.draft.edition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.store.NoteSummary;

/** The sentences of an edition, in the order of its note. */
public final class EditionSentences {

  private static final int[] NONE = {};

  private final Note edition;
  private final List<EditionSentence> sentences;
  private final Map<String, EditionSentence> firstByKey = new HashMap<>();

  /** For each word the numbers of the sentences that have it. */
  private final Map<String, int[]> places = new HashMap<>();

  /**
   * @param edition the note that they stand in
   */
  public EditionSentences(Note edition, List<EditionSentence> sentences) {
    this.edition = edition;
    this.sentences = List.copyOf(sentences);
    Map<String, IntStream.Builder> byWord = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      firstByKey.putIfAbsent(sentences.get(i).key(), sentences.get(i));
      for (String word : sentences.get(i).words()) {
        byWord.computeIfAbsent(word, _ -> IntStream.builder()).add(i);
      }
    }
    byWord.forEach((word, those) -> places.put(word, those.build().toArray()));
  }

  /**
   * A sentence of an edition.
   *
   * @param key its words with their figures, see {@link NormalizedWording#key}
   * @param words that it has, each once; all numbers are one word
   */
  public record EditionSentence(DraftSentence sentence, String key, Set<String> words) {

    public EditionSentence {
      words = Set.copyOf(words);
    }

    public static EditionSentence of(DraftSentence sentence) {
      NormalizedWording wording = NormalizedWording.of(sentence.text());
      return new EditionSentence(sentence, wording.key(), Set.copyOf(wording.words()));
    }
  }

  /**
   * A sentence beside another.
   *
   * @param share of the words of both that they have in common, 0 to 1 (Dice's coefficient)
   */
  private record Beside(EditionSentence sentence, double share) {}

  public static EditionSentences of(Note edition) {
    return of(DraftText.of(edition));
  }

  public static EditionSentences of(DraftText text) {
    return new EditionSentences(
        text.note(), text.sentences().stream().map(EditionSentence::of).toList());
  }

  public Note edition() {
    return edition;
  }

  public List<EditionSentence> sentences() {
    return sentences;
  }

  public Optional<ReportingPeriod> period() {
    return edition.report().period();
  }

  /** The first sentence with the same words, apart from case, accents and punctuation. */
  public Optional<EditionSentence> same(EditionSentence other) {
    return Optional.ofNullable(firstByKey.get(other.key()));
  }

  /** The sentence with the most words in common; empty where none reaches the floor. */
  public Optional<EditionSentence> nearest(EditionSentence other, double floor) {
    return beside(other, floor)
        .max(Comparator.comparingDouble(Beside::share))
        .map(Beside::sentence);
  }

  /** The sentences that have so many words in common with another, in order. */
  public Stream<EditionSentence> near(EditionSentence other, double floor) {
    return beside(other, floor).map(Beside::sentence);
  }

  private Stream<Beside> beside(EditionSentence other, double floor) {
    int[] common = new int[sentences.size()];
    for (String word : other.words()) {
      for (int place : places.getOrDefault(word, NONE)) {
        common[place]++;
      }
    }
    return IntStream.range(0, common.length)
        .mapToObj(i -> new Beside(sentences.get(i), share(common[i], sentences.get(i), other)))
        .filter(one -> one.share() >= floor);
  }

  private static double share(int common, EditionSentence one, EditionSentence other) {
    int all = one.words().size() + other.words().size();
    return all == 0 ? 0 : 2.0 * common / all;
  }

  /** The place of a sentence of this edition. */
  public WordingUse use(DraftSentence sentence) {
    return new WordingUse(
        sentence.passage(),
        NoteSummary.of(edition),
        edition.headingOf(sentence.passage()),
        sentence.inPassage());
  }
}
