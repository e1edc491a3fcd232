package org.councilnotes.tag.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Remark;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.EntityName.Kind;

/**
 * Gives the delegations that speak in a remark the role of a position: at their first mention, and
 * wherever their name opens a sentence of a comment without another role.
 */
public final class RemarkAuthors {

  private static final String RULE = "remark";

  /**
   * Matches {@code "No. Consequently, the "} and {@code "No. "}; not {@code "ports in the "} or
   * {@code "thanks Malta, "}.
   */
  private static final Pattern OPENS_SENTENCE =
      Pattern.compile("(?:^|[.:;•] )(?:\\p{L}+, )?(?:(?i:the|la|le|die|der) |l['’])?$");

  /** Characters before a name that are looked at. */
  private static final int REACH = 40;

  private RemarkAuthors() {}

  /**
   * The tags of a passage, with one tag for each author: at the first mention of its name, or
   * without a range in the part of a remark that does not name it.
   *
   * @param mentions all of the passage, trusted or not
   */
  public static List<CountryTag> tag(
      Passage passage, List<EntityMention> mentions, List<CountryTag> given) {
    List<CountryTag> tags = new ArrayList<>(given);
    passage
        .place()
        .remark()
        .filter(remark -> remark.kind() == Remark.Kind.COMMENT)
        .ifPresent(remark -> tags.replaceAll(tag -> speaking(remark, passage.text(), tag)));
    passage.place().remark().stream()
        .flatMap(remark -> remark.authors().stream())
        .filter(Remark::isCountry)
        .map(author -> author(author, mentions))
        .forEach(
            tag -> {
              tags.removeIf(other -> isSame(tag, other));
              tags.add(tag);
            });
    tags.sort(Comparator.comparing(RemarkAuthors::start));
    return List.copyOf(tags);
  }

  /** The author of a comment says what it thinks where its own name opens a sentence. */
  private static CountryTag speaking(Remark remark, String text, CountryTag tag) {
    boolean own = remark.authors().contains(tag.code()) && tag.role() == MentionRole.MENTIONED;
    boolean opens =
        own
            && tag.evidence()
                .range()
                .filter(at -> OPENS_SENTENCE.matcher(before(text, at.start())).find())
                .isPresent();
    return opens ? position(tag.code(), tag.evidence()) : tag;
  }

  private static String before(String text, int at) {
    return text.substring(Math.max(0, at - REACH), at);
  }

  private static CountryTag position(String code, Evidence evidence) {
    return new CountryTag(
        code, MentionRole.POSITION, evidence, Optional.of(Evidence.ofSection(RULE)));
  }

  private static CountryTag author(String code, List<EntityMention> mentions) {
    Evidence evidence =
        mentions.stream()
            .filter(m -> m.name().kind() == Kind.COUNTRY && m.name().code().equals(code))
            .map(EntityMention::evidence)
            .min(Comparator.comparing(RemarkAuthors::start))
            .orElse(Evidence.ofSection(RULE));
    return position(code, evidence);
  }

  private static boolean isSame(CountryTag tag, CountryTag other) {
    return tag.code().equals(other.code())
        && tag.evidence().range().equals(other.evidence().range());
  }

  private static int start(CountryTag tag) {
    return start(tag.evidence());
  }

  private static int start(Evidence evidence) {
    return evidence.range().map(TextRange::start).orElse(0);
  }
}
