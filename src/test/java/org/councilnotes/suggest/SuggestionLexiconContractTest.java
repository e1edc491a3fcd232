package org.councilnotes.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine must know of the words of notes, counted beside it from the same notes. */
public abstract class SuggestionLexiconContractTest {

  private static final int SEED = 9;
  private static final int NOTES = 12;
  private static final int FIRST = 92_000;

  /** Much alike, of several scripts, one beyond the first plane. */
  private static final List<String> ALPHABETS =
      List.of("abc", "sportingu", "εηημαο", "привт", "\uD801\uDC37ab");

  private final Random random = new Random(SEED);
  private final List<List<String>> passages = new ArrayList<>();

  /** Writes to a world that has no notes. */
  protected abstract ArchiveWriter writer();

  /** The newest snapshot. */
  protected abstract SuggestionLexicon lexicon();

  @BeforeEach
  void hold() {
    try (ArchiveWriter writer = writer()) {
      for (int i = 0; i < NOTES; i++) {
        writer.put(note(FIRST + i));
      }
      writer.commit();
    }
  }

  private Note note(int number) {
    NoteDraft note = NoteDraft.numbered(number + "/19").subject("");
    for (int i = 0; i < 10; i++) {
      String alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
      List<String> words = Stream.generate(() -> word(alphabet)).limit(10).toList();
      note.paragraph(String.join(" ", words));
      passages.add(words);
    }
    return note.build();
  }

  private String word(String alphabet) {
    int[] letters = alphabet.codePoints().toArray();
    StringBuilder word = new StringBuilder();
    for (int i = 4 + random.nextInt(5); i > 0; i--) {
      word.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return word.toString();
  }

  private Set<String> words() {
    return passages.stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  private int passages(String word) {
    return (int) passages.stream().filter(words -> words.contains(word)).count();
  }

  @Test
  void wordsOfFewOtherLettersAreFound() {
    List<String> words = words().stream().sorted().toList();
    Set<SuggestionLexicon.FuzzyWord> wanted = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i += 20) {
      String slip = slip(words.get(i));
      wanted.add(new SuggestionLexicon.FuzzyWord(slip, 1, 0));
      wanted.add(new SuggestionLexicon.FuzzyWord(slip, 1, 1));
      wanted.add(new SuggestionLexicon.FuzzyWord(slip, 2, 1));
    }

    Map<SuggestionLexicon.FuzzyWord, List<SuggestionLexicon.WordEntry>> like =
        lexicon().similarWords(wanted);

    for (SuggestionLexicon.FuzzyWord one : wanted) {
      assertThat(like.getOrDefault(one, List.of()))
          .as("%s", one)
          .containsExactlyInAnyOrderElementsOf(like(one, words));
    }
    assertThat(like).isNotEmpty();
  }

  private List<SuggestionLexicon.WordEntry> like(
      SuggestionLexicon.FuzzyWord wanted, List<String> words) {
    return words.stream()
        .filter(word -> word.startsWith(kept(wanted)))
        .map(
            word ->
                new SuggestionLexicon.WordEntry(word, passages(word), edits(wanted.word(), word)))
        .filter(wordEntry -> wordEntry.edits() > 0 && wordEntry.edits() <= wanted.edits())
        .toList();
  }

  private static String kept(SuggestionLexicon.FuzzyWord wanted) {
    return wanted.word().substring(0, wanted.word().offsetByCodePoints(0, wanted.kept()));
  }

  /** Changes some letters; it stays long enough. */
  private String slip(String word) {
    List<Integer> letters = new ArrayList<>(word.codePoints().boxed().toList());
    int at = 1 + random.nextInt(letters.size() - 1);
    switch (random.nextInt(3)) {
      case 0 -> letters.add(at, letters.getFirst());
      case 1 -> letters.set(at, letters.getFirst());
      default -> Collections.swap(letters, at, at - 1);
    }
    return letters.stream().map(Character::toString).collect(Collectors.joining());
  }

  /** Letters changed, missing, superfluous or swapped with the next, none of them twice. */
  private static int edits(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int[][] edits = new int[a.length + 1][b.length + 1];
    Arrays.setAll(edits[0], j -> j);
    for (int i = 1; i <= a.length; i++) {
      edits[i][0] = i;
      for (int j = 1; j <= b.length; j++) {
        int changed = edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        edits[i][j] = Math.min(changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          edits[i][j] = Math.min(edits[i][j], 1 + edits[i - 2][j - 2]);
        }
      }
    }
    return edits[a.length][b.length];
  }

  @Test
  void mostUsedWordsThatBeginSoComeFirst() {
    for (String start : List.of("a", "ab", "sp", "spo", "εη", "\uD801\uDC37", "при", "zz", "s.*")) {
      List<SuggestionLexicon.WordEntry> begun =
          words().stream()
              .filter(word -> word.startsWith(start))
              .map(word -> new SuggestionLexicon.WordEntry(word, passages(word), 0))
              .sorted(SuggestionLexicon.WordEntry.MOST_USED)
              .limit(7)
              .toList();
      assertThat(lexicon().wordsWithPrefix(start, 7)).as(start).isEqualTo(begun);
    }
  }

  @Test
  void passagesOfWordsAndPairsAreCounted() {
    Map<String, Integer> ofWords = new HashMap<>();
    words().forEach(word -> ofWords.put(word, passages(word)));
    Set<String> asked = new LinkedHashSet<>(ofWords.keySet());
    asked.add("zeppelin");
    assertThat(lexicon().passages(asked)).isEqualTo(ofWords);

    List<String> words = passages.getFirst();
    SuggestionLexicon.WordPair pair = new SuggestionLexicon.WordPair(words.get(1), words.get(2));
    assertThat(
            lexicon()
                .pairFrequencies(
                    List.of(pair, new SuggestionLexicon.WordPair(words.get(1), "zeppelin"))))
        .containsOnlyKeys(pair)
        .allSatisfy((_, count) -> assertThat(count).isPositive());
  }

  @Test
  void textsHoldTheWord() {
    String word = passages.getLast().getLast();
    Map<String, List<String>> texts = lexicon().texts(List.of(word, "zeppelin"), 2);
    assertThat(texts).containsOnlyKeys(word);
    assertThat(texts.get(word))
        .hasSize(Math.min(2, passages(word)))
        .allSatisfy(text -> assertThat(List.of(text.split(" "))).contains(word));
  }

  @Test
  void numbersThatBeginSoAreGivenInOrder() {
    assertThat(lexicon().numbers(List.of("9200", "92011-19", "9.*", "93"), 3))
        .isEqualTo(
            Map.of(
                "9200", List.of("92000-19", "92001-19", "92002-19"),
                "92011-19", List.of("92011-19")));
    DocumentNumber number = DocumentNumber.parse("92003/19").orElseThrow();
    assertThat(lexicon().families(List.of(number, number)))
        .extracting(NoteSummary::id)
        .containsExactly("92003-19");
  }

  @Test
  void nothingIsAskedAboutNothing() {
    SuggestionLexicon lexicon = lexicon();
    assertThat(lexicon.similarWords(List.of())).isEmpty();
    assertThat(lexicon.passages(List.of())).isEmpty();
    assertThat(lexicon.texts(List.of(), 3)).isEmpty();
    assertThat(lexicon.numbers(List.of(), 3)).isEmpty();
    assertThat(lexicon.families(List.of())).isEmpty();
  }
}
