package org.councilnotes.tag.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.tag.country.VenueWords.Kind;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.EntityName;
import org.councilnotes.tag.name.PassageWords;

/**
 * Capitals that stand for their country. They do so where the passage does not name the country and
 * says that something takes place in the city ({@code held in Lisbon}, {@code (Prague, 25 March
 * 2019)}). A capital that is part of a title ({@code the Sofia Declaration}) or stands for a
 * government ({@code Brussels considers}) does not count.
 */
final class CapitalCities {

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
              + "){0,3}(?: ?[,;/] ?(?:and |y |et |und |e )?| (?:and|&|or|y|e|et|ou|o|und|oder|en)"
              + " )");

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
              + "(?!\\p{L}))\\p{Lu}\\p{Ll}+(?!(?:, \\p{Lu}\\p{Ll}+| \\p{Lu}\\p{Ll}+){0,9},?"
              + " (?:and|y|e|et|und|en|or) )");

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
          " (?:(?:will|has|have|also|kindly) ){0,2}host(?:s|ed)?(?!\\p{L})|[^.;]{0,60}"
              + " statt(?!\\p{L})");

  /**
   * Matches {@code ", on 3 May"} and the end; not {@code " announced"}, which makes it a subject.
   */
  private static final Pattern ENDS =
      Pattern.compile("[,.;:)]|$| (?:on|in|from|at|was|and|y|et|und|e|du|le|el|am|vom) ");

  /** Matches {@code "28 March 2022, "} and {@code "28. März, "}; not {@code "in 2022, "}. */
  private static final Pattern DATE_BEFORE =
      Pattern.compile(
          "(?<!\\d)(?:\\d{1,2}\\.?(?: (?:de|of))? "
              + MONTH
              + "(?:,? (?:de |del )?(?:19|20)\\d{2})?|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2}), $");

  /** Matches {@code " in March 2022"}; not {@code " in 2022"}. */
  private static final Pattern IN_MONTH =
      Pattern.compile(" (?:in|en|em|im|au mois de) " + MONTH + " (?:de |del )?(?:19|20)\\d{2}");

  /** Matches {@code "Venue: "} and {@code "Ort der Konferenz: "}; not {@code "Country: "}. */
  private static final Pattern LABEL_OF_VENUE =
      Pattern.compile(
          "(?iu)(?:^|[.;] )(?:\\p{L}\\)"
              + " )?(?:venue|place|location|lieu|lugar|local|\\p{L}*ort|luogo)(?: [\\p{L}"
              + " -]{2,60})?: $");

  /** Matches {@code "Venue"} and {@code "Sitzungsort"}; not {@code "Country"}. */
  private static final Pattern HEAD_OF_VENUES =
      Pattern.compile(
          "(?iu)(?:.*"
              + " )?(?:venues?|places?|locations?|city|lieux?|villes?|lugar(?:es)?|ciudad|loca(?:l|is)|cidade|\\p{L}*ort|stadt|luogo|plaats)(?:"
              + " .*)?");

  /** Characters between a city and the country that it lies in. */
  private static final int NEXT = 2;

  /** Characters: keeps the work on a passage proportional to its length. */
  private static final int LONGEST_LINK = 200;

  private final VenueWords table = VenueWords.read();

  /**
   * The mentions of a passage that stand for their country.
   *
   * @param certain the countries that the passage names otherwise
   * @param row its cells, where it is the row of a table with heads
   */
  List<EntityMention> hosts(
      List<EntityMention> mentions, List<EntityMention> certain, Optional<TableRow> row) {
    List<EntityMention> hosts = new ArrayList<>();
    if (mentions.stream().noneMatch(m -> m.is(EntityName.CAPITAL))) {
      return hosts;
    }
    Set<EntityMention> unnamed = Set.copyOf(unnamed(mentions, certain));
    for (int i = 0; i < mentions.size(); i++) {
      EntityMention mention = mentions.get(i);
      boolean candidate = unnamed.contains(mention);
      if (candidate
          && !liesElsewhere(mentions, i)
          && (isHost(mention, hosts) || isUnderVenue(mention, row))) {
        hosts.add(mention);
      }
    }
    return hosts;
  }

  /** The capitals of countries that the passage does not name otherwise. */
  List<EntityMention> unnamed(List<EntityMention> mentions, List<EntityMention> certain) {
    Set<String> named = certain.stream().map(m -> m.name().code()).collect(Collectors.toSet());
    return mentions.stream()
        .filter(m -> m.is(EntityName.CAPITAL) && !named.contains(m.name().code()))
        .toList();
  }

  private boolean isHost(EntityMention capital, List<EntityMention> hosts) {
    return !OTHER_THING.matcher(capital.afterInCell()).lookingAt()
        && (isJoined(capital, hosts) || isVenue(capital));
  }

  /**
   * Whether another country, or a place that is no list's next, follows: {@code Georgetown, Cayman
   * Islands}.
   */
  private static boolean liesElsewhere(List<EntityMention> mentions, int capital) {
    EntityMention city = mentions.get(capital);
    if (capital + 1 < mentions.size()) {
      EntityMention next = mentions.get(capital + 1);
      int gap = next.range().start() - city.range().end();
      if (gap > 0 && gap <= NEXT && !city.afterInCell().startsWith(";")) {
        boolean country =
            next.name().kind() == EntityName.Kind.COUNTRY && !next.is(EntityName.CAPITAL);
        return country && ENDS.matcher(next.afterInCell()).lookingAt();
      }
    }
    return OTHER_PLACE.matcher(city.afterInCell()).lookingAt();
  }

  /** {@code Zagreb} under {@code Venue}. */
  private static boolean isUnderVenue(EntityMention capital, Optional<TableRow> row) {
    String after = capital.afterInCell();
    boolean alone = capital.beforeInCell().isEmpty() && (after.isEmpty() || isDated(after));
    boolean headed =
        row.stream()
            .flatMap(
                r ->
                    r.cells().stream().filter(c -> c.range().holds(capital.range())).map(r::headOf))
            .anyMatch(head -> HEAD_OF_VENUES.matcher(head).matches());
    return alone && (headed || isInRowOfVenues(capital, row));
  }

  /** {@code Venue | Zagreb}. */
  private static boolean isInRowOfVenues(EntityMention capital, Optional<TableRow> row) {
    String text = capital.passage().text();
    return row.flatMap(TableRow::key)
        .map(key -> key.range().of(text))
        .filter(key -> HEAD_OF_VENUES.matcher(key).matches())
        .isPresent();
  }

  private static boolean isJoined(EntityMention capital, List<EntityMention> hosts) {
    if (hosts.isEmpty()) {
      return false;
    }
    int from = hosts.getLast().range().end();
    int to = capital.range().start();
    return to - from <= LONGEST_LINK
        && LINK.matcher(capital.passage().text().substring(from, to)).matches();
  }

  private boolean isVenue(EntityMention capital) {
    VenueContext venue = new VenueContext(table, capital);
    String after = capital.afterInCell();
    if (capital.beforeInCell().endsWith("(")) {
      return isDated(after);
    }
    if (venue.isBehindComma()) {
      boolean dated = DATE_BEFORE.matcher(capital.beforeInCell()).find();
      return (venue.before() == VenueContext.PrecedingWords.EVENT && (dated || isDated(after)))
          || (dated && venue.isBehindColonOfEvent());
    }
    if (venue.isBehindColon()) {
      return (venue.isBehindColonOfEvent() && isDated(after))
          || (LABEL_OF_VENUE.matcher(capital.beforeInCell()).find()
              && ENDS.matcher(after).lookingAt());
    }
    if (venue.isVisited()) {
      return true;
    }
    return venue.isPlace() ? isPlaceOfEvent(venue, after) : isSubject(after);
  }

  private static boolean isDated(String after) {
    return DATE.matcher(after).lookingAt() || DAYS.matcher(after).lookingAt();
  }

  private static boolean isPlaceOfEvent(VenueContext venue, String after) {
    if (venue.isDuring() && venue.before() != VenueContext.PrecedingWords.OTHER) {
      return true;
    }
    return switch (venue.before()) {
      case EVENT -> true;
      case OTHER -> false;
      case BEGINNING -> venue.isHeldAfter() || DAYS.matcher(after).lookingAt();
      case NOTHING ->
          DAYS.matcher(after).lookingAt()
              || IN_MONTH.matcher(after).lookingAt()
              || HOSTS.matcher(after).lookingAt();
    };
  }

  /** {@code Lima hosted the forum}; not {@code Berlin findet nicht statt}. */
  private static boolean isSubject(String after) {
    return after.startsWith(" ") && HOSTS.matcher(after).lookingAt() && after.contains("host");
  }

  /**
   * The words around a capital, read for whether something takes place there: from the city back to
   * the beginning of its sentence, and where the city begins it, onwards.
   */
  private static final class VenueContext {

    /** Words: as far as an event and its place stand apart. */
    private static final int REACH = 14;

    /** Matches {@code 3} and {@code 21}; not {@code 2018}. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}");

    private static final String COMMA = ",";
    private static final String COLON = ":";
    private static final Set<String> SENTENCE_ENDS = Set.of(".", ";", ":", "|", "?", "!");

    private final VenueWords table;
    private final PassageWords words;
    private final int first;
    private final int last;

    VenueContext(VenueWords table, EntityMention capital) {
      this.table = table;
      this.words = capital.passage();
      this.first = capital.first();
      this.last = capital.last();
    }

    /** What the words before the city say. */
    enum PrecedingWords {
      /** That an event takes place. */
      EVENT,
      /** Something else than an event. */
      OTHER,
      /** Nothing: the sentence begins with the city. */
      BEGINNING,
      /** Neither that nor something else. */
      NOTHING
    }

    /** Whether a preposition of place stands before it: {@code in}, {@code à}. */
    boolean isPlace() {
      return isBefore(Kind.PLACE) || (isBefore(Kind.TO) && before() == PrecedingWords.EVENT);
    }

    boolean isBehindComma() {
      return first > 0 && words.folded(first - 1).equals(COMMA);
    }

    /** {@code They visited Lima}. */
    boolean isVisited() {
      return isBefore(Kind.VISITED);
    }

    boolean isBehindColon() {
      return first > 0 && words.folded(first - 1).equals(COLON);
    }

    /** {@code Next meeting: 3 May 2019, Lima}. */
    boolean isBehindColonOfEvent() {
      for (int i = first - 1; i >= 0 && i > first - REACH; i--) {
        if (words.folded(i).equals(COLON)) {
          return isEventBefore(i);
        }
      }
      return false;
    }

    private boolean isEventBefore(int colon) {
      for (int i = colon - 1; i >= 0 && i > colon - REACH && !isEnd(i); i--) {
        if (table.has(Kind.EVENT, words.folded(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean isBefore(Kind kind) {
      return first > 0 && table.has(kind, words.folded(first - 1));
    }

    PrecedingWords before() {
      boolean place = isBefore(Kind.PLACE) || isBehindComma();
      boolean way = isBefore(Kind.TO);
      int from = first - 2;
      for (int i = from; i >= 0 && i > from - REACH; i--) {
        String word = words.folded(i);
        if (table.has(Kind.STOP, word)) {
          return PrecedingWords.OTHER;
        }
        if ((place && table.has(Kind.EVENT, word)) || (way && table.has(Kind.VISIT, word))) {
          return PrecedingWords.EVENT;
        }
        if (isEnd(i)) {
          return i == from ? PrecedingWords.BEGINNING : afterComma();
        }
      }
      return from < 0 ? PrecedingWords.BEGINNING : afterComma();
    }

    /** No end is the point of {@code am 3. Mai}. */
    private boolean isEnd(int word) {
      boolean sign = SENTENCE_ENDS.contains(words.folded(word));
      return sign && !(word > 0 && SHORT_NUMBER.matcher(words.folded(word - 1)).matches());
    }

    /** {@code On 3 June, in Lomé, they met}: the city might as well begin the sentence. */
    private PrecedingWords afterComma() {
      boolean comma = first > 1 && words.folded(first - 2).equals(COMMA);
      return comma ? PrecedingWords.BEGINNING : PrecedingWords.NOTHING;
    }

    /** Whether the words after the city name an event: {@code In Lima the experts met}. */
    boolean isHeldAfter() {
      return comesAfter(Kind.HELD, last + 1);
    }

    /** Whether the words directly after it lead to an event: {@code in Doha, during a meeting}. */
    boolean isDuring() {
      int next = last + 1;
      next += next < words.count() && words.folded(next).equals(COMMA) ? 1 : 0;
      return next < words.count()
          && table.has(Kind.DURING, words.folded(next))
          && comesAfter(Kind.EVENT, next + 1);
    }

    private boolean comesAfter(Kind kind, int from) {
      for (int i = from; i < words.count() && i < from + REACH; i++) {
        String word = words.folded(i);
        if (table.has(kind, word)) {
          return true;
        }
        if (isEnd(i) || table.has(Kind.STOP, word)) {
          return false;
        }
      }
      return false;
    }
  }
}
