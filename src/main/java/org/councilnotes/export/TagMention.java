package org.councilnotes.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.curation.TagKind;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextRange;

/**
 * One mention in a hit: of a programme, a country, a group, a year, a term of the users' own
 * vocabularies, or of a country's part in a programme.
 *
 * @param what kind and value
 * @param qualifier further properties
 * @param evidence the words of the mention
 * @param why the rule that gave a country its role
 */
public record TagMention(
    CitedHit hit,
    TaggedValue what,
    Qualifier qualifier,
    Evidence evidence,
    Optional<Evidence> why) {

  private static final Qualifier NONE =
      new Qualifier(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The mentioned value.
   *
   * @param kind key of the facet, or that of participations
   * @param code value of the facet, or programme and country
   * @param programme code of the programme that it is or has
   * @param country code of the country that it is or has
   */
  public record TaggedValue(
      String kind, String code, Optional<String> programme, Optional<String> country) {

    private static TaggedValue other(String kind, String code) {
      return new TaggedValue(kind, code, Optional.empty(), Optional.empty());
    }

    private static TaggedValue of(Participation tag) {
      return new TaggedValue(
          TagKind.PARTICIPATION.key(),
          ExportValue.joined(tag.programme(), tag.country()),
          Optional.of(tag.programme()),
          Optional.of(tag.country()));
    }

    private static TaggedValue of(ProgrammeTag tag) {
      return new TaggedValue(
          TagKind.PROGRAMME.key(), tag.code(), Optional.of(tag.code()), Optional.empty());
    }

    private static TaggedValue of(CountryTag tag) {
      return new TaggedValue(
          TagKind.COUNTRY.key(), tag.code(), Optional.empty(), Optional.of(tag.code()));
    }
  }

  /**
   * Further properties of the mention.
   *
   * @param role of a country
   * @param phase of a programme
   * @param how a programme is mentioned: named, or in context
   * @param grade of a participation
   */
  public record Qualifier(
      Optional<String> role, Optional<String> phase, Optional<String> how, Optional<String> grade) {

    static Qualifier ofRole(MentionRole role, Optional<Participation.Grade> grade) {
      return new Qualifier(
          Optional.of(role.key()),
          Optional.empty(),
          Optional.empty(),
          grade.map(Participation.Grade::key));
    }
  }

  /** All mentions of a passage, by kind, then in the order of its text. */
  public static List<TagMention> in(CitedHit hit) {
    List<TagMention> all = new ArrayList<>();
    hit.tags().programmes().forEach(tag -> all.add(of(hit, tag)));
    hit.tags().countries().forEach(tag -> all.add(of(hit, tag)));
    for (GroupTag tag : hit.tags().groups()) {
      all.add(of(hit, TaggedValue.other(TagKind.GROUP.key(), tag.code()), tag.evidence()));
    }
    for (YearTag tag : hit.tags().eventYears()) {
      String year = Integer.toString(tag.year());
      all.add(of(hit, TaggedValue.other(TagKind.EVENT_YEAR.key(), year), tag.evidence()));
    }
    for (TermTag tag : hit.tags().terms()) {
      all.add(of(hit, TaggedValue.other(tag.vocabulary(), tag.code()), tag.evidence()));
    }
    hit.tags().participations().forEach(tag -> all.add(of(hit, tag)));
    return all;
  }

  private static TagMention of(CitedHit hit, Participation tag) {
    Qualifier qualifier = Qualifier.ofRole(tag.role(), Optional.of(tag.grade()));
    return new TagMention(hit, TaggedValue.of(tag), qualifier, tag.evidence(), Optional.empty());
  }

  private static TagMention of(CitedHit hit, ProgrammeTag tag) {
    Qualifier qualifier =
        new Qualifier(
            Optional.empty(), tag.phase(), Optional.of(tag.how().key()), Optional.empty());
    return new TagMention(hit, TaggedValue.of(tag), qualifier, tag.evidence(), Optional.empty());
  }

  private static TagMention of(CitedHit hit, CountryTag tag) {
    Qualifier qualifier = Qualifier.ofRole(tag.role(), Optional.empty());
    return new TagMention(hit, TaggedValue.of(tag), qualifier, tag.evidence(), tag.why());
  }

  private static TagMention of(CitedHit hit, TaggedValue what, Evidence evidence) {
    return new TagMention(hit, what, NONE, evidence, Optional.empty());
  }

  Optional<TextRange> range() {
    return evidence.range();
  }

  /** The words of the mention; empty where the tag follows from the section. */
  Optional<String> words() {
    return range().map(range -> range.of(hit.passage().text()));
  }

  /** Whether its words are deleted in the note. */
  public boolean isDeleted() {
    return range().isPresent() && hit.passage().deletions().anyMatch(range().get()::overlaps);
  }
}
