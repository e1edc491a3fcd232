package org.councilnotes.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Yearly editions of made-up words, of which it is known what became of each paragraph; the same
 * for the same number, on any machine. Of the paragraphs of a year three in five to four in five
 * are carried into the next: two in five of these have one to six words edited, most that name the
 * year name the next one, and one in eight moves to any other place. Most others are replaced.
 */
public final class GeneratedSeries {

  private static final int VOCABULARY = 50_000;

  private static final List<String> FREQUENT =
      List.of(
          ("the of and to in for on with by a that as is be at from this its are which have has will"
                  + " council commission member states cooperation programme union report support policy"
                  + " development countries region regional action measures dialogue partners delegation"
                  + " committee budget funding projects national authorities institutions framework"
                  + " agreement strategy results progress evaluation drugs climate security justice trade")
              .split(" ", -1));

  private static final List<String> SYLLABLES =
      List.of(
          ("ba be bi bo ca ce ci co da de di do fa fe fi fo ga ge gi go la le li lo ma me mi mo na ne"
                  + " ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo tra pro ste com")
              .split(" ", -1));

  private static final List<String> COUNTRIES =
      List.of(
          "Chile,Peru,Brazil,Jamaica,Costa Rica,Spain,Malta,Germany,Cuba,Panama".split(",", -1));

  private static final List<String> PROGRAMMES =
      List.of("COPOLAD,EUROCLIMA,EL PACCTO,ALFA III,the first phase of LAIF".split(",", -1));

  private final SplittableRandom random;
  private final int size;
  private final double carried;

  private GeneratedSeries(int number, int size) {
    random = new SplittableRandom(20260101L * 31 + number);
    this.size = size;
    carried = 0.6 + 0.2 * random.nextDouble();
  }

  /**
   * One paragraph of an edition.
   *
   * @param kind C for carried, E edited, M moved, F moved and edited, N new
   * @param from its position in the edition before; -1 for a new one
   */
  public record Paragraph(String text, char kind, int from) {}

  /** Some editions, oldest first, of about so many paragraphs each. */
  public static List<List<Paragraph>> of(int number, int paragraphs, int editions) {
    GeneratedSeries series = new GeneratedSeries(number, paragraphs);
    int year = 2000;
    List<List<Paragraph>> all = new ArrayList<>();
    all.add(IntStream.range(0, paragraphs).mapToObj(i -> series.written(2000)).toList());
    while (all.size() < editions) {
      all.add(series.next(all.getLast(), ++year));
    }
    return all;
  }

  private List<Paragraph> next(List<Paragraph> before, int year) {
    List<Paragraph> next = new ArrayList<>();
    List<Paragraph> moved = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (random.nextDouble() < carried) {
        Paragraph heir = heir(before.get(i).text(), i, year);
        (heir.kind() == 'M' || heir.kind() == 'F' ? moved : next).add(heir);
      } else if (before.size() <= size || random.nextDouble() < 0.85) {
        next.add(written(year));
      }
    }
    moved.forEach(heir -> next.add(random.nextInt(next.size() + 1), heir));
    return next;
  }

  private Paragraph heir(String text, int from, int year) {
    boolean moves = random.nextDouble() < 0.12;
    boolean edited = random.nextDouble() < 0.4;
    String rolled =
        edited || random.nextDouble() < 0.8 ? text.replace("" + (year - 1), "" + year) : text;
    String heir = edited ? edited(rolled) : rolled;
    boolean same = heir.equals(text);
    return new Paragraph(heir, moves ? (same ? 'M' : 'F') : same ? 'C' : 'E', from);
  }

  private String edited(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
    int edits = 1 + random.nextInt(6);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(3)) {
        case 0 -> words.set(at, word());
        case 1 -> words.add(at, word());
        default -> words.remove(at);
      }
    }
    return String.join(" ", words);
  }

  private Paragraph written(int year) {
    String text =
        IntStream.range(0, 2 + random.nextInt(4))
            .mapToObj(i -> sentence(year))
            .collect(Collectors.joining(" "));
    return new Paragraph(text, 'N', -1);
  }

  private String sentence(int year) {
    String opening =
        switch (random.nextInt(12)) {
          case 0 ->
              "In %d the %s of %s was extended to %s and %s "
                  .formatted(year, word(), programme(), country(), country());
          case 1 -> "The Council takes note of the " + word() + " presented by " + country() + " ";
          case 2 ->
              "A total of EUR "
                  + (1 + random.nextInt(990))
                  + " million was committed in "
                  + year
                  + " for ";
          case 3 -> country() + " reported progress on " + word() + " measures ";
          case 4 ->
              "The Commission launched " + programme() + " with the support of " + country() + " ";
          default -> "";
        };
    return opening + words(8 + random.nextInt(16)) + ".";
  }

  private String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
  }

  private String country() {
    return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
  }

  private String programme() {
    return PROGRAMMES.get(random.nextInt(PROGRAMMES.size()));
  }

  /** A few words are frequent and most are rare, as in any language (Zipf). */
  private String word() {
    int rank = (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
    if (rank < FREQUENT.size()) {
      return FREQUENT.get(rank);
    }
    StringBuilder word = new StringBuilder();
    for (int rest = rank; rest > 0; rest /= SYLLABLES.size()) {
      word.append(SYLLABLES.get(rest % SYLLABLES.size()));
    }
    return word.append(rank % 7 == 0 ? "tion" : "s").toString();
  }
}
