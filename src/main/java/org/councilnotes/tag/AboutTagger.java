package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;

/**
 * Tells which countries a note as a whole is about: those that its subject names as the matter,
 * else the one that has a clear majority of the countries that its body mentions, over several
 * sections.
 */
final class AboutTagger {

  private static final int MOST = 3;
  private static final int FEWEST_MENTIONS = 6;
  private static final int FEWEST_SECTIONS = 3;

  /** Share of the mentions of all countries. */
  private static final double CLEAR_MAJORITY = 0.6;

  /** A country that speaks, receives people or presides is not what the words are about. */
  private static final Set<MentionRole> NOT_THE_MATTER =
      Set.of(MentionRole.HOST, MentionRole.PRESIDENCY, MentionRole.POSITION, MentionRole.BODY);

  /**
   * Words before the country that sent a paper. Matches {@code "Comments by "} and {@code "letter
   * from the Government of "}; not {@code "Situation in "} or {@code "Report on "}.
   */
  private static final Pattern SENT_BY =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:comments?|remarks|letters?|papers?|non-papers?|contributions?"
              + "|statements?|proposals?|notes?|notification|replies|reply|information|submitted"
              + "|presented|tabled|delegations?|observations|lettre|communication|déclaration"
              + "|contribution|carta|comentarios|declaración|schreiben|bemerkungen|erklärung)"
              + "(?!\\p{L})[^.,;:–—]{0,40}(?<!\\p{L})(?:by|from|of the|de la|du|des|von|der)"
              + "(?!\\p{L})[^.,;:–—]{0,30}$");

  /** Matches {@code " delegation"} and {@code " Presidency"}; not {@code " and the sea"}. */
  private static final Pattern SENDER =
      Pattern.compile(
          "(?iu)^ (?:delegations?|presidenc(?:y|ies)|permanent"
              + " representation|authorities|government|ministry|minister)(?!\\p{L})");

  private AboutTagger() {}

  /**
   * Codes of the countries, in the order of the subject.
   *
   * @param tagged passages with their tags
   * @param titled the countries that the subject names
   */
  static List<String> of(Note note, List<Passage> tagged, List<CountryTag> titled) {
    List<String> matter =
        titled.stream()
            .filter(tag -> isMatter(tag, note.subject()))
            .map(CountryTag::code)
            .distinct()
            .toList();
    if (matter.size() > MOST) {
      return List.of();
    }
    return matter.isEmpty() ? majority(tagged) : matter;
  }

  private static boolean isMatter(CountryTag tag, String subject) {
    if (NOT_THE_MATTER.contains(tag.role()) || tag.evidence().range().isEmpty()) {
      return false;
    }
    TextRange at = tag.evidence().range().get();
    return !SENT_BY.matcher(subject.substring(0, at.start())).find()
        && !SENDER.matcher(subject.substring(at.end())).find();
  }

  private static List<String> majority(List<Passage> passages) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    int all = 0;
    for (Passage passage : passages) {
      if (!passage.section().equals(Section.COVER)) {
        for (CountryTag tag : passage.tags().countries()) {
          all++;
          if (!NOT_THE_MATTER.contains(tag.role())) {
            sections.computeIfAbsent(tag.code(), c -> new ArrayList<>()).add(passage.section());
          }
        }
      }
    }
    double wanted = Math.max(FEWEST_MENTIONS, all * CLEAR_MAJORITY);
    return sections.entrySet().stream()
        .filter(country -> country.getValue().size() >= wanted)
        .filter(country -> new HashSet<>(country.getValue()).size() >= FEWEST_SECTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
