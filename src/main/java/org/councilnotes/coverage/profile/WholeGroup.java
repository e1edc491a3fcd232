package org.councilnotes.coverage.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.coverage.Coverage.Place;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.vocabulary.DateRange;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * A group of countries that a passage names as a whole: {@code all members of CELAC}. Its members
 * are those of the time that the passage is about; a country that the passage names beside the
 * group is spoken of for itself, as in {@code all members of CELAC but Nicaragua}, and is none of
 * them.
 *
 * @param group its code
 * @param members ISO 3166-1 alpha-2
 * @param programmes that the sentence is about, and those they count for
 */
public record WholeGroup(
    NoteSummary note, String passage, String group, Set<String> members, Set<String> programmes) {

  private static final String ALL =
      "(?<!\\p{L})(?<!not )(?<!nearly )(?<!almost )(?:all(?: of)?(?: the)?|every|each|tou(?:s|tes)"
          + " les|l['’]ensemble des|tod[oa]s l[oa]s|el conjunto de los|tod[oa]s"
          + " [oa]s|all(?:e|en|er)|sämtliche[nr]?)(?:"
          + " (?:\\d{2}|[\\p{L}-]+y-[\\p{L}]+|current|other))?";

  private static final String MEMBERS =
      "(?:members?(?: states?| countries)?|countries|states|nations|membres"
          + "|états(?: membres)?|pays(?: membres)?|miembros|estados(?:[ -](?:miembros|membros))?"
          + "|países(?:[ -](?:miembros|membros))?|membros|mitglied\\p{L}*|länder\\p{L}*|staaten)";

  /** Matches {@code "all members of "}, {@code "todos los países de la "}; not {@code "24 of "}. */
  private static final Pattern MEMBERS_OF =
      Pattern.compile(
          "(?iu)"
              + ALL
              + " "
              + MEMBERS
              + " (?:(?:of|in|from|de|da|do|der|des|von|in)(?: the| la| les| los| der)?"
              + "|del|du|dos|das|(?:de )?l['’]) ?$");

  /** Matches {@code "all "} before {@code CELAC countries}; not {@code "not all "}. */
  private static final Pattern ALL_BEFORE = Pattern.compile("(?iu)" + ALL + " $");

  /** Matches {@code " countries"}, {@code "-Länder"}; not {@code " countries that wish"}. */
  private static final Pattern MEMBERS_AFTER =
      Pattern.compile("(?iu)[ -]" + MEMBERS + "(?!\\p{L}| (?:that|which|who|qui|que|die))");

  /** Matches {@code "the whole of "}; not {@code "of "}. */
  private static final Pattern WHOLE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:the whole of|toute|toda|ganz)(?: the| la| l['’]| a)? ?$");

  /** UTF-16 code units before a name. */
  private static final int WINDOW = 80;

  public WholeGroup {
    members = Set.copyOf(members);
    programmes = Set.copyOf(programmes);
  }

  /** The reporting period of the note; empty without one. */
  public Optional<String> edition() {
    return note.report().edition();
  }

  /** The groups that a passage names as a whole. */
  static List<WholeGroup> in(
      NoteSummary note, Passage passage, Thesaurus thesaurus, ProgrammeSubjects subjects) {
    List<WholeGroup> groups = new ArrayList<>();
    String text = passage.textWithoutDeletions();
    for (GroupTag tag : passage.tags().groups()) {
      Optional<TextRange> range = tag.evidence().range().filter(at -> isWhole(text, at));
      range.ifPresent(at -> groups.add(of(note, passage, tag.code(), at, thesaurus, subjects)));
    }
    return groups;
  }

  /**
   * The groups that stand for the cells of a table over editions.
   *
   * @param rows the values of rows that a group is named for
   */
  static Map<Place, List<WholeGroup>> byPlace(
      List<WholeGroup> groups, Function<WholeGroup, Set<String>> rows) {
    Map<Place, List<WholeGroup>> cells = new HashMap<>();
    for (WholeGroup group : groups) {
      group
          .edition()
          .ifPresent(
              edition ->
                  rows.apply(group)
                      .forEach(
                          row ->
                              cells
                                  .computeIfAbsent(new Place(row, edition), _ -> new ArrayList<>())
                                  .add(group)));
    }
    return cells;
  }

  private static WholeGroup of(
      NoteSummary note,
      Passage passage,
      String group,
      TextRange at,
      Thesaurus thesaurus,
      ProgrammeSubjects subjects) {
    Set<String> apart =
        passage.tags().countries().stream().map(CountryTag::code).collect(Collectors.toSet());
    List<DateRange> times = times(note, passage);
    Set<String> members = new TreeSet<>();
    for (String country : thesaurus.memberships().keySet()) {
      if (!apart.contains(country) && thesaurus.country(country, times).contains(group)) {
        members.add(country);
      }
    }
    Set<String> programmes =
        subjects
            .of(at, Sentences.of(passage.text(), List.of()).around(at, passage.text()))
            .programmes()
            .stream()
            .flatMap(code -> thesaurus.programme(code).stream())
            .collect(Collectors.toSet());
    return new WholeGroup(note, passage.id(), group, members, programmes);
  }

  private static boolean isWhole(String text, TextRange at) {
    String before = text.substring(Math.max(0, at.start() - WINDOW), at.start());
    String behind = text.substring(at.end(), Math.min(text.length(), at.end() + WINDOW));
    return MEMBERS_OF.matcher(before).find()
        || WHOLE.matcher(before).find()
        || (ALL_BEFORE.matcher(before).find() && MEMBERS_AFTER.matcher(behind).lookingAt());
  }

  /**
   * The time that a passage is about: the years that it names, else the period of its note, else
   * its date; no time without any.
   */
  private static List<DateRange> times(NoteSummary note, Passage passage) {
    List<YearTag> years = passage.tags().eventYears();
    if (!years.isEmpty()) {
      return years.stream().map(YearTag::year).distinct().map(DateRange::ofYear).toList();
    }
    Optional<LocalDate> date = note.date();
    return note
        .report()
        .period()
        .map(period -> new DateRange(period.from(), period.to()))
        .or(() -> date.map(day -> new DateRange(day, day)))
        .stream()
        .toList();
  }
}
