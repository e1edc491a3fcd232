package org.councilnotes.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Step.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordEditsTest {

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
    for (int i = 0; i < 2000; i++) {
      List<String> pieces = pieces(random);
      String left = String.join(separator(random), pieces);
      String right = String.join(separator(random), edited(pieces, random));

      List<Edit> edits = WordEdits.between(left, right);

      assertThat(applied(edits, left, right)).isEqualTo(right);
      assertThat(edits).noneMatch(edit -> cutsFigure(edit.left(), left));
      assertThat(edits).noneMatch(edit -> cutsFigure(edit.right(), right));
    }
  }

  @Test
  void veryLongTextsAreComparedBySentencesFirst() {
    SplittableRandom random = new SplittableRandom(7);
    String left = sentences(random, 600);
    String right = left.replace("word7 ", "other ").replace("word11 ", "");

    List<Edit> edits = WordEdits.between(left, right);

    assertThat((long) left.length() * right.length()).isGreaterThan(40_000_000);
    assertThat(applied(edits, left, right)).isEqualTo(right);
    assertThat(edits).hasSizeGreaterThan(300);
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
        "26 de junio de 2019 en | 26 de julio de 2019 en | 26 de junio de 2019=>26 de julio de 2019",
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

  @Test
  void addedWordsTakeTheirBlankWithThem() {
    assertThat(shown("the officers met", "the port officers met")).containsExactly("=> port");
  }

  private static List<String> shown(String left, String right) {
    return WordEdits.between(left, right).stream()
        .map(edit -> edit.left().of(left) + "=>" + edit.right().of(right))
        .toList();
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

  private static boolean cutsFigure(TextRange edit, String text) {
    return Figures.in(text).stream()
        .anyMatch(figure -> isInside(edit.start(), figure) || isInside(edit.end(), figure));
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
