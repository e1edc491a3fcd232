package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Capitals that stand for their country: where the passage does not name it, and says that
 * something takes place there ({@code held in Lisbon}, {@code (Prague, 25 March 2019)}). A capital
 * that only names a thing ({@code the Sofia Declaration}) or a government ({@code Brussels
 * considers}) stands for none.
 */
final class Capitals {

  private static final String BRACKET = "(?: \\([^()]{0,40}\\))?";

  /**
   * Matches {@code ", "}, {@code " and "} and {@code " (2015), The Hague (2016) and "}; not {@code
   * " in "}.
   */
  private static final Pattern LINK =
      Pattern.compile(
          BRACKET
              + "(?: ?[,;/] ?\\p{Lu}[\\p{L}' -]{1,30}"
              + BRACKET
              + "){0,3}(?: ?[,;/] ?(?:and |y |et |und |e )?| (?:and|&|or|y|e|et|ou|o|und|oder|en) )");

  private static final String MONTH =
      "(?i:jan|feb|f[ée]v|mar|mär|apr|avr|abr|ma[yijg]|jun|jui|giu|jul|lug|aug|ao[uû]t|ago|sep|set|oct"
          + "|okt|out|ott|nov|dec|déc|dic|dez)\\p{L}*\\.?";

  /**
   * Matches {@code "-based"}, {@code " Declaration"} and {@code " (California)"}; not {@code "
   * (May"}.
   */
  private static final Pattern OTHER_THING =
      Pattern.compile(
          "\\p{Pd}\\p{L}| (?!"
              + MONTH
              + "(?!\\p{L}))\\p{Lu}| \\((?!"
              + MONTH
              + ")\\p{Lu}\\p{Ll}+\\)");

  /**
   * Matches {@code ", California,"}; not {@code ", Cartagena and "}, which goes on as a list, nor
   * {@code ", May 2019"}.
   */
  private static final Pattern OTHER_PLACE =
      Pattern.compile(
          ", (?!"
              + MONTH
              + "(?!\\p{L}))\\p{Lu}\\p{Ll}+(?!(?:, \\p{Lu}\\p{Ll}+| \\p{Lu}\\p{Ll}+){0,9},? (?:and|y|e|et|und|en|or) )");

  /**
   * Matches {@code ", 25-29 March 2019)"} and {@code ", June 2018"}; not {@code ", 12 officers"}.
   */
  private static final Pattern DATE =
      Pattern.compile(
          ",? (?:\\p{L}{1,4} )?(?:\\d{1,2}\\.?(?: ?\\p{Pd} ?\\d{1,2}\\.?)? (?:de )?)?"
              + MONTH
              + "(?!\\p{L})"
              + "|,? \\d{1,2}[./]\\d{1,2}[./]|,? \\(?(?:19|20)\\d{2}(?!\\d)");

  /** Matches {@code " du 3 au 5 mai"} and {@code " 25-29 March"}; not {@code " in May"}. */
  private static final Pattern DAYS =
      Pattern.compile(
          ",? (?:on |from |du |los días |del |vom |de |dal |van )?\\d{1,2}\\.?(?: "
              + MONTH
              + ")?(?: ?\\p{Pd} ?"
              + "| (?:to|au|al|bis|a|tot|and|et|y|und|e) )\\d{1,2}\\.? (?:de )?"
              + MONTH);

  /** Matches {@code " hosted the"} and {@code " statt"}; not {@code " hotels"}. */
  private static final Pattern HOSTS =
      Pattern.compile(
          " (?:(?:will|has|have|also|kindly) ){0,2}host(?:s|ed)?(?!\\p{L})|[^.;]{0,60} statt(?!\\p{L})");

  /**
   * Matches {@code ", on 3 May"} and the end; not {@code " announced"}, which makes it a subject.
   */
  private static final Pattern ENDS =
      Pattern.compile("[,.;:)]|$| (?:on|in|from|at|was|and|y|et|und|e|du|le|el|am|vom) ");

  /** Characters between a city and the country that it lies in. */
  private static final int NEXT = 2;

  /** Characters: keeps the work on a passage proportional to its length. */
  private static final int LONGEST_LINK = 200;

  private final VenueWords table = VenueWords.read();

  /**
   * Those among the mentions of a passage that stand for their country.
   *
   * @param certain the countries that the passage names otherwise
   */
  List<Mention> hosting(List<Mention> mentions, List<Mention> certain) {
    List<Mention> hosts = new ArrayList<>();
    if (mentions.stream().noneMatch(m -> m.is(Name.CAPITAL))) {
      return hosts;
    }
    Set<Mention> unnamed = Set.copyOf(unnamed(mentions, certain));
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      boolean candidate = unnamed.contains(mention);
      if (candidate && !liesElsewhere(mentions, i) && isHost(mention, hosts)) {
        hosts.add(mention);
      }
    }
    return hosts;
  }

  /** The capitals of countries that the passage does not name otherwise. */
  List<Mention> unnamed(List<Mention> mentions, List<Mention> certain) {
    Set<String> named = certain.stream().map(m -> m.name().code()).collect(Collectors.toSet());
    return mentions.stream()
        .filter(m -> m.is(Name.CAPITAL) && !named.contains(m.name().code()))
        .toList();
  }

  private boolean isHost(Mention capital, List<Mention> hosts) {
    return !OTHER_THING.matcher(capital.after()).lookingAt()
        && (isJoined(capital, hosts) || isVenue(capital));
  }

  /**
   * Whether another country, or a place that is no list's next, follows: {@code Georgetown, Cayman
   * Islands}.
   */
  private static boolean liesElsewhere(List<Mention> mentions, int capital) {
    Mention city = mentions.get(capital);
    if (capital + 1 < mentions.size()) {
      Mention next = mentions.get(capital + 1);
      int gap = next.range().start() - city.range().end();
      if (gap > 0 && gap <= NEXT && !city.after().startsWith(";")) {
        boolean country = next.name().kind() == Name.Kind.COUNTRY && !next.is(Name.CAPITAL);
        return country && ENDS.matcher(next.after()).lookingAt();
      }
    }
    return OTHER_PLACE.matcher(city.after()).lookingAt();
  }

  private static boolean isJoined(Mention capital, List<Mention> hosts) {
    if (hosts.isEmpty()) {
      return false;
    }
    int from = hosts.getLast().range().end();
    int to = capital.range().start();
    return to - from <= LONGEST_LINK
        && LINK.matcher(capital.passage().text().substring(from, to)).matches();
  }

  private boolean isVenue(Mention capital) {
    Venue venue = new Venue(table, capital);
    String after = capital.after();
    if (capital.before().endsWith("(")) {
      return isDated(after);
    }
    if (venue.isBehindComma()) {
      return venue.before() == Venue.Before.EVENT && isDated(after);
    }
    return venue.isPlace() ? isPlaceOfEvent(venue, after) : isSubject(after);
  }

  private static boolean isDated(String after) {
    return DATE.matcher(after).lookingAt() || DAYS.matcher(after).lookingAt();
  }

  private static boolean isPlaceOfEvent(Venue venue, String after) {
    if (venue.isDuring() && venue.before() != Venue.Before.OTHER) {
      return true;
    }
    return switch (venue.before()) {
      case EVENT -> true;
      case OTHER -> false;
      case BEGINNING -> venue.isHeldAfter() || DAYS.matcher(after).lookingAt();
      case NOTHING -> DAYS.matcher(after).lookingAt() || HOSTS.matcher(after).lookingAt();
    };
  }

  /** {@code Lima hosted the forum}; not {@code Berlin findet nicht statt}. */
  private static boolean isSubject(String after) {
    return after.startsWith(" ") && HOSTS.matcher(after).lookingAt() && after.contains("host");
  }
}
