package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.ProgrammeTag.Origin;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.role.RoleClassifier;

/**
 * Derives who takes part in what from the words of a passage. A country whose role is one of taking
 * part belongs to the programme named in its sentence, else to the one named last before it, else
 * to that of the line above its list or of the heading of its section. A programme that only the
 * subject of the note names gives none.
 */
final class ParticipationTagger {

  private static final Set<MentionRole> TAKING_PART =
      Set.of(
          MentionRole.BENEFICIARY,
          MentionRole.ASSOCIATE,
          MentionRole.PARTICIPANT,
          MentionRole.LEAD,
          MentionRole.IMPLEMENTER,
          MentionRole.POTENTIAL,
          MentionRole.BODY);

  /** Characters: keeps the work on a country small. */
  private static final int FAR = 400;

  /** Names no further apart than this are named in one breath: {@code SEACOP and AIRCOP}. */
  private static final int ONE_BREATH = 7;

  /** Matches {@code (MAOC-N) in Lisbon, in which }; not {@code an exercise in which }. */
  private static final Pattern OF_SOMETHING_ELSE =
      Pattern.compile(
          "\\p{Lu}{3}[^.]{0,30}(?<!\\p{L})(?:(?:in|of|to|at|with) which|dans"
              + " (?:le|la)quell?e?|auquel|à laquelle|en (?:el|la) que) ");

  private final String text;
  private final List<ProgrammeTag> named;
  private final List<String> around;

  private ParticipationTagger(String text, List<ProgrammeTag> programmes, List<String> around) {
    this.text = text;
    this.named = programmes.stream().filter(tag -> tag.how() == Origin.NAMED).toList();
    this.around = around;
  }

  /**
   * Each triple of programme, country and role once, with the first words that name the country.
   *
   * @param tagged programmes and countries of the passage
   * @param around programmes that the line above its list names, else those of headings
   */
  static List<Participation> in(String text, PassageTags tagged, List<String> around) {
    ParticipationTagger passage = new ParticipationTagger(text, tagged.programmes(), around);
    Map<String, Participation> all = new LinkedHashMap<>();
    for (CountryTag country : tagged.countries()) {
      if (TAKING_PART.contains(country.role()) && isSaid(country)) {
        for (String programme : passage.programmesOf(country.evidence())) {
          Participation one =
              new Participation(programme, country.code(), country.role(), country.evidence());
          all.putIfAbsent(programme + " " + country.code() + " " + country.role().key(), one);
        }
      }
    }
    return List.copyOf(all.values());
  }

  /** That a passage on a programme names a country gives it a role, but is no fact. */
  private static boolean isSaid(CountryTag country) {
    return !country.why().equals(RoleClassifier.ClassifiedRole.IN_PROGRAMME.why());
  }

  private List<String> programmesOf(Evidence country) {
    TextRange at = country.range().orElseThrow();
    int start = startOfSentence(at.start());
    int end = endOfSentence(at.end());
    List<ProgrammeTag> before = named.stream().filter(tag -> end(tag) <= at.start()).toList();
    List<ProgrammeTag> here =
        named.stream().filter(tag -> start(tag) >= start && end(tag) <= end).toList();
    List<ProgrammeTag> hereBefore = here.stream().filter(tag -> end(tag) <= at.start()).toList();
    if (!hereBefore.isEmpty()) {
      return oneBreath(hereBefore);
    }
    if (!here.isEmpty()) {
      return List.of(here.getFirst().code());
    }
    int from = Math.max(start, at.start() - FAR);
    if (OF_SOMETHING_ELSE.matcher(text.substring(from, at.start())).find()) {
      return List.of();
    }
    return before.isEmpty() ? around : oneBreath(before);
  }

  /** The last one, and those that are named together with it. */
  private List<String> oneBreath(List<ProgrammeTag> tags) {
    List<String> codes = new ArrayList<>();
    ProgrammeTag next = tags.getLast();
    for (ProgrammeTag tag : tags.reversed()) {
      if (start(next) - end(tag) > ONE_BREATH || !isJoined(tag, next)) {
        break;
      }
      codes.add(tag.code());
      next = tag;
    }
    return codes.stream().distinct().toList();
  }

  private boolean isJoined(ProgrammeTag tag, ProgrammeTag next) {
    return tag.equals(next) || !text.substring(end(tag), start(next)).contains(".");
  }

  private static int start(ProgrammeTag tag) {
    return tag.evidence().range().orElseThrow().start();
  }

  private static int end(ProgrammeTag tag) {
    return tag.evidence().range().orElseThrow().end();
  }

  private int startOfSentence(int at) {
    return Math.max(0, text.lastIndexOf(". ", at));
  }

  private int endOfSentence(int at) {
    int end = text.indexOf(". ", at);
    return end < 0 ? text.length() : end;
  }
}
