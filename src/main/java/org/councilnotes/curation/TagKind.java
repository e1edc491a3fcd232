package org.councilnotes.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextRange;

/**
 * A kind of tag that a person can correct: how its tags are labelled, and how they are made from a
 * label.
 *
 * @param key in addresses and JSON; that of the facet, where the kind is one
 * @param in the tags of this kind among all tags of a passage
 * @param with all tags with those of this kind replaced
 * @param name code and detail of a tag
 * @param made a tag of a name, with evidence; what a person says of a participation is stated
 */
public record TagKind<T>(
    String key,
    Function<PassageTags, List<T>> in,
    BiFunction<PassageTags, List<T>, PassageTags> with,
    Function<T, Name> name,
    Function<T, Evidence> evidence,
    BiFunction<Name, Evidence, T> made) {

  /** Separates programme and country in the code of a participation. */
  public static final String PAIR = "/";

  /** Code and detail, see {@link TagLabel}. */
  public record Name(String code, Optional<String> detail) {
    static Name of(String code) {
      return new Name(code, Optional.empty());
    }

    MentionRole role() {
      return detail.map(key -> MentionRole.ofKey(key).orElseThrow()).orElse(MentionRole.MENTIONED);
    }

    private String pair(int at) {
      int cut = code.lastIndexOf(PAIR);
      return at == 0 ? code.substring(0, cut) : code.substring(cut + 1);
    }
  }

  public static final TagKind<ProgrammeTag> PROGRAMME =
      new TagKind<>(
          "programme",
          PassageTags::programmes,
          PassageTags::withProgrammes,
          tag -> new Name(tag.code(), tag.phase()),
          ProgrammeTag::evidence,
          (name, why) -> new ProgrammeTag(name.code(), name.detail(), how(why), why));

  public static final TagKind<CountryTag> COUNTRY =
      new TagKind<>(
          "country",
          PassageTags::countries,
          PassageTags::withCountries,
          tag -> new Name(tag.code(), Optional.of(tag.role().key())),
          CountryTag::evidence,
          (name, why) -> new CountryTag(name.code(), name.role(), why));

  public static final TagKind<GroupTag> GROUP =
      new TagKind<>(
          "group",
          PassageTags::groups,
          PassageTags::withGroups,
          tag -> Name.of(tag.code()),
          GroupTag::evidence,
          (name, why) -> new GroupTag(name.code(), why));

  public static final TagKind<YearTag> EVENT_YEAR =
      new TagKind<>(
          "eventYear",
          PassageTags::eventYears,
          PassageTags::withEventYears,
          tag -> Name.of(Integer.toString(tag.year())),
          YearTag::evidence,
          (name, why) -> new YearTag(Integer.parseInt(name.code()), why));

  public static final TagKind<Participation> PARTICIPATION =
      new TagKind<>(
          "participation",
          PassageTags::participations,
          PassageTags::withParticipations,
          fact ->
              new Name(fact.programme() + PAIR + fact.country(), Optional.of(fact.role().key())),
          Participation::evidence,
          (name, why) ->
              new Participation(
                  name.pair(0), name.pair(1), name.role(), Participation.Grade.STATED, why));

  private static final Map<String, TagKind<?>> BUILT_IN =
      Map.of(
          PROGRAMME.key, PROGRAMME,
          COUNTRY.key, COUNTRY,
          GROUP.key, GROUP,
          EVENT_YEAR.key, EVENT_YEAR,
          PARTICIPATION.key, PARTICIPATION);

  /**
   * The kind with this key: one of the program's, else that of the terms of a users' own
   * vocabulary.
   */
  public static TagKind<?> of(String key) {
    TagKind<?> builtIn = BUILT_IN.get(key);
    return builtIn == null ? terms(key) : builtIn;
  }

  private static TagKind<TermTag> terms(String vocabulary) {
    return new TagKind<>(
        vocabulary,
        tags -> tags.terms().stream().filter(t -> t.vocabulary().equals(vocabulary)).toList(),
        (tags, terms) -> tags.withTerms(joined(vocabulary, tags, terms)),
        tag -> Name.of(tag.code()),
        TermTag::evidence,
        (name, why) -> new TermTag(vocabulary, name.code(), why));
  }

  private static List<TermTag> joined(String vocabulary, PassageTags tags, List<TermTag> terms) {
    List<TermTag> all = new ArrayList<>(tags.terms());
    all.removeIf(tag -> tag.vocabulary().equals(vocabulary));
    all.addAll(terms);
    all.sort(Comparator.comparingInt(tag -> start(tag.evidence())));
    return all;
  }

  /** Whether its tags have the role of a country. */
  public boolean hasRole() {
    return equals(COUNTRY) || equals(PARTICIPATION);
  }

  private static ProgrammeTag.Origin how(Evidence why) {
    return why.range().isPresent() ? ProgrammeTag.Origin.NAMED : ProgrammeTag.Origin.CONTEXT;
  }

  private static int start(Evidence evidence) {
    return evidence.range().map(TextRange::start).orElse(Integer.MAX_VALUE);
  }

  /** All tags of this kind of a passage, by their labels. */
  public Map<TagLabel, T> byLabel(Passage passage) {
    Map<TagLabel, T> tags = new LinkedHashMap<>();
    in.apply(passage.tags()).forEach(tag -> tags.put(label(tag, passage.text()), tag));
    return tags;
  }

  public TagLabel label(T tag, String text) {
    Name called = name.apply(tag);
    return new TagLabel(
        key,
        called.code(),
        called.detail(),
        evidence.apply(tag).range().flatMap(range -> TagLabel.Words.at(range, text)));
  }

  public T tag(TagLabel label, Evidence why) {
    return made.apply(new Name(label.code(), label.detail()), why);
  }

  /**
   * All tags with those of this kind replaced, in the order of the text; tags without a range come
   * last.
   */
  public PassageTags replaced(PassageTags tags, List<T> others) {
    List<T> ordered =
        others.stream().sorted(Comparator.comparingInt(tag -> start(evidence.apply(tag)))).toList();
    return with.apply(tags, ordered);
  }
}
