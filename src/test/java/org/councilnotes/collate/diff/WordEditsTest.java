package org.councilnotes.collate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.Campaign;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.token.DateAndNumberSpans;
import org.councilnotes.collate.token.ProperNames;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The campaign {@code pairs} tries four times as many and as long texts as the gate. */
@Tag("pairs")
class WordEditsTest {

  private static final int TIMES = Campaign.runs("pairs") ? 4 : 1;
  private static final int TEXTS = 2_500 * TIMES;
  private static final int SENTENCES = 5_000 * TIMES;

  private static final List<String> PIECES =
      List.of(
          "the",
          "of",
          "seized",
          "7200 kg",
          "EUR 10.000.000",
          "US$ 14,1 million",
          "20-21 June 2019",
          "10364/19",
          "Curaçao",
          "cafe\u0301",
          "naïve",
          "\uD83D\uDEA2",
          "(",
          ").",
          ",",
          "\n",
          " ",
          "  ",
          "EU-CELAC",
          "Costa Rica",
          "The meeting in The Hague. It",
          "Pan American Health Organization",
          "St. Lucia",
          "XXI High-Level Meeting",
          "EL PAcCTO 2.0",
          "à",
          "62nd",
          "1 000 000",
          "Ελλάδα",
          "",
          "II.",
          "…");

  @Test
  void applyingTheEditsGivesTheRightText() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < TEXTS; i++) {
      List<String> pieces = pieces(random);
      String left = String.join(separator(random), pieces);
      String right = String.join(separator(random), edited(pieces, random));

      List<Edit> edits = WordEdits.between(left, right);

      assertSound(edits, left, right);
      assertCutsNoWhole(edits.stream().map(Edit::left).toList(), left);
      assertCutsNoWhole(edits.stream().map(Edit::right).toList(), right);
    }
  }

  @Test
  void anyCharactersAtAllAreKept() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < TEXTS; i++) {
      String left = characters(random);
      String right = random.nextInt(3) == 0 ? characters(random) : retyped(left, random);

      assertSound(WordEdits.between(left, right), left, right);
    }
  }

  @Test
  void nothingChangesFromATextToItself() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 1000; i++) {
      String text = characters(random);
      assertThat(WordEdits.between(text, text)).isEmpty();
    }
    assertThat(WordEdits.between("", "")).isEmpty();
    assertThat(shown("", "All is new. All.")).containsExactly("=>All is new. All.");
  }

  @Test
  void veryLongTextsComeToAnEnd() {
    SplittableRandom random = new SplittableRandom(7);
    String left = sentences(random, SENTENCES);
    String right = left.replace("word7 ", "other ").replace("word11 ", "");
    String stranger = sentences(new SplittableRandom(8), SENTENCES).replace("word", "sign");

    assertThat(left).hasSizeGreaterThan(50 * SENTENCES);
    List<Edit> edits = WordEdits.between(left, right);
    assertThat(edits).hasSizeGreaterThan(SENTENCES / 2);
    assertSound(edits, left, right);
    assertSound(WordEdits.between(left, stranger), left, stranger);
  }

  @Test
  void veryLongTextsWithoutSentencesComeToAnEnd() {
    SplittableRandom random = new SplittableRandom(9);
    String left = sentences(random, SENTENCES / 2).replace(".", "").replace("Start", "start");
    String right = left.replace("word7 ", "other ");

    assertSound(WordEdits.between(left, right), left, right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 20-21 June 2018 in | on 20-22 June 2018 in | 20-21 June 2018=>20-22 June 2018",
        "EUR 10.000.000 were | EUR 12.000.000 were | EUR 10.000.000=>EUR 12.000.000",
        "US$ 14,1 million left | US$ 14,5 million left | US$ 14,1 million=>US$ 14,5 million",
        "seized 1 200 kg of it | seized 1 300 kg of it | 1 200 kg=>1 300 kg",
        "see 10364/19 on it | see 10364/20 on it | 10364/19=>10364/20",
        "le 26 juin 2019 à | le 27 juin 2019 à | 26 juin 2019=>27 juin 2019",
        "am 26. Juni 2019 in | am 26. Juli 2019 in | 26. Juni 2019=>26. Juli 2019",
        "26 de junio de 2019 en | 26 de julio de 2019 en | 26 de junio de 2019=>26 de julio de"
            + " 2019",
        "about 20 % more | about 25 % more | 20 %=>25 %"
      })
  void datesAndAmountsStayWhole(String left, String right, String edit) {
    assertThat(shown(left, right)).containsExactly(edit);
  }

  @Test
  void littleThatStandsBetweenTwoEditsIsTakenIn() {
    assertThat(shown("held in Sofia, Bulgaria again", "held in Quito, Ecuador again"))
        .containsExactly("Sofia, Bulgaria=>Quito, Ecuador");
    assertThat(shown("by Austria and Chile here", "by Romania and Peru here"))
        .containsExactly("Austria and Chile=>Romania and Peru");
  }

  @Test
  void wordsAndSentencesThatStandBetweenTwoEditsAreKept() {
    assertThat(shown("seven officers trained", "nine officers met"))
        .containsExactly("seven=>nine", "trained=>met");
    assertThat(shown("in Sofia. Sofia is", "in Quito. Quito is"))
        .containsExactly("Sofia=>Quito", "Sofia=>Quito");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "led by Costa Rica since | led by Costa Brava since | Costa Rica=>Costa Brava",
        "the Pan American Health Organization and | the Pan American Sports Organization and"
            + " | Pan American Health Organization=>Pan American Sports Organization",
        "the EU-CELAC Action Plan says | the EU-LAC Action Plan says"
            + " | EU-CELAC Action Plan=>EU-LAC Action Plan",
        "through EL PAcCTO and | through EL PAcCTO 2.0 and | EL PAcCTO=>EL PAcCTO 2.0",
        "of St. Lucia before | of St. Vincent before | St. Lucia=>St. Vincent",
        "under COPOLAD II since | under COPOLAD III since | COPOLAD II=>COPOLAD III",
        "The XX High-Level Meeting | The XXI High-Level Meeting | XX=>XXI",
        "Seven Member States reported it | Nine Member States reported it | Seven=>Nine"
      })
  void namesStayWhole(String left, String right, String edit) {
    assertThat(shown(left, right)).containsExactly(edit);
  }

  @Test
  void sentencesThatCameOrWentLeaveTheirNeighboursAlone() {
    String first = "Port officers of seven countries were trained to search containers.";
    String second = "The early warning system now covers the whole region.";

    assertThat(shown(first, first + " " + second)).containsExactly("=> " + second);
    assertThat(shown(second + " " + first, first)).containsExactly(second + " =>");
    assertThat(shown(first, first.replace("seven", "nine") + " " + second))
        .containsExactly("seven=>nine", "=> " + second);
  }

  @Test
  void rewrittenSentenceIsOneEdit() {
    String kept = "The early warning system now covers the whole region.";
    String before = "Both seminars have been held in the spring; the workshop is to follow.";
    String after =
        "With three events in the autumn the task set by the chapter has been fulfilled.";

    assertThat(shown(kept + " " + before, kept + " " + after))
        .singleElement()
        .satisfies(edit -> assertThat(edit).startsWith("Both").contains("=>With"));
  }

  @Test
  void sentencesDoNotEndAfterAbbreviations() {
    assertThat(
            sentencesOf("It is in St. Lucia. See Art. 5 of No. 7, e.g. Annex I. Mr. Smith left."))
        .containsExactly(
            "It is in St. Lucia. ", "See Art. 5 of No. 7, e.g. Annex I. Mr. Smith left.");
    assertThat(sentencesOf("Am 26. Juni 2019 war es. Dann nicht."))
        .containsExactly("Am 26. Juni 2019 war es. ", "Dann nicht.");
    assertThat(sentencesOf("12. We agree. We go.")).containsExactly("12. ", "We agree. ", "We go.");
  }

  @Test
  void sentenceThatWasCutInTwoKeepsItsWords() {
    assertThat(
            shown(
                "The programme began in Peru and the second phase covers all the Caribbean.",
                "The programme began in Peru. The second phase covers all the Caribbean."))
        .containsExactly(" and the=>. The");
  }

  @Test
  void addedWordsTakeTheirBlankWithThem() {
    assertThat(shown("the officers met", "the port officers met")).containsExactly("=> port");
  }

  private static List<String> shown(String left, String right) {
    return WordEdits.between(left, right).stream()
        .map(edit -> edit.left().of(left) + "=>" + edit.right().of(right))
        .toList();
  }

  private static List<String> sentencesOf(String text) {
    TokenizedText pieces = TokenizedText.of(text, new WordWeights());
    return IntStream.range(0, pieces.sentences()).mapToObj(pieces::sentenceText).toList();
  }

  private static String applied(List<Edit> edits, String left, String right) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      text.append(new TextRange(at, edit.left().start()).of(left));
      text.append(edit.right().of(right));
      at = edit.left().end();
    }
    return text.append(left.substring(at)).toString();
  }

  /** In order, apart, never empty on both sides; they lead to the right text and back. */
  private static void assertSound(List<Edit> edits, String left, String right) {
    assertThat(applied(edits, left, right)).isEqualTo(right);
    assertThat(edits).noneMatch(edit -> edit.left().length() + edit.right().length() == 0);
    for (int i = 1; i < edits.size(); i++) {
      Edit before = edits.get(i - 1);
      assertThat(edits.get(i).left().start()).isGreaterThanOrEqualTo(before.left().end());
      assertThat(edits.get(i).right().start()).isGreaterThanOrEqualTo(before.right().end());
    }
    assertThat(WordEdits.between(/* left= */ right, /* right= */ left))
        .isEqualTo(
            edits.stream()
                .map(edit -> new Edit(/* left= */ edit.right(), /* right= */ edit.left()))
                .toList());
  }

  private static void assertCutsNoWhole(List<TextRange> edits, String text) {
    List<TextRange> wholes =
        Stream.concat(DateAndNumberSpans.in(text).stream(), ProperNames.in(text).stream()).toList();
    assertThat(edits).noneMatch(edit -> wholes.stream().anyMatch(whole -> cuts(edit, whole)));
  }

  private static boolean cuts(TextRange edit, TextRange whole) {
    return isInside(edit.start(), whole) || isInside(edit.end(), whole);
  }

  private static boolean isInside(int place, TextRange figure) {
    return figure.start() < place && place < figure.end();
  }

  private static List<String> pieces(SplittableRandom random) {
    return random.ints(random.nextInt(40), 0, PIECES.size()).mapToObj(PIECES::get).toList();
  }

  private static List<String> edited(List<String> pieces, SplittableRandom random) {
    List<String> edited = new ArrayList<>(pieces);
    for (int i = random.nextInt(6); i > 0; i--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      int at = random.nextInt(edited.size() + 1);
      if (at < edited.size() && random.nextBoolean()) {
        edited.set(at, piece);
      } else {
        edited.add(at, piece);
      }
    }
    return edited;
  }

  private static final String CHARACTERS =
      "aaab  \t\n\r\u00A0.,;!?()-/'0123AÉéßΩж中\u0301\u0308\u200D\uE074\uFEFF\uD83D\uDEA2\u2028";

  private static String characters(SplittableRandom random) {
    return random
        .ints(random.nextInt(60), 0, CHARACTERS.length())
        .mapToObj(i -> CHARACTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static String retyped(String text, SplittableRandom random) {
    StringBuilder retyped = new StringBuilder(text);
    for (int i = random.nextInt(4); i > 0 && !retyped.isEmpty(); i--) {
      int at = random.nextInt(retyped.length());
      int end = Math.min(retyped.length(), at + random.nextInt(3));
      retyped.replace(at, end, Integer.toString(random.nextInt(10)));
    }
    return retyped.toString();
  }

  private static String separator(SplittableRandom random) {
    return random.nextInt(4) == 0 ? "" : " ";
  }

  private static String sentences(SplittableRandom random, int count) {
    return random
        .ints(count * 10L, 0, 30)
        .mapToObj(n -> n == 0 ? "End. Start " : "word" + n + " ")
        .collect(Collectors.joining());
  }
}
