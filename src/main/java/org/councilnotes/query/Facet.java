package org.councilnotes.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A facet: one of the program's own, or a vocabulary of the users' own. Facets of the program come
 * first, in the order given here, then the others by key.
 *
 * @param key in addresses and JSON, and for facets of the program in message keys
 */
public record Facet(String key) implements Comparable<Facet> {

  /** The years that a note reports on, else that of its date. */
  public static final Facet YEAR = new Facet("year");

  public static final Facet PROGRAMME = new Facet("programme");
  public static final Facet COUNTRY = new Facet("country");

  /** The countries that a note as a whole is about. */
  public static final Facet ABOUT = new Facet("about");

  /** The reporting period in short form, such as {@code 2018-19}; only for notes that state one. */
  public static final Facet EDITION = new Facet("edition");

  public static final Facet REPORT_YEAR = new Facet("reportYear");

  /** The year of the note's date. */
  public static final Facet DOC_YEAR = new Facet("docYear");

  /** Years that a passage names. */
  public static final Facet EVENT_YEAR = new Facet("eventYear");

  public static final Facet ROLE = new Facet("role");

  /** How far a passage itself says that a country takes part in a programme. */
  public static final Facet GRADE = new Facet("grade");

  /**
   * Who takes part in what, and how: values of {@link ParticipationValue}. They are many, so they
   * are counted only where they are asked for.
   */
  public static final Facet PARTICIPATION = new Facet("participation");

  public static final Facet SERIES = new Facet("series");
  public static final Facet LANGUAGE = new Facet("language");
  public static final Facet TYPE = new Facet("type");
  public static final Facet CODE = new Facet("code");
  public static final Facet STATUS = new Facet("status");
  public static final Facet GROUP = new Facet("group");

  /** The delegations that speak in a remark. */
  public static final Facet AUTHOR = new Facet("author");

  /** What a remark is: a comment or a suggestion. */
  public static final Facet REMARK = new Facet("remark");

  /** Those of the program. */
  public static final List<Facet> BUILT_IN =
      List.of(
          YEAR,
          PROGRAMME,
          COUNTRY,
          ABOUT,
          EDITION,
          REPORT_YEAR,
          DOC_YEAR,
          EVENT_YEAR,
          ROLE,
          GRADE,
          PARTICIPATION,
          SERIES,
          LANGUAGE,
          TYPE,
          CODE,
          STATUS,
          GROUP,
          AUTHOR,
          REMARK);

  private static final Set<Facet> OF_YEARS = Set.of(YEAR, REPORT_YEAR, DOC_YEAR, EVENT_YEAR);

  /** The value of passages without any value in a facet. */
  public static final String NOT_STATED = "none";

  /** Places in {@link #BUILT_IN}: filters, which are maps of facets, are made by the thousand. */
  private static final Map<Facet, Integer> PLACES =
      IntStream.range(0, BUILT_IN.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(BUILT_IN::get, Function.identity()));

  private static final Comparator<Facet> BUILT_IN_FIRST =
      Comparator.comparingInt(Facet::place).thenComparing(Facet::key);

  /** Whether it is counted where no facets are named. */
  public boolean isCountedByDefault() {
    return !equals(PARTICIPATION);
  }

  public String messageKey() {
    return "facet." + key;
  }

  /** Whether its values are years, which can be given as a range. */
  public boolean isOfYears() {
    return OF_YEARS.contains(this);
  }

  /** Whether it is a vocabulary of the users' own. */
  public boolean isOwn() {
    return !PLACES.containsKey(this);
  }

  private int place() {
    return PLACES.getOrDefault(this, BUILT_IN.size());
  }

  @Override
  public int compareTo(Facet other) {
    return BUILT_IN_FIRST.compare(this, other);
  }
}
