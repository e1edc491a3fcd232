package org.councilnotes.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.YearRange;

/**
 * Finds editions and years in a query: {@code 2018-19}, {@code report of 2019}, {@code last three
 * reports}, {@code from 2016 to 2019}, {@code since 2018}, in English, French and Spanish. The year
 * of a date and that in the name of an act are none.
 */
final class TimePhrases {

  private static final String YEAR = "(?:19[5-9]\\d|20\\d\\d)";
  private static final String END = "(?![\\p{L}\\p{N}*]|['./-][\\p{L}\\p{N}])";

  private static final String NUMBER =
      "\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|sept|huit|neuf"
          + "|dix|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez";

  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    numbers(2, "two deux dos");
    numbers(3, "three trois tres");
    numbers(4, "four quatre cuatro");
    numbers(5, "five cinq cinco");
    numbers(6, "six seis");
    numbers(7, "seven sept siete");
    numbers(8, "eight huit ocho");
    numbers(9, "nine neuf nueve");
    numbers(10, "ten dix diez");
  }

  /** Matches {@code annual report} and {@code ediciones}; not {@code reporting}. */
  private static final String REPORT =
      "(?:annual |progress )?(?:reports?|editions?|rapports?|informes?|edicion|ediciones)"
          + "(?: annuels?| anual(?:es)?)?";

  /** Matches {@code the last three annual reports} and {@code 3 latest editions}. */
  private static final Pattern NEWEST_ENGLISH =
      Pattern.compile(
          "(?:the )?(?:(?<n>"
              + NUMBER
              + ") )?(?:last|latest|newest|most recent) (?:(?<m>"
              + NUMBER
              + ") )?(?:annual |progress |activity )?(?:reports|editions|(?<one>report|edition))"
              + END);

  /** Matches {@code les trois derniers rapports} and {@code dernière édition}, folded. */
  private static final Pattern NEWEST_FRENCH =
      Pattern.compile(
          "(?:l[ae] |les |l')?(?:(?<n>"
              + NUMBER
              + ") )?derni(?:ers?|eres?) (?:(?<m>"
              + NUMBER
              + ") )?(?:rapports|editions|(?<one>rapport|edition))(?: annuels?| d'activite)?"
              + END);

  /** Matches {@code últimos tres informes} and {@code la última edición}, folded. */
  private static final Pattern NEWEST_SPANISH =
      Pattern.compile(
          "(?:el |l[ao]s |la )?(?:(?<n>"
              + NUMBER
              + ") )?ultim[oa]s? (?:(?<m>"
              + NUMBER
              + ") )?(?:informes|ediciones|(?<one>informe|edicion))(?: anual(?:es)?)?"
              + END);

  /** Matches {@code le rapport le plus récent} and {@code informes más recientes}, folded. */
  private static final Pattern MOST_RECENT =
      Pattern.compile(
          "(?:l[ae] |les |l'|el |l[ao]s )?(?:(?<n>"
              + NUMBER
              + ") )?(?:rapports|editions|informes|ediciones"
              + "|(?<one>rapport|edition|informe|edicion))"
              + "(?: annuels?| anual(?:es)?)?(?: l[ae]s?)?(?: (?<m>"
              + NUMBER
              + "))? (?:plus recente?s?|mas recientes?)"
              + END);

  /** Matches {@code 2018-19}, {@code report of 2018-2019} and {@code 2018-19 edition}. */
  private static final Pattern SPLIT_EDITION =
      Pattern.compile(
          "(?:"
              + REPORT
              + " (?:(?:of|for|de|del|du) )?)?(?<from>"
              + YEAR
              + ")(?:-| - )(?<to>"
              + YEAR
              + "|\\d\\d)(?: "
              + REPORT
              + ")?"
              + END);

  /** Matches {@code report of 2018} and {@code édition 2018}, folded. */
  private static final Pattern REPORT_OF_YEAR =
      Pattern.compile(REPORT + " (?:(?:of|for|de|del|du) )?(?<from>" + YEAR + ")" + END);

  /** Matches {@code 2018 annual report}; not {@code 2018}. */
  private static final Pattern YEARS_REPORT =
      Pattern.compile("(?<from>" + YEAR + ") " + REPORT + END);

  /** Matches {@code from 2016 to 2019}, {@code de 2016 à 2019} and {@code 2016..2019}, folded. */
  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?:from |de |desde )?(?<from>"
              + YEAR
              + ")(?: to | until | a | hasta | jusqu'a | jusqu'en |\\.\\.)(?<to>"
              + YEAR
              + ")"
              + END);

  /** Matches {@code between 2016 and 2019} and {@code entre 2016 et 2019}. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:between|entre) (?<from>" + YEAR + ") (?:and|et|y) (?<to>" + YEAR + ")" + END);

  /** Matches {@code since 2018} and {@code depuis 2018}; not {@code from 2018}. */
  private static final Pattern SINCE =
      Pattern.compile(
          "(?:(?:since|depuis|desde|a partir de) (?<from>"
              + YEAR
              + ")|from (?<on>"
              + YEAR
              + ") on(?:wards)?)"
              + END);

  /** Matches {@code 2019}; not {@code 20190}. */
  private static final Pattern ONE_YEAR = Pattern.compile("(?<from>" + YEAR + ")" + END);

  /** Finds the end of {@code 5 May }, {@code mayo de } and {@code Strategy }, folded. */
  private static final Pattern OF_A_NAME =
      Pattern.compile(
          "(?<!\\p{L})(?:january|february|march|april|may|june|july|august|september|october"
              + "|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre"
              + "|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
              + "|septiembre|octubre|noviembre|diciembre|strategy|strategie|estrategia|plan"
              + "|plan d'action|plan de accion|agenda|resolution|resolucion|regulation|reglement"
              + "|reglamento|directive|directiva|decision|act|unscr)(?:,? (?:of |for |de |du |del"
              + " |pour |para )?)$");

  /** Matches the start of {@code Agenda}, folded, behind {@code 2030}. */
  private static final Pattern NAME_BEHIND =
      Pattern.compile(" (?:agenda|strategy|action plan|drugs strategy)(?!\\p{L})");

  /** An edition of more years is none. */
  private static final int LONGEST_EDITION = 9;

  private static final int CENTURY = 100;

  private record Form(Pattern pattern, Function<Matcher, Optional<NameMeaning>> meaning) {}

  /** Those without years. */
  private static final List<Form> OF_REPORTS =
      List.of(
          new Form(NEWEST_ENGLISH, TimePhrases::newest),
          new Form(NEWEST_FRENCH, TimePhrases::newest),
          new Form(NEWEST_SPANISH, TimePhrases::newest),
          new Form(MOST_RECENT, TimePhrases::newest));

  /** In the order in which they are tried. */
  private static final List<Form> OF_YEARS =
      List.of(
          new Form(FROM_TO, m -> years(number(m, "from"), number(m, "to"))),
          new Form(BETWEEN, m -> years(number(m, "from"), number(m, "to"))),
          new Form(SPLIT_EDITION, TimePhrases::edition),
          new Form(REPORT_OF_YEAR, TimePhrases::editionOfYear),
          new Form(YEARS_REPORT, TimePhrases::editionOfYear),
          new Form(SINCE, TimePhrases::since),
          new Form(ONE_YEAR, m -> Optional.of(new NameMeaning.Value(Facet.YEAR, m.group("from")))));

  private TimePhrases() {}

  /** What begins with a word, if anything: the first form that fits. */
  static Optional<RecognisedName> at(OpenWords open, int start) {
    Optional<RecognisedName> newest = at(OF_REPORTS, open, start);
    return newest.isPresent()
        ? newest
        : at(OF_YEARS, open, start).filter(name -> !isOfAName(open, name.range()));
  }

  private static Optional<RecognisedName> at(List<Form> forms, OpenWords open, int start) {
    for (Form form : forms) {
      Matcher m = form.pattern().matcher(open.folded()).region(start, open.folded().length());
      m.useTransparentBounds(true);
      if (m.lookingAt()) {
        Optional<NameMeaning> meaning = form.meaning().apply(m);
        if (meaning.isPresent()) {
          TextRange range = new TextRange(m.start(), m.end());
          return Optional.of(new RecognisedName(range, List.of(meaning.get()), true));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether years belong to a date or to the name of an act. */
  private static boolean isOfAName(OpenWords open, TextRange range) {
    return OF_A_NAME.matcher(open.before(range.start())).find()
        || NAME_BEHIND.matcher(open.after(range.end())).lookingAt();
  }

  /** {@code last reports} says no number. */
  private static Optional<NameMeaning> newest(Matcher m) {
    String typed = m.group("n") == null ? m.group("m") : m.group("n");
    if (typed != null) {
      int editions =
          Character.isDigit(typed.charAt(0)) ? Integer.parseInt(typed) : NUMBERS.get(typed);
      return editions == 0 ? Optional.empty() : Optional.of(new NameMeaning.Newest(editions));
    }
    return m.group("one") == null ? Optional.empty() : Optional.of(new NameMeaning.Newest(1));
  }

  private static Optional<NameMeaning> edition(Matcher m) {
    int from = number(m, "from");
    int end = number(m, "to");
    int to = end < CENTURY ? from - from % CENTURY + end : end;
    int last = to < from && end < CENTURY ? to + CENTURY : to;
    return last <= from || last - from > LONGEST_EDITION
        ? Optional.empty()
        : Optional.of(
            new NameMeaning.Edition(
                "%d-%02d".formatted(from, last % CENTURY), YearRange.between(from, last)));
  }

  private static Optional<NameMeaning> editionOfYear(Matcher m) {
    int year = number(m, "from");
    return Optional.of(new NameMeaning.Edition(m.group("from"), YearRange.between(year, year)));
  }

  private static Optional<NameMeaning> years(int from, int to) {
    return to < from
        ? Optional.empty()
        : Optional.of(new NameMeaning.Years(YearRange.between(from, to)));
  }

  private static Optional<NameMeaning> since(Matcher m) {
    String year = m.group("from") == null ? m.group("on") : m.group("from");
    return Optional.of(
        new NameMeaning.Years(
            new YearRange(OptionalInt.of(Integer.parseInt(year)), OptionalInt.empty())));
  }

  private static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  private static void numbers(int number, String words) {
    for (String word : words.split(" ", -1)) {
      NUMBERS.put(word, number);
    }
  }
}
