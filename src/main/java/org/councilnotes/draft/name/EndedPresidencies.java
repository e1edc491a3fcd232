package org.councilnotes.draft.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.draft.name.CouncilPresidencies.OtherPresidency;
import org.councilnotes.note.text.TextRange;

/**
 * What a text foresees, in English, for a presidency of the Council that was over when it was
 * written: {@code is to be settled before the end of the Cypriot Presidency}.
 */
public final class EndedPresidencies {

  /** Countries by the adjectives of their presidencies. */
  private static final Map<String, String> COUNTRIES =
      """
      German Germany,Portuguese Portugal,Slovenian Slovenia,Slovene Slovenia,French France
      Czech Czechia,Swedish Sweden,Spanish Spain,Belgian Belgium,Hungarian Hungary,Polish Poland
      Danish Denmark,Cypriot Cyprus,Irish Ireland,Lithuanian Lithuania,Greek Greece,Hellenic Greece
      Italian Italy,Latvian Latvia,Luxembourg Luxembourg,Dutch Netherlands
      Netherlands Netherlands,Slovak Slovakia,Maltese Malta,Estonian Estonia,Bulgarian Bulgaria
      Austrian Austria,Romanian Romania,Finnish Finland,Croatian Croatia
      """
          .lines()
          .flatMap(line -> List.of(line.split(",", -1)).stream())
          .map(pair -> pair.split(" ", -1))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private static final Pattern FORESEEN =
      Pattern.compile(
          "\\b(?:will|is to|are to|(?:aims?|intends?|plans?|hopes?) to|(?:is|are) expected to)\\b"
              + "[^.;:]{0,150}? ((?:before|by|at|until) the end of the|under the|during the)"
              + " (?:current |present )?("
              + String.join("|", COUNTRIES.keySet())
              + ") (?:EU |Council )?[Pp]residency\\b");

  /** A plan of the past, or a quotation. */
  private static final Pattern TOLD_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:was|were|had|has|have|did|agreed|decided|announced|said|noted|stated|started"
              + "|begun|launched|planned|would|if)\\b|[\"“”«»‘]");

  /** The half-year has so many months. */
  private static final int MONTHS = 6;

  private EndedPresidencies() {}

  /**
   * The presidencies for which a text foresees something, and that were over on the day on which it
   * was written and are not to come again.
   *
   * @return each with the half-year of the day and the country that presides then
   */
  public static List<OtherPresidency> in(LocalDate day, String text) {
    List<OtherPresidency> ended = new ArrayList<>();
    for (MatchResult found : FORESEEN.matcher(text).results().toList()) {
      String country = COUNTRIES.get(found.group(2));
      List<LocalDate> halves = country == null ? List.of() : CouncilPresidencies.halvesOf(country);
      boolean areOver =
          !halves.isEmpty()
              && halves.stream().allMatch(half -> !half.plusMonths(MONTHS).isAfter(day));
      if (areOver && !TOLD_BEFORE.matcher(text.substring(0, found.end())).find()) {
        CouncilPresidencies.on(day, new TextRange(found.start(1), found.end()))
            .ifPresent(ended::add);
      }
    }
    return ended;
  }
}
